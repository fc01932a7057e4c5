package dev.breadcrumbs.cloudtrail.report;

import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import java.time.Instant;
import java.util.Optional;

/** Times in rows, whose texts may be anything. */
final class Times {
  private Times() {}

  /** The time in a column; empty if it is missing or no time. */
  static Optional<Instant> of(Row row, String column) {
    if (row.get(column) == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(row.instant(column));
    } catch (SearchException noTime) {
      return Optional.empty();
    }
  }
}
