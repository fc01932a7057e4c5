package dev.breadcrumbs.cloudtrail.model.reading;

/** How problems in the input are handled. The neighbours of a bad record are always delivered. */
public enum ProblemPolicy {
  /** Throw a {@link CloudTrailFormatException} at the first problem. */
  FAIL,
  /** Go on, and count the problems by kind in the report. */
  SKIP,
  /** Go on, and keep each problem with its place in the report. The default. */
  COLLECT
}
