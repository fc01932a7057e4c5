package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Gathers the events of one correlation rule by group, and finds the bursts among them. */
final class EventCounter {
  private static final Comparator<CloudTrailEvent> BY_TIME =
      Comparator.comparing(
              (CloudTrailEvent event) -> Objects.requireNonNull(event.eventTime(), "eventTime"))
          .thenComparing(event -> Objects.requireNonNullElse(event.eventID(), ""));

  private final CorrelationRule rule;
  private final Map<List<String>, List<CloudTrailEvent>> groups = new LinkedHashMap<>();
  private final Set<String> eventIDs = new HashSet<>();

  EventCounter(CorrelationRule rule) {
    this.rule = rule;
  }

  /** Takes an event that meets the rule's condition; one that is delivered twice counts once. */
  void add(CloudTrailEvent event, List<RuleError> errors) {
    if (event.eventTime() == null) {
      errors.add(
          new RuleError(rule.id(), event.eventID(), "cannot be counted: it has no eventTime"));
      return;
    }
    if (event.eventID() != null && !eventIDs.add(event.eventID())) {
      return;
    }
    List<String> key = new ArrayList<>();
    for (Field field : rule.groupBy()) {
      List<String> values = field.valuesIn(event);
      if (values.isEmpty()) {
        return;
      }
      key.add(String.join(",", values));
    }
    groups.computeIfAbsent(key, unknown -> new ArrayList<>()).add(event);
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (List<CloudTrailEvent> group : groups.values()) {
      group.sort(BY_TIME);
      addBursts(group, findings);
    }
    return findings;
  }

  private void addBursts(List<CloudTrailEvent> group, List<Finding> findings) {
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
        findings.add(new Finding(rule, List.copyOf(window)));
      }
    }
  }

  /** Whether an event is too early for the window that ends with another. */
  private boolean isBefore(CloudTrailEvent early, CloudTrailEvent last) {
    return Objects.requireNonNull(early.eventTime(), "eventTime")
        .isBefore(Objects.requireNonNull(last.eventTime(), "eventTime").minus(rule.timespan()));
  }
}
