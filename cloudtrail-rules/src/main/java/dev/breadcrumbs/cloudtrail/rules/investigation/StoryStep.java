package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.model.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call of a session, or several that were alike: of the same name and outcome, and about the
 * same. Calls that read, and those that did not succeed, are alike whatever they were about.
 * Immutable.
 *
 * @param first time of the first call; null if none has one
 * @param last time of the last call; null if none has one
 * @param count how many calls
 * @param eventSource the service that was called
 * @param eventName the call
 * @param about its parameters that fit on a line, and the key that it gave; may be empty
 * @param outcome how it went
 * @param readOnly whether it only reads; not told of calls that did not succeed
 * @param errorCode the error, or else its message; empty if there was none
 * @param onBehalf whether services made it on the session's behalf
 * @param regions the first five regions in the order of texts
 * @param addresses the first five addresses in the order of texts
 * @param eventIDs the ids of the first 20 events
 * @param links what the call led to
 */
public record StoryStep(
    @Nullable Instant first,
    @Nullable Instant last,
    long count,
    String eventSource,
    String eventName,
    String about,
    Outcome outcome,
    boolean readOnly,
    String errorCode,
    boolean onBehalf,
    List<String> regions,
    List<String> addresses,
    List<String> eventIDs,
    List<Link> links) {
  /** Checks the parts and copies the lists. */
  public StoryStep {
    Objects.requireNonNull(eventSource, "eventSource is null");
    Objects.requireNonNull(eventName, "eventName is null");
    Objects.requireNonNull(about, "about is null");
    Objects.requireNonNull(outcome, "outcome is null");
    Objects.requireNonNull(errorCode, "errorCode is null");
    regions = List.copyOf(regions);
    addresses = List.copyOf(addresses);
    eventIDs = List.copyOf(eventIDs);
    links = List.copyOf(links);
  }
}
