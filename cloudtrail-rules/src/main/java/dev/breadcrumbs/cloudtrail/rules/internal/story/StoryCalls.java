package dev.breadcrumbs.cloudtrail.rules.internal.story;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.FieldScan;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CredentialKey;
import dev.breadcrumbs.cloudtrail.rules.internal.session.SessionField;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The calls of the sessions of a story, and what they opened. Not thread-safe. */
public final class StoryCalls {
  private final Map<CredentialKey, String> sessions;
  private final Map<String, SessionCalls> own = new TreeMap<>();
  private final Map<String, SessionCalls> onBehalf = new TreeMap<>();
  private final OpenThings things = new OpenThings();

  /**
   * Makes an empty one.
   *
   * @param sessions the id of each credential's session, for those that belong to the story
   */
  public StoryCalls(Map<CredentialKey, String> sessions) {
    this.sessions = sessions;
  }

  /** Takes an event, if it belongs to the story or may close what the story opened. */
  public void take(FieldScan.Event event) {
    CredentialKey key = CredentialKey.readOnce(event);
    String session = sessions.get(key);
    boolean closes = OpenThings.mayClose(SessionField.EVENT_NAME.read(event));
    if (session == null && !closes) {
      return;
    }
    CloudTrailEvent typed = event.typed();
    if (closes) {
      things.closed(typed, Objects.requireNonNullElse(session, ""));
    }
    if (session != null) {
      Map<String, SessionCalls> calls = key.isOnBehalf() ? onBehalf : own;
      calls.computeIfAbsent(session, each -> new SessionCalls()).take(typed);
      things.opened(typed, session);
    }
  }

  /** Adds what was taken of other events. */
  public void add(StoryCalls other) {
    add(own, other.own);
    add(onBehalf, other.onBehalf);
    things.add(other.things);
  }

  private static void add(Map<String, SessionCalls> all, Map<String, SessionCalls> more) {
    more.forEach((id, calls) -> all.computeIfAbsent(id, each -> new SessionCalls()).add(calls));
  }

  /** The calls of a session's own credentials. */
  public SessionCalls own(String session) {
    return own.getOrDefault(session, new SessionCalls());
  }

  /** The calls that services made on a session's behalf. */
  public SessionCalls onBehalf(String session) {
    return onBehalf.getOrDefault(session, new SessionCalls());
  }

  public OpenThings things() {
    return things;
  }
}
