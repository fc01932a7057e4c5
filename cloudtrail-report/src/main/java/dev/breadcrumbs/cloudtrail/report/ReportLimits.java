package dev.breadcrumbs.cloudtrail.report;

/**
 * Limits on the size of a report. Anything beyond them is left out, and the report says how much
 * that is. Immutable.
 *
 * @param rows rows of each table, and findings of each section, at most; 1 or more
 * @param eventCharacters characters of JSON that the events behind findings take together, at most;
 *     0 for no events. Those of findings of higher levels come first
 * @param eventsPerFinding events that one finding shows, at most; the last of them count
 * @param cellCharacters characters of one text, at most; 100 or more
 */
public record ReportLimits(
    int rows, long eventCharacters, int eventsPerFinding, int cellCharacters) {
  /**
   * 100,000 rows, 20 million characters of events, 100 events a finding, 2,000 characters a text.
   */
  public static final ReportLimits DEFAULT = new ReportLimits(100_000, 20_000_000, 100, 2_000);

  private static final int LEAST_CELL = 100;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public ReportLimits {
    require(rows >= 1, "rows", rows);
    require(eventCharacters >= 0, "eventCharacters", eventCharacters);
    require(eventsPerFinding >= 0, "eventsPerFinding", eventsPerFinding);
    require(cellCharacters >= LEAST_CELL, "cellCharacters", cellCharacters);
  }

  private static void require(boolean holds, String name, long value) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is out of its range: " + value);
    }
  }

  /**
   * Returns these limits with another number of rows.
   *
   * @param most rows of each table, and findings of each section, at most
   * @return the limits
   */
  public ReportLimits withRows(int most) {
    return new ReportLimits(most, eventCharacters, eventsPerFinding, cellCharacters);
  }

  /**
   * Returns these limits with another amount of events.
   *
   * @param most characters of JSON that the events behind findings take together, at most
   * @return the limits
   */
  public ReportLimits withEventCharacters(long most) {
    return new ReportLimits(rows, most, eventsPerFinding, cellCharacters);
  }
}
