package dev.breadcrumbs.cloudtrail.rules.internal.story;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CredentialKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What sessions opened, and what anybody closed. Of each thing the last time counts. There is room
 * for a number of things, the first in their order. Not thread-safe.
 */
public final class OpenThings {
  private static final int MOST = 20_000;
  private static final Comparator<Open> OPENED =
      Comparator.comparingLong((Open each) -> each.since().time()).thenComparing(Open::thing);

  private final TreeMap<OpenThing, Moment> opened = new TreeMap<>();
  private final TreeMap<OpenThing, Moment> closed = new TreeMap<>();
  private boolean full;

  /**
   * When something was opened or closed, and by whom.
   *
   * @param time in milliseconds
   * @param session id of the session; empty if the story does not follow it
   */
  public record Moment(long time, String eventID, String eventName, String session) {
    private static final Comparator<Moment> ORDER =
        Comparator.comparingLong(Moment::time)
            .thenComparing(Moment::eventID)
            .thenComparing(Moment::session);

    static Moment of(CloudTrailEvent event, String session) {
      return new Moment(
          CredentialKey.millis(event.eventTime()),
          Objects.requireNonNullElse(event.eventID(), ""),
          Objects.requireNonNullElse(event.eventName(), ""),
          session);
    }

    static Moment later(Moment one, Moment other) {
      return ORDER.compare(one, other) >= 0 ? one : other;
    }
  }

  /**
   * Something that was opened, and that nobody is seen to have closed.
   *
   * @param thing what
   * @param since the last time it was opened
   */
  public record Open(OpenThing thing, Moment since) {}

  /**
   * Something that was opened and closed again.
   *
   * @param open what, and the last time it was opened
   * @param end the last time it was closed
   */
  public record Closed(Open open, Moment end) {}

  /** Takes what a call of a session of the story opens. */
  void opened(CloudTrailEvent event, String session) {
    if (event.isSuccess()) {
      OpenThing.openedBy(event).forEach(thing -> put(opened, thing, Moment.of(event, session)));
    }
  }

  /** Takes what a call of anybody closes. */
  void closed(CloudTrailEvent event, String session) {
    if (event.isSuccess()) {
      OpenThing.closedBy(event).forEach(thing -> put(closed, thing, Moment.of(event, session)));
    }
  }

  /** Whether calls of a name close anything. */
  public static boolean mayClose(String eventName) {
    return eventName.equals("UpdateAccessKey")
        || !Openings.closedBy(CallWords.plainName(eventName)).isEmpty();
  }

  private void put(NavigableMap<OpenThing, Moment> things, OpenThing thing, Moment moment) {
    things.merge(thing, moment, Moment::later);
    if (things.size() > MOST) {
      things.pollLastEntry();
      full = true;
    }
  }

  void add(OpenThings other) {
    other.opened.forEach((thing, moment) -> put(opened, thing, moment));
    other.closed.forEach((thing, moment) -> put(closed, thing, moment));
    full |= other.full;
  }

  /** What is still open, in the order in which it was opened. */
  public List<Open> stillOpen() {
    List<Open> open = new ArrayList<>();
    opened.forEach(
        (thing, since) -> {
          Moment end = closed.get(thing);
          if (end == null || end.time() < since.time()) {
            open.add(new Open(thing, since));
          }
        });
    open.sort(OPENED);
    return open;
  }

  /** What was closed again, in the order in which it was opened. */
  public List<Closed> closedAgain() {
    List<Closed> again = new ArrayList<>();
    opened.forEach(
        (thing, since) -> {
          Moment end = closed.get(thing);
          if (end != null && end.time() >= since.time()) {
            again.add(new Closed(new Open(thing, since), end));
          }
        });
    again.sort(Comparator.comparing(Closed::open, OPENED));
    return again;
  }

  /** Whether there were more things than there is room for. */
  public boolean isFull() {
    return full;
  }
}
