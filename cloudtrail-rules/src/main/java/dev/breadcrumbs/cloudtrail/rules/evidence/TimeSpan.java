package dev.breadcrumbs.cloudtrail.rules.evidence;

import java.time.Instant;
import java.util.Objects;

/**
 * A span of time. Immutable.
 *
 * @param from its beginning
 * @param to its end, not before the beginning
 */
public record TimeSpan(Instant from, Instant to) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the end is before the beginning
   */
  public TimeSpan {
    Objects.requireNonNull(from, "from is null");
    Objects.requireNonNull(to, "to is null");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to is before from: " + from + ", " + to);
    }
  }

  /** Returns the span that has this one and a time. */
  TimeSpan with(Instant time) {
    if (time.isBefore(from)) {
      return new TimeSpan(time, to);
    }
    return time.isAfter(to) ? new TimeSpan(from, time) : this;
  }

  /**
   * Returns both ends.
   *
   * @return for example {@code 2026-03-01T10:00:00Z to 2026-03-01T12:00:00Z}
   */
  @Override
  public String toString() {
    return from + " to " + to;
  }
}
