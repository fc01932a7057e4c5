package dev.breadcrumbs.cloudtrail.aws;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Remembers at least the last events that were handled, by their ids. Thread-safe. */
final class EventMemory {
  private static final int UUID_LENGTH = 36;

  private final int least;
  private Set<Object> recent = new HashSet<>();
  private Set<Object> older = Set.of();

  /**
   * @param least how many ids it remembers at least; it forgets at twice as many
   */
  EventMemory(int least) {
    this.least = least;
  }

  synchronized boolean has(Object id) {
    return recent.contains(id) || older.contains(id);
  }

  synchronized void add(Collection<Object> ids) {
    for (Object id : ids) {
      if (recent.size() >= least) {
        older = recent;
        recent = new HashSet<>();
      }
      recent.add(id);
    }
  }

  /** What tells an event from others; an update of it is another. Empty if it has no id. */
  static Optional<Object> idOf(CloudTrailEvent event) {
    String id = event.eventID();
    if (id == null) {
      return Optional.empty();
    }
    return Optional.of(event.addendum() == null ? shortened(id) : id + " " + event.addendum());
  }

  /** Most ids are UUIDs, which take less than their text. */
  private static Object shortened(String id) {
    if (id.length() != UUID_LENGTH) {
      return id;
    }
    try {
      UUID uuid = UUID.fromString(id);
      return uuid.toString().equals(id) ? uuid : id;
    } catch (IllegalArgumentException e) {
      // Any text may be an id.
      return id;
    }
  }
}
