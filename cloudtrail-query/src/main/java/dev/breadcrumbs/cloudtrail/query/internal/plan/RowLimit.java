package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.SearchException;

/** How many rows a search may hold. */
public final class RowLimit {
  /** Each takes some hundred bytes: more would be more than a usual heap. */
  public static final int MOST = 10_000_000;

  private RowLimit() {}

  /**
   * Checks a number of rows.
   *
   * @throws SearchException if they are too many
   */
  public static void check(int rows) {
    if (rows > MOST) {
      throw new SearchException(
          "more than "
              + MOST
              + " rows are to be held at once; filter or aggregate before this step");
    }
  }
}
