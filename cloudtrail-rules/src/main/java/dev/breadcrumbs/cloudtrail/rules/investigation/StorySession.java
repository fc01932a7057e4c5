package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.util.List;
import java.util.Objects;

/**
 * A session of a story, with what was done in it. Immutable.
 *
 * @param session the session
 * @param part why it is in the story
 * @param depth how many sessions of the story it came out of, one after the other
 * @param steps its calls, in their order; of what came before the start, only those that led there
 * @param stepsLeftOut how many of its calls are in no step, for want of room
 */
public record StorySession(
    Session session, StoryPart part, int depth, List<StoryStep> steps, long stepsLeftOut) {
  /** Checks the parts and copies the list. */
  public StorySession {
    Objects.requireNonNull(session, "session is null");
    Objects.requireNonNull(part, "part is null");
    steps = List.copyOf(steps);
  }
}
