package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a session opened, and that somebody closed again. Immutable.
 *
 * @param opened what it is, and the last call that opened it
 * @param closed when it was closed; null if that is not recorded
 * @param session id of the session that closed it; empty if the story does not follow that
 * @param eventName the call that closed it
 * @param eventID the id of the call's event
 */
public record ClosedItem(
    OpenItem opened, @Nullable Instant closed, String session, String eventName, String eventID) {
  /** Checks the parts. */
  public ClosedItem {
    Objects.requireNonNull(opened, "opened is null");
    Objects.requireNonNull(session, "session is null");
    Objects.requireNonNull(eventName, "eventName is null");
    Objects.requireNonNull(eventID, "eventID is null");
  }
}
