package dev.breadcrumbs.cloudtrail.query;

/** How many rows a search may hold. */
final class RowLimit {
  /** Each takes some hundred bytes: more would be more than a usual heap. */
  static final int MOST = 10_000_000;

  private RowLimit() {}

  /**
   * Checks a number of rows.
   *
   * @throws SearchException if they are too many
   */
  static void check(int rows) {
    if (rows > MOST) {
      throw new SearchException(
          "more than "
              + MOST
              + " rows are to be held at once; filter or aggregate before this step");
    }
  }
}
