package dev.breadcrumbs.cloudtrail.rules.internal.story;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.FieldScan;
import dev.breadcrumbs.cloudtrail.rules.internal.session.SessionField;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The calls of the sessions of a story, and what they opened. Not thread-safe. */
public final class StoryCalls {
  /** Of so many names it is kept whether such calls close anything; there are fewer in AWS. */
  private static final int MOST_NAMES = 20_000;

  private final StoryKeys keys;
  private final Map<String, Boolean> closing = new HashMap<>();
  private final Map<String, SessionCalls> own = new TreeMap<>();
  private final Map<String, SessionCalls> onBehalf = new TreeMap<>();
  private final OpenThings things = new OpenThings();

  /** Makes an empty one, for the calls of some credentials. */
  public StoryCalls(StoryKeys keys) {
    this.keys = keys;
  }

  /** Takes an event, if it belongs to the story or may close what the story opened. */
  public void take(FieldScan.Event event) {
    boolean closes = mayClose(SessionField.EVENT_NAME.read(event));
    if (!closes && !keys.mayBeOf(event)) {
      return;
    }
    CloudTrailEvent typed = event.typed();
    StoryKeys.Owner owner = keys.owner(event, typed);
    if (closes) {
      things.closed(typed, owner == null ? "" : owner.session());
    }
    if (owner != null) {
      Map<String, SessionCalls> calls = owner.onBehalf() ? onBehalf : own;
      calls.computeIfAbsent(owner.session(), each -> new SessionCalls()).take(typed);
      things.opened(typed, owner.session());
    }
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
