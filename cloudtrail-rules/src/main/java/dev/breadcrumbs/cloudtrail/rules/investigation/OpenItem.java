package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a session opened, and that nobody closed again as far as the events tell: a user,
 * a key, a grant, a share, a way in. Immutable.
 *
 * @param what what it is, in words
 * @param name what tells it from others of its kind
 * @param accountId the account that it is in; empty if it is not recorded
 * @param since the last time that it was opened; null if that is not recorded
 * @param session id of the session that did
 * @param eventName the call that did
 * @param eventID the id of the call's event
 */
public record OpenItem(
    String what,
    String name,
    String accountId,
    @Nullable Instant since,
    String session,
    String eventName,
    String eventID) {
  /** Checks the parts. */
  public OpenItem {
    Objects.requireNonNull(what, "what is null");
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(accountId, "accountId is null");
    Objects.requireNonNull(session, "session is null");
    Objects.requireNonNull(eventName, "eventName is null");
    Objects.requireNonNull(eventID, "eventID is null");
  }
}
