package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.LookupData;
import dev.breadcrumbs.cloudtrail.query.internal.spl.Macro;
import dev.breadcrumbs.cloudtrail.query.internal.spl.MacrosFile;
import dev.breadcrumbs.cloudtrail.query.internal.spl.SplContext;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What searches in text refer to by name and the host has: tables for {@code lookup} and {@code
 * inputlookup}, who keeps those of {@code outputlookup}, who knows where addresses are for {@code
 * iplocation}, and macros. Immutable; as thread-safe as what the host gives.
 *
 * <p>Without any macro of the host there are those that published searches on CloudTrail rely on:
 * {@code cloudtrail}, {@code security_content_ctime(1)}, {@code security_content_summariesonly}. A
 * macro that nobody has defined and whose name ends with {@code _filter} keeps everything, and a
 * note tells so; any other is an error.
 */
public final class SplEnvironment {
  /** No table, nobody who knows addresses, and no macro of the host. */
  public static final SplEnvironment EMPTY =
      new SplEnvironment(Map.of(), Optional.empty(), Optional.empty(), Map.of(), note -> {});

  private final Map<String, LookupTable> lookups;
  private final Optional<AddressResolver> addressResolver;
  private final Optional<LookupSink> lookupSink;
  private final Map<String, Macro> macros;
  private final Consumer<String> notes;

  private SplEnvironment(
      Map<String, LookupTable> lookups,
      Optional<AddressResolver> addressResolver,
      Optional<LookupSink> lookupSink,
      Map<String, Macro> macros,
      Consumer<String> notes) {
    this.lookups = lookups;
    this.addressResolver = addressResolver;
    this.lookupSink = lookupSink;
    this.macros = macros;
    this.notes = notes;
  }

  /**
   * Adds a table, by its name.
   *
   * @param table the table
   * @return the same with that table, in place of one of the same name
   */
  public SplEnvironment lookup(LookupTable table) {
    Map<String, LookupTable> longer = new LinkedHashMap<>(lookups);
    longer.put(table.name(), table);
    return new SplEnvironment(Map.copyOf(longer), addressResolver, lookupSink, macros, notes);
  }

  /**
   * Sets who knows where addresses are.
   *
   * @param resolver asked by several threads at once
   * @return the same with that resolver
   */
  public SplEnvironment addressResolver(AddressResolver resolver) {
    Objects.requireNonNull(resolver, "resolver is null");
    return new SplEnvironment(lookups, Optional.of(resolver), lookupSink, macros, notes);
  }

  /**
   * Sets who keeps the tables that {@code outputlookup} writes. Without it, that is an error.
   *
   * @param sink called by the thread that runs a search
   * @return the same with that sink
   */
  public SplEnvironment lookupSink(LookupSink sink) {
    Objects.requireNonNull(sink, "sink is null");
    return new SplEnvironment(lookups, addressResolver, Optional.of(sink), macros, notes);
  }

  /**
   * Defines a macro. A search calls it in backquotes, anywhere, and its text takes the place of the
   * call before anything is read. The text may call other macros.
   *
   * @param signature its name, {@code from_home}, and what it takes, {@code from(network)}; macros
   *     of one name may differ in how many arguments they take
   * @param definition its text, in which {@code $network$} stands for the argument
   * @return the same with that macro, in place of one of the same name with as many arguments
   * @throws SearchException if that is no signature
   */
  public SplEnvironment macro(String signature, String definition) {
    return with(List.of(Macro.of(signature, definition)));
  }

  /**
   * Defines the macros of a file as Splunk has it: {@code macros.conf}, in UTF-8. Its {@code
   * validation} is not checked; a macro with {@code iseval} is refused where it is called.
   *
   * @param file the file
   * @return the same with these macros, in place of those of the same names
   * @throws SearchException if it is no such file; it tells the line
   * @throws CloudTrailException if the file cannot be read
   */
  public SplEnvironment macros(Path file) {
    return with(MacrosFile.read(Objects.requireNonNull(file, "file is null")));
  }

  private SplEnvironment with(List<Macro> more) {
    Map<String, Macro> longer = new LinkedHashMap<>(macros);
    more.forEach(macro -> longer.put(macro.key(), macro));
    return new SplEnvironment(lookups, addressResolver, lookupSink, Map.copyOf(longer), notes);
  }

  /**
   * Sets who is told what the reading of a text took for granted, such as a filter that nobody has
   * defined. Without it nobody is.
   *
   * @param listener called with a sentence, once a text, by the thread that reads it
   * @return the same with that listener
   */
  public SplEnvironment notes(Consumer<String> listener) {
    Objects.requireNonNull(listener, "listener is null");
    return new SplEnvironment(lookups, addressResolver, lookupSink, macros, listener);
  }

  SplContext context(Vocabulary vocabulary) {
    Map<String, LookupData> tables = new LinkedHashMap<>();
    lookups.forEach((name, table) -> tables.put(name, table.data()));
    return new SplContext(
        vocabulary.table(),
        Map.copyOf(tables),
        addressResolver.map(Pipeline.Resolving::new).orElse(null),
        lookupSink.map(Pipeline.Writing::new).orElse(null),
        macros,
        notes);
  }
}
