package dev.breadcrumbs.cloudtrail.query;

/**
 * Stores the tables that {@code outputlookup} writes: in files, in a database, in memory.
 *
 * <pre>{@code
 * Map<String, LookupTable> kept = new ConcurrentHashMap<>();
 * LookupSink sink = (table, append) -> kept.put(table.name(), table);
 * }</pre>
 */
@FunctionalInterface
public interface LookupSink {
  /**
   * Stores the rows of a search. A multivalue is one cell, with one line per value.
   *
   * @param table the rows, under the name given in the search
   * @param append whether they are appended to the table of that name instead of replacing it
   */
  void write(LookupTable table, boolean append);
}
