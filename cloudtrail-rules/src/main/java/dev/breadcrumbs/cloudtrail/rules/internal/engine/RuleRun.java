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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The state of rules over one input. Rules of single events match at once; events that others look
 * at wait until the lateness has passed, and are then taken in the order of their times. Not
 * thread-safe.
 */
public final class RuleRun implements ConditionScan.Handler {
  private final RunnableRules rules;
  private final RunSettings settings;
  private final Duration lateness;
  private final int most;
  private final RunOutput output;

  /** By the number of the rule; a rule of single events has none. */
  private final Map<Integer, Detector> detectors = new LinkedHashMap<>();

  /** The same, each with what tells when it has something to do. */
  private final Map<Integer, WatchedDetector> watched = new LinkedHashMap<>();

  /** Until then, that time included, no detector has anything to do as time passes. */
  private Instant idleUntil = Instant.MIN;

  private final PendingEvents pending = new PendingEvents();
  private final RecentEvents recent;
  private final Repetitions repetitions;

  /** Everything before was taken; what comes with an earlier time comes too late. */
  private Instant boundary = Instant.MIN;

  private final AgreedTime agreed;

  /** Begins a run. */
  public RuleRun(RunnableRules rules, RunSettings settings, RunOutput output) {
    this.rules = rules;
    this.settings = settings;
    this.lateness = settings.lateness();
    this.most = settings.held();
    this.output = output;
    recent = new RecentEvents(settings.held());
    repetitions = new Repetitions(output);
    agreed = new AgreedTime(settings.ahead());
    for (int number = 0; number < rules.size(); number++) {
      Detector detector = rules.rule(number).detector().make(settings);
      if (detector != null) {
        detectors.put(number, detector);
        watched.put(number, new WatchedDetector(detector, outputOf(number)));
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

  RecentEvents recent() {
    return recent;
  }

  Instant boundary() {
    return boundary;
  }

  AgreedTime agreed() {
    return agreed;
  }

  void restore(Instant restoredBoundary, Instant newest, List<Instant> recentTimes) {
    if (newest.isAfter(settings.latest())) {
      // An event of the future had moved it, when that was possible.
      return;
    }
    boundary = restoredBoundary;
    agreed.restore(newest, recentTimes);
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
    if (repetitions.isRepeated(rule, recent, rules.rule(rule).id(), event)) {
      return;
    }
    output.found(rule, event.eventTime(), List.of(event), Map.of());
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
      if (isAhead(pending.last())) {
        leaveOut(pending.removeLast());
      } else {
        takeFirst();
      }
    }
  }

  @Override
  public Instant latest() {
    return settings.latest();
  }

  /** All events were read; this is the time of the newest. */
  @Override
  public void newest(@Nullable Instant time) {
    if (time != null) {
      agreed.restore(time, List.of());
    }
  }

  /** An event came, whether or not it concerns a rule. One of the future tells no time. */
  public void came(@Nullable Instant time) {
    if (time == null || (time.isAfter(agreed.newest()) && time.isAfter(settings.latest()))) {
      return;
    }
    if (agreed.take(time)) {
      boundary = Occurrence.start(agreed.newest(), lateness);
    }
  }

  /** Whether a time lies so far ahead, of the clock and of all others, that it cannot be right. */
  private boolean isAhead(Instant time) {
    return !agreed.newest().equals(Instant.MIN)
        && time.isAfter(Occurrence.end(agreed.newest(), settings.ahead()))
        && time.isAfter(settings.latest());
  }

  private void leaveOut(List<PendingEvents.Pending> events) {
    events.forEach(each -> each.conditions().forEach(number -> output.ahead(number.rule())));
  }

  /** Takes what no event can come before any more. */
  public void takeDue() {
    if (agreed.newest().equals(Instant.MIN)) {
      return;
    }
    Instant due = Occurrence.start(agreed.newest(), lateness);
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
    while (!pending.isEmpty() && isAhead(pending.last())) {
      leaveOut(pending.removeLast());
    }
    while (!pending.isEmpty()) {
      takeFirst();
    }
    Instant newest = agreed.newest();
    Instant end = newest.isAfter(boundary) ? newest : boundary;
    each(detector -> detector.finish(end));
  }

  private void takeFirst() {
    Instant time = pending.first();
    List<PendingEvents.Pending> events = repetitions.without(pending.removeFirst());
    boundary = time;
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
    WatchedDetector detector = watched.get(rule);
    matches.sort(Comparator.comparingInt(ConditionMatch::condition));
    try {
      if (detector != null) {
        detector.accept(time, matches);
      }
    } catch (RuntimeException e) {
      fail(rule, matches.get(matches.size() - 1).occurrence().last().eventID(), e);
    }
    if (detector != null && detector.idleUntil().isBefore(idleUntil)) {
      idleUntil = detector.idleUntil();
    }
  }

  private void advance(Instant time) {
    if (!time.isAfter(idleUntil)) {
      return;
    }
    each(detector -> detector.advance(time));
    idleUntil = Instant.MAX;
    for (WatchedDetector detector : watched.values()) {
      idleUntil = detector.idleUntil().isBefore(idleUntil) ? detector.idleUntil() : idleUntil;
    }
  }

  private void each(Consumer<WatchedDetector> step) {
    watched.forEach(
        (rule, detector) -> {
          try {
            step.accept(detector);
          } catch (RuntimeException e) {
            fail(rule, null, e);
          }
        });
  }

  DetectorOutput outputOf(int rule) {
    return new OutputOfRule(rule, output);
  }
}
