package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers the events of one correlation rule by group, and finds the bursts among them. */
final class EventCounter {
  /** By time; the rest only makes the order the same whatever the order of the input. */
  private static final Comparator<CloudTrailEvent> BY_TIME =
      Comparator.comparing(EventCounter::timeOf)
          .thenComparing(event -> Objects.requireNonNullElse(event.eventID(), ""))
          .thenComparing(CloudTrailEvent::toJson);

  private final CorrelationRule rule;
  private final Map<List<String>, List<CloudTrailEvent>> groups = new LinkedHashMap<>();

  EventCounter(CorrelationRule rule) {
    this.rule = rule;
  }

  private static Instant timeOf(CloudTrailEvent event) {
    return Objects.requireNonNull(event.eventTime(), "eventTime");
  }

  /** Takes an event that meets the rule's condition. */
  void add(CloudTrailEvent event, List<RuleError> errors) {
    if (event.eventTime() == null) {
      errors.add(
          new RuleError(rule.id(), event.eventID(), "cannot be counted: it has no eventTime"));
      return;
    }
    for (List<String> group : groupsOf(event)) {
      groups.computeIfAbsent(group, unknown -> new ArrayList<>()).add(event);
    }
  }

  /** None if the event lacks a field, several if one is a multivalue: as with {@code stats}. */
  private List<List<String>> groupsOf(CloudTrailEvent event) {
    List<List<String>> groups = List.of(List.of());
    for (Field field : rule.groupBy()) {
      List<String> values = field.valuesIn(event).stream().distinct().toList();
      groups =
          groups.stream()
              .flatMap(group -> values.stream().map(value -> extended(group, value)))
              .toList();
    }
    return groups;
  }

  private static List<String> extended(List<String> group, String value) {
    return Stream.concat(group.stream(), Stream.of(value)).toList();
  }

  List<Finding> findings() {
    // A set, because groups that share their events share their bursts.
    Set<List<CloudTrailEvent>> bursts = new LinkedHashSet<>();
    for (List<CloudTrailEvent> group : groups.values()) {
      group.sort(BY_TIME);
      addBursts(group, bursts);
    }
    return bursts.stream().map(burst -> new Finding(rule, burst)).toList();
  }

  private void addBursts(List<CloudTrailEvent> group, Set<List<CloudTrailEvent>> bursts) {
    Deque<CloudTrailEvent> window = new ArrayDeque<>();
    boolean fired = false;
    for (CloudTrailEvent event : group) {
      window.addLast(event);
      while (isBefore(window.getFirst(), event)) {
        window.removeFirst();
      }
      if (window.size() < rule.eventCount()) {
        fired = false;
      } else if (!fired) {
        fired = true;
        bursts.add(List.copyOf(window));
      }
    }
  }

  /** Whether an event is too early for the window that ends with another. */
  private boolean isBefore(CloudTrailEvent early, CloudTrailEvent last) {
    return Duration.between(timeOf(early), timeOf(last)).compareTo(rule.timespan()) > 0;
  }
}
