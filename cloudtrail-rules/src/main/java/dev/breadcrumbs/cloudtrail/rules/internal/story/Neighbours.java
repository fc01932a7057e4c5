package dev.breadcrumbs.cloudtrail.rules.internal.story;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.FieldScan;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CredentialKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The events of a session that are nearest to one of them. Not thread-safe. */
public final class Neighbours {
  private final Set<CredentialKey> session;
  private final Place middle;
  private final int most;
  private final TreeMap<Place, CloudTrailEvent> before = new TreeMap<>();
  private final TreeMap<Place, CloudTrailEvent> after = new TreeMap<>();

  /**
   * Makes one without neighbours.
   *
   * @param session the credentials of the session
   * @param event the event whose neighbours are wanted
   * @param most how many on each side
   */
  public Neighbours(Set<CredentialKey> session, CloudTrailEvent event, int most) {
    this.session = session;
    this.middle = Place.of(event);
    this.most = most;
  }

  private record Place(long time, String eventID) implements Comparable<Place> {
    static Place of(CloudTrailEvent event) {
      return new Place(
          CredentialKey.millis(event.eventTime()), Objects.requireNonNullElse(event.eventID(), ""));
    }

    @Override
    public int compareTo(Place other) {
      int byTime = Long.compare(time, other.time);
      return byTime != 0 ? byTime : eventID.compareTo(other.eventID);
    }
  }

  /** Takes an event, if it is of the session. */
  public void take(FieldScan.Event event) {
    if (session.contains(CredentialKey.read(event))) {
      CloudTrailEvent typed = event.typed();
      put(Place.of(typed), typed);
    }
  }

  private void put(Place place, CloudTrailEvent event) {
    int side = place.compareTo(middle);
    if (side < 0) {
      before.put(place, event);
      if (before.size() > most) {
        before.pollFirstEntry();
      }
    } else if (side > 0) {
      after.put(place, event);
      if (after.size() > most) {
        after.pollLastEntry();
      }
    }
  }

  /** Adds what was taken of other events. */
  public void add(Neighbours other) {
    other.before.forEach(this::put);
    other.after.forEach(this::put);
  }

  public List<CloudTrailEvent> before() {
    return new ArrayList<>(before.values());
  }

  public List<CloudTrailEvent> after() {
    return new ArrayList<>(after.values());
  }
}
