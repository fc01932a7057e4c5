package dev.breadcrumbs.cloudtrail.query;

/**
 * Keeps the tables that {@code outputlookup} writes: in files, in a database, in memory.
 *
 * <pre>{@code
 * Map<String, LookupTable> kept = new ConcurrentHashMap<>();
 * LookupSink sink = (table, append) -> kept.put(table.name(), table);
 * }</pre>
 */
@FunctionalInterface
public interface LookupSink {
  /**
   * Takes the rows of a search. A multivalue is one cell, a line each value.
   *
   * @param table the rows, under the name that the search gives them
   * @param append whether they go behind those that the table of that name has, and not in their
   *     place
   */
  void write(LookupTable table, boolean append);
}
