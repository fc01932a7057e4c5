package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.LookupData;
import dev.breadcrumbs.cloudtrail.query.internal.spl.SplContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What searches in text refer to by name and the host has: tables for {@code lookup}, and who knows
 * where addresses are for {@code iplocation}. Immutable; as thread-safe as its resolver.
 */
public final class SplEnvironment {
  /** No table, and nobody who knows addresses. */
  public static final SplEnvironment EMPTY = new SplEnvironment(Map.of(), Optional.empty());

  private final Map<String, LookupTable> lookups;
  private final Optional<AddressResolver> addressResolver;

  private SplEnvironment(
      Map<String, LookupTable> lookups, Optional<AddressResolver> addressResolver) {
    this.lookups = lookups;
    this.addressResolver = addressResolver;
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
    return new SplEnvironment(Map.copyOf(longer), addressResolver);
  }

  /**
   * Sets who knows where addresses are.
   *
   * @param resolver asked by several threads at once
   * @return the same with that resolver
   */
  public SplEnvironment addressResolver(AddressResolver resolver) {
    Objects.requireNonNull(resolver, "resolver is null");
    return new SplEnvironment(lookups, Optional.of(resolver));
  }

  SplContext context(Vocabulary vocabulary) {
    Map<String, LookupData> tables = new LinkedHashMap<>();
    lookups.forEach((name, table) -> tables.put(name, table.data()));
    return new SplContext(
        vocabulary.table(),
        Map.copyOf(tables),
        addressResolver.map(Pipeline.Resolving::new).orElse(null));
  }
}
