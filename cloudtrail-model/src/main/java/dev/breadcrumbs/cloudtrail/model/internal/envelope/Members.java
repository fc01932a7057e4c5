package dev.breadcrumbs.cloudtrail.model.internal.envelope;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the members of one object stand, as far as its grammar allows to tell. */
final class Members {
  /** A member's value: from its first byte to behind its last. */
  record Place(int from, int to) {}

  private final byte[] bytes;
  private final Map<String, Place> places = new LinkedHashMap<>();

  private Members(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Looks at the members of the object whose opening brace is at {@code from}. */
  static Members of(Envelope envelope, byte[] bytes, int from, int to) {
    Members members = new Members(bytes);
    int at = Envelope.skipFiller(bytes, from + 1, to);
    while (at < to && bytes[at] == '"') {
      int keyEnd = envelope.skipText(bytes, at, to);
      int value = keyEnd < 0 ? to : Envelope.skipFiller(bytes, keyEnd, to);
      int end = value < to ? envelope.skipValue(bytes, value, to) : -1;
      if (end < 0) {
        break;
      }
      members.places.put(Envelope.key(bytes, at + 1, keyEnd - 1), new Place(value, end));
      at = Envelope.skipFiller(bytes, end, to);
    }
    return members;
  }

  boolean has(String name) {
    return places.containsKey(name);
  }

  /** Whether the object is an event, by {@link EventKeys}. */
  boolean areOfEvent() {
    return EventKeys.areOfEvent(places.keySet().iterator());
  }

  /** How many fields of which an event has one the object has. */
  long numberOfEvent() {
    return places.keySet().stream().filter(EventKeys.ofEvents()::contains).count();
  }

  Set<String> names() {
    return places.keySet();
  }

  /** A member's value; null if there is none. */
  @Nullable Place place(String name) {
    return places.get(name);
  }

  /** The inside of a member that is a text; null if it is none. */
  @Nullable Place text(String name) {
    Place place = beginning('"', name);
    return place == null ? null : new Place(place.from + 1, place.to - 1);
  }

  /** A member that is an object; null if it is none. */
  @Nullable Place object(String name) {
    return beginning('{', name);
  }

  /** A member that is an array; null if it is none. */
  @Nullable Place array(String name) {
    return beginning('[', name);
  }

  private @Nullable Place beginning(char first, String name) {
    Place place = places.get(name);
    return place == null || bytes[place.from] != first ? null : place;
  }

  /** A short text as it is written; an empty one if it is none, or long. */
  String shortText(String name) {
    Place place = text(name);
    return place == null ? "" : Envelope.key(bytes, place.from, place.to);
  }

  Iterable<Place> all() {
    return places.values();
  }
}
