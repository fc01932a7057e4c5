package dev.breadcrumbs.cloudtrail.rules.evidence;

import java.util.Objects;

/**
 * What there is of one service. Immutable.
 *
 * @param eventSource the service, such as {@code s3.amazonaws.com}; {@code unknown} if events do
 *     not tell
 * @param events its events
 * @param reads those that only read, as {@code readOnly} tells, or else a name that begins with
 *     {@code Describe}, {@code Get}, {@code Head} or {@code List}
 * @param dataEvents its data events, which a trail records only if it is told to
 * @param withParameters events that have {@code requestParameters}
 * @param omittedParameters those among them whose parameters CloudTrail left out as too large
 */
public record ServiceScope(
    String eventSource,
    long events,
    long reads,
    long dataEvents,
    long withParameters,
    long omittedParameters) {
  /** Checks the name. */
  public ServiceScope {
    Objects.requireNonNull(eventSource, "eventSource is null");
  }
}
