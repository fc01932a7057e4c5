package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.rules.Finding;
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
 * @param origins where the calls with its own credentials came from and with what; of more than
 *     500, those that come first in the order of texts
 * @param findings the findings that end with one of its calls; of several sessions, the last counts
 */
public record StorySession(
    Session session,
    StoryPart part,
    int depth,
    List<StoryStep> steps,
    long stepsLeftOut,
    List<CallOrigin> origins,
    List<Finding> findings) {
  /** Checks the parts and copies the lists. */
  public StorySession {
    Objects.requireNonNull(session, "session is null");
    Objects.requireNonNull(part, "part is null");
    steps = List.copyOf(steps);
    origins = List.copyOf(origins);
    findings = List.copyOf(findings);
  }
}
