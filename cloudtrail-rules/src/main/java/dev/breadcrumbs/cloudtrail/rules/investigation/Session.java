package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One credential and all calls that were made with it, or, in the console, all calls of one
 * sign-in. Immutable.
 *
 * @param id what tells it from all other sessions of the same events: the access key if it has one,
 *     or else the ARN and when it began; {@link Sessions#find} takes it
 * @param kind what sort of credential
 * @param credential whose it is
 * @param use how it was used
 * @param onBehalf how many calls each AWS service made on its behalf, with keys of its own
 * @param callers ids of the sessions on behalf of one of which services made these calls, if that
 *     can be said of several; empty otherwise
 */
public record Session(
    String id,
    SessionKind kind,
    Credential credential,
    SessionUse use,
    Map<String, Long> onBehalf,
    List<String> callers) {
  /** Checks the parts and copies the collections. */
  public Session {
    Objects.requireNonNull(id, "id is null");
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(credential, "credential is null");
    Objects.requireNonNull(use, "use is null");
    onBehalf = SessionUse.inOrder(onBehalf);
    callers = List.copyOf(callers);
  }

  /**
   * Returns when the session began, or else its first call.
   *
   * @return the time; {@link Instant#MAX} if there is none, so that it sorts last
   */
  Instant begin() {
    Instant created = credential.creationDate();
    Instant first = use.first();
    if (created != null) {
      return created;
    }
    return first == null ? Instant.MAX : first;
  }

  /**
   * Returns the session on a line.
   *
   * @return its id, its kind and its actor
   */
  @Override
  public String toString() {
    return id + " (" + kind.text() + " of " + credential.actor() + ")";
  }
}
