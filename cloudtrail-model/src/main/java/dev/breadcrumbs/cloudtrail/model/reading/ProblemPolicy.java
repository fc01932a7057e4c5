package dev.breadcrumbs.cloudtrail.model.reading;

/** What a reading does with a fault in its input. The neighbours of a bad record always count. */
public enum ProblemPolicy {
  /** Throw a {@link CloudTrailFormatException} at the first problem. */
  FAIL,
  /** Go on, and count the problems by kind in the report. */
  SKIP,
  /** Go on, and keep each problem with its place in the report. The default. */
  COLLECT
}
