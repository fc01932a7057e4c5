package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.util.Objects;

/**
 * A call that changed something, or several that followed one another and were alike. Immutable.
 *
 * @param session id of the session that it belongs to; empty if there was no room for the session
 * @param actor who acted; empty if there was no room for the session
 * @param step the call
 */
public record Change(String session, String actor, StoryStep step) {
  /** Checks the parts. */
  public Change {
    Objects.requireNonNull(session, "session is null");
    Objects.requireNonNull(actor, "actor is null");
    Objects.requireNonNull(step, "step is null");
  }
}
