package dev.breadcrumbs.cloudtrail.rules.internal.story;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.FieldScan;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CredentialKey;
import dev.breadcrumbs.cloudtrail.rules.internal.session.SessionField;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The calls of the sessions of a story, and what they opened. Not thread-safe. */
public final class StoryCalls {
  /** Of so many names it is kept whether such calls close anything; there are fewer in AWS. */
  private static final int MOST_NAMES = 20_000;

  /** A credential, and the id of its session if that belongs to the story. */
  private record Caller(CredentialKey key, @Nullable String session) {}

  private final Map<CredentialKey, String> sessions;
  private final Map<String, Boolean> closing = new HashMap<>();
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
    Caller caller = caller(event);
    String session = caller.session;
    boolean closes = mayClose(SessionField.EVENT_NAME.read(event));
    if (session == null && !closes) {
      return;
    }
    CloudTrailEvent typed = event.typed();
    if (closes) {
      things.closed(typed, Objects.requireNonNullElse(session, ""));
    }
    if (session != null) {
      Map<String, SessionCalls> calls = caller.key.isOnBehalf() ? onBehalf : own;
      calls.computeIfAbsent(session, each -> new SessionCalls()).take(typed);
      things.opened(typed, session);
    }
  }

  /** Looked up once of all events that name the caller in the same bytes. */
  private Caller caller(FieldScan.Event event) {
    int place = SessionField.USER_IDENTITY.place();
    if (event.kept(place) instanceof Caller known) {
      return known;
    }
    CredentialKey key = CredentialKey.read(event);
    Caller made = new Caller(key, sessions.get(key));
    event.keep(place, made);
    return made;
  }

  private boolean mayClose(String eventName) {
    Boolean known = closing.get(eventName);
    if (known != null) {
      return known;
    }
    boolean closes = OpenThings.mayClose(eventName);
    if (closing.size() < MOST_NAMES) {
      closing.put(eventName, closes);
    }
    return closes;
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
