package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.ConditionScan;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The state of rules over one input. Rules of single events match at once; events that others look
 * at wait until the lateness has passed, and are then taken in the order of their times. Not
 * thread-safe.
 */
public final class RuleRun implements ConditionScan.Handler {
  private final RunnableRules rules;
  private final Duration lateness;
  private final int most;
  private final RunOutput output;

  /** By the number of the rule; a rule of single events has none. */
  private final Map<Integer, Detector> detectors = new LinkedHashMap<>();

  private final PendingEvents pending = new PendingEvents();
  private final RecentEventIds recent;

  /** Everything before was taken; what comes with an earlier time comes too late. */
  private Instant boundary = Instant.MIN;

  private Instant newest = Instant.MIN;

  /** Begins a run. */
  public RuleRun(RunnableRules rules, RunSettings settings, RunOutput output) {
    this.rules = rules;
    this.lateness = settings.lateness();
    this.most = settings.held();
    this.output = output;
    recent = new RecentEventIds(settings.held());
    for (int number = 0; number < rules.size(); number++) {
      Detector detector = rules.rule(number).detector().make(settings);
      if (detector != null) {
        detectors.put(number, detector);
      }
    }
  }

  RunnableRules rules() {
    return rules;
  }

  Map<Integer, Detector> detectors() {
    return detectors;
  }

  PendingEvents pending() {
    return pending;
  }

  RecentEventIds recent() {
    return recent;
  }

  Instant boundary() {
    return boundary;
  }

  Instant newestTime() {
    return newest;
  }

  void restore(Instant restoredBoundary, Instant restoredNewest) {
    boundary = restoredBoundary;
    newest = restoredNewest;
  }

  /** How many events are in memory: those that wait, and those of windows. */
  public int held() {
    return pending.size() + detectors.values().stream().mapToInt(Detector::held).sum();
  }

  @Override
  public void matched(int condition, CloudTrailEvent event) {
    ConditionNumber number = rules.number(condition);
    try {
      String exemption = exemption(number.rule(), event);
      if (exemption != null) {
        output.exempted(number.rule(), exemption);
      } else if (detectors.containsKey(number.rule())) {
        await(number, event);
      } else {
        found(number.rule(), event);
      }
    } catch (RuntimeException e) {
      fail(number.rule(), event.eventID(), e);
    }
  }

  /** Why the rule is not to see the event; null if it is. */
  private @Nullable String exemption(int rule, CloudTrailEvent event) {
    for (Exemption each : rules.rule(rule).exemptions()) {
      if (each.covers(event)) {
        return each.reason();
      }
    }
    return null;
  }

  private void found(int rule, CloudTrailEvent event) {
    String id = event.eventID();
    if (id == null || recent.add(rules.rule(rule).id(), id)) {
      output.found(rule, event.eventTime(), List.of(event), Map.of());
    }
  }

  @Override
  public void failed(int condition, @Nullable String eventID, Throwable reason) {
    fail(rules.number(condition).rule(), eventID, reason);
  }

  private void fail(int rule, @Nullable String eventID, Throwable reason) {
    String text = reason instanceof SearchException ? reason.getMessage() : reason.toString();
    output.failed(rule, eventID, String.valueOf(text));
  }

  private void await(ConditionNumber number, CloudTrailEvent event) {
    Instant time = event.eventTime();
    if (time == null) {
      output.failed(number.rule(), event.eventID(), "cannot be counted: it has no eventTime");
      return;
    }
    if (time.isBefore(boundary)) {
      output.late(number.rule());
      return;
    }
    pending.add(time, event, number);
    while (pending.size() > most) {
      takeFirst();
    }
  }

  /** An event was read, whether or not it concerns a rule. */
  @Override
  public void newest(@Nullable Instant time) {
    if (time != null && time.isAfter(newest)) {
      newest = time;
    }
  }

  /** Takes what no event can come before any more. */
  public void takeDue() {
    if (newest.equals(Instant.MIN)) {
      return;
    }
    Instant due = Occurrence.start(newest, lateness);
    while (!pending.isEmpty() && pending.first().isBefore(due)) {
      takeFirst();
    }
    if (due.isAfter(boundary)) {
      boundary = due;
      advance(due);
    }
  }

  /** Takes all that is left: the input has ended. */
  public void finish() {
    while (!pending.isEmpty()) {
      takeFirst();
    }
    Instant end = newest.isAfter(boundary) ? newest : boundary;
    each((rule, detector) -> detector.finish(end, outputOf(rule)));
  }

  private void takeFirst() {
    Instant time = pending.first();
    List<PendingEvents.Pending> events = pending.removeFirst();
    boundary = time;
    newest(time);
    advance(time);
    Map<Integer, List<ConditionMatch>> matches = new TreeMap<>();
    for (PendingEvents.Pending each : events) {
      Occurrence occurrence = new Occurrence(time, List.of(each.event()));
      for (ConditionNumber number : each.conditions()) {
        matches
            .computeIfAbsent(number.rule(), unknown -> new ArrayList<>())
            .add(new ConditionMatch(number.condition(), occurrence));
      }
    }
    matches.forEach((rule, ofRule) -> take(rule, time, ofRule));
  }

  private void take(int rule, Instant time, List<ConditionMatch> matches) {
    Detector detector = detectors.get(rule);
    matches.sort(Comparator.comparingInt(ConditionMatch::condition));
    try {
      if (detector != null) {
        detector.accept(time, matches, outputOf(rule));
      }
    } catch (RuntimeException e) {
      fail(rule, matches.get(matches.size() - 1).occurrence().last().eventID(), e);
    }
  }

  private void advance(Instant time) {
    each((rule, detector) -> detector.advance(time, outputOf(rule)));
  }

  private void each(BiConsumer<Integer, Detector> step) {
    detectors.forEach(
        (rule, detector) -> {
          try {
            step.accept(rule, detector);
          } catch (RuntimeException e) {
            fail(rule, null, e);
          }
        });
  }

  DetectorOutput outputOf(int rule) {
    return new DetectorOutput() {
      @Override
      public void found(
          Instant time, List<CloudTrailEvent> events, Map<String, List<String>> values) {
        output.found(rule, time, events, values);
      }

      @Override
      public void problem(CloudTrailEvent event, String reason) {
        output.failed(rule, event.eventID(), reason);
      }

      @Override
      public void evicted(int events) {
        output.evicted(rule, events);
      }
    };
  }
}
