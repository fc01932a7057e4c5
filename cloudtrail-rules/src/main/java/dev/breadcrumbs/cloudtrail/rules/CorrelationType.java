package dev.breadcrumbs.cloudtrail.rules;

import java.util.Locale;

/** What a correlation looks for in a window of time (Sigma correlations specification 2.1). */
public enum CorrelationType {
  /** How many events there are. */
  EVENT_COUNT,
  /** How many different values a field has, or several fields together. */
  VALUE_COUNT,
  /** The sum of a field's numbers. */
  VALUE_SUM,
  /** The average of a field's numbers. */
  VALUE_AVG,
  /**
   * A percentile of a field's numbers by the nearest rank: the least of them that at least so many
   * percent of them do not exceed.
   */
  VALUE_PERCENTILE,
  /**
   * Whether all parts happen, in any order; or as many as a threshold, or those a condition asks
   * for.
   */
  TEMPORAL,
  /** Whether all parts happen, one after the other; events of the same second have any order. */
  TEMPORAL_ORDERED;

  /**
   * Returns the type as Sigma writes it.
   *
   * @return for example {@code event_count}
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it compares a number with a threshold. */
  boolean counts() {
    return this != TEMPORAL && this != TEMPORAL_ORDERED;
  }

  /** Whether it looks at the values of a field. */
  boolean looksAtValues() {
    return counts() && this != EVENT_COUNT;
  }
}
