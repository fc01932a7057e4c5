package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Events that wait until no earlier one can come, by their times. */
final class PendingEvents {
  /** The rest only makes the order the same whatever the order of the input. */
  private static final Comparator<Pending> ORDER =
      Comparator.comparing((Pending each) -> Objects.requireNonNullElse(each.event.eventID(), ""))
          .thenComparing(each -> each.event.toJson());

  private final SortedMap<Instant, List<Pending>> byTime = new TreeMap<>();
  private int size;
  private @Nullable Pending newest;

  /** An event, and the conditions of rules that it meets. */
  record Pending(CloudTrailEvent event, List<ConditionNumber> conditions) {}

  void add(Instant time, CloudTrailEvent event, ConditionNumber condition) {
    if (newest != null && isSame(newest.event, event) && !newest.conditions.contains(condition)) {
      newest.conditions.add(condition);
      return;
    }
    newest = new Pending(event, new ArrayList<>(List.of(condition)));
    byTime.computeIfAbsent(time, unknown -> new ArrayList<>()).add(newest);
    size++;
  }

  /** The conditions that an event meets are told one after the other, each once. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(CloudTrailEvent one, CloudTrailEvent other) {
    return one == other;
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  Instant first() {
    return byTime.firstKey();
  }

  Instant last() {
    return byTime.lastKey();
  }

  /** Takes the events of the earliest time, in a fixed order. */
  List<Pending> removeFirst() {
    return remove(byTime.firstKey());
  }

  /** Takes the events of the latest time, in a fixed order. */
  List<Pending> removeLast() {
    return remove(byTime.lastKey());
  }

  private List<Pending> remove(Instant time) {
    List<Pending> events = Objects.requireNonNull(byTime.remove(time));
    size -= events.size();
    newest = null;
    events.sort(ORDER);
    return events;
  }

  /** All events, the earliest first. */
  List<Pending> all() {
    return byTime.values().stream().flatMap(List::stream).toList();
  }
}
