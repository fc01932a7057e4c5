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
 * What the host provides for searches in text to refer to: tables for {@code lookup} and {@code
 * inputlookup}, a sink for {@code outputlookup}, a resolver for {@code iplocation}, and macros.
 * Immutable, and as thread-safe as what the host provides.
 *
 * <p>Some macros are predefined because published searches on CloudTrail rely on them: {@code
 * cloudtrail}, {@code security_content_ctime(1)}, {@code security_content_summariesonly}. An
 * undefined macro whose name ends with {@code _filter} keeps everything, and a note says so; any
 * other undefined macro is an error.
 */
public final class SplEnvironment {
  /** No tables, no resolver, and only the predefined macros. */
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
   * Adds a table under its name.
   *
   * @param table the table
   * @return the environment with that table, which replaces one of the same name
   */
  public SplEnvironment lookup(LookupTable table) {
    Map<String, LookupTable> longer = new LinkedHashMap<>(lookups);
    longer.put(table.name(), table);
    return new SplEnvironment(Map.copyOf(longer), addressResolver, lookupSink, macros, notes);
  }

  /**
   * Sets the resolver that locates addresses.
   *
   * @param resolver called by several threads at once
   * @return the environment with that resolver
   */
  public SplEnvironment addressResolver(AddressResolver resolver) {
    Objects.requireNonNull(resolver, "resolver is null");
    return new SplEnvironment(lookups, Optional.of(resolver), lookupSink, macros, notes);
  }

  /**
   * Sets the sink for the tables that {@code outputlookup} writes. Without a sink, that command is
   * an error.
   *
   * @param sink called on the thread that runs a search
   * @return the same with that sink
   */
  public SplEnvironment lookupSink(LookupSink sink) {
    Objects.requireNonNull(sink, "sink is null");
    return new SplEnvironment(lookups, addressResolver, Optional.of(sink), macros, notes);
  }

  /**
   * Defines a macro. A search calls it in backquotes, anywhere; before the search is parsed, the
   * call is replaced by the text of the macro, which may call other macros.
   *
   * @param signature its name, such as {@code from_home}, with its parameters, such as {@code
   *     from(network)}; macros of the same name may differ in their number of parameters
   * @param definition its text, in which {@code $network$} stands for the argument
   * @return the same with that macro, in place of one of the same name with as many arguments
   * @throws SearchException if it is not a signature
   */
  public SplEnvironment macro(String signature, String definition) {
    return with(List.of(Macro.of(signature, definition)));
  }

  /**
   * Defines the macros of one of Splunk's files {@code macros.conf}, in UTF-8. Its {@code
   * validation} is ignored; calling a macro with {@code iseval} is an error.
   *
   * @param file the file
   * @return the same with these macros, in place of those of the same names
   * @throws SearchException if the file is malformed; the message names the line
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
   * Sets the listener for notes about assumptions made while parsing, such as an undefined filter.
   * There is none by default.
   *
   * @param listener called with a sentence, once per text, on the parsing thread
   * @return the environment with that listener
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
