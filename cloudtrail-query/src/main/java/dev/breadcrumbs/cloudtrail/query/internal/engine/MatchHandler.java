package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes what conditions find, on one thread, event by event in the source's order. */
public interface MatchHandler {
  /** A condition, known by its number, holds on an event. */
  void matched(int condition, CloudTrailEvent event);

  /** A condition could not be tested on an event. */
  void failed(int condition, @Nullable String eventID, Throwable reason);

  /** The time of the newest event, at the end of a run that keeps track of it. */
  void newest(@Nullable Instant time);

  /** Up to when the time of an event counts for {@link #newest}. */
  Instant latest();
}
