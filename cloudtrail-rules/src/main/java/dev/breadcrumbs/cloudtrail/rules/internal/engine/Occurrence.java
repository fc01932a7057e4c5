package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Something that happened: an event, or what an inner correlation found, at its last event. */
record Occurrence(Instant time, List<CloudTrailEvent> events) {
  static final Comparator<Occurrence> BY_TIME = Comparator.comparing(Occurrence::time);

  private static final Duration LONGEST = Duration.between(Instant.MIN, Instant.MAX);

  CloudTrailEvent last() {
    return events.get(events.size() - 1);
  }

  boolean isBefore(Instant window) {
    return time.isBefore(window);
  }

  /** Where a window begins that ends at a time; it may be longer than all time. */
  static Instant start(Instant end, Duration timespan) {
    long earliest = Instant.MIN.getEpochSecond() + timespan.toSeconds();
    return timespan.compareTo(LONGEST) > 0 || end.getEpochSecond() <= earliest
        ? Instant.MIN
        : end.minus(timespan);
  }

  /** Where a window ends that begins at a time; it may be longer than all time. */
  static Instant end(Instant start, Duration timespan) {
    long latest = Instant.MAX.getEpochSecond() - timespan.toSeconds();
    return timespan.compareTo(LONGEST) > 0 || start.getEpochSecond() >= latest
        ? Instant.MAX
        : start.plus(timespan);
  }

  /** All events of several, in their order. */
  static List<CloudTrailEvent> events(List<Occurrence> occurrences) {
    return occurrences.stream().flatMap(each -> each.events.stream()).toList();
  }
}
