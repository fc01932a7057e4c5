package dev.breadcrumbs.cloudtrail.query.internal.command.lookup;

/** Takes the tables that searches write. */
@FunctionalInterface
public interface LookupWriter {
  /**
   * Takes a table.
   *
   * @param append whether its rows go behind those that there are
   */
  void write(LookupData table, boolean append);
}
