package dev.breadcrumbs.cloudtrail.model.integrity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that is checked: from the first, inclusive, to the second, exclusive.
 *
 * @param from null if open
 * @param to null if open
 */
record TimeSpan(@Nullable Instant from, @Nullable Instant to) {
  static final TimeSpan ALWAYS = new TimeSpan(null, null);

  TimeSpan {
    if (from != null && to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException("from is not before to: " + from + ", " + to);
    }
  }

  boolean holds(Instant time) {
    return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
  }

  boolean meets(Instant start, Instant end) {
    return (from == null || end.isAfter(from)) && (to == null || start.isBefore(to));
  }
}
