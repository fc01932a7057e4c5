package dev.breadcrumbs.cloudtrail.rules;

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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The state of rules over one input. Rules of single events match at once; events that others look
 * at wait until the lateness has passed, and are then taken in the order of their times. Not
 * thread-safe.
 */
final class RuleRun implements ConditionScan.Handler {
  private final ActiveRules active;
  private final Duration lateness;
  private final int most;
  private final Consumer<Finding> findings;
  private final Consumer<RuleError> errors;

  /** By the number of the rule; a rule of single events has none. */
  private final Map<Integer, Detector> detectors = new LinkedHashMap<>();

  private final PendingEvents pending = new PendingEvents();
  private final RecentIds recent;
  private final Map<String, RuleCounts> counts = new LinkedHashMap<>();

  /** Everything before was taken; what comes with an earlier time comes too late. */
  private Instant boundary = Instant.MIN;

  private Instant newest = Instant.MIN;

  RuleRun(
      ActiveRules active,
      EngineOptions options,
      Duration lateness,
      SeenStore store,
      Consumer<Finding> findings,
      Consumer<RuleError> errors) {
    this.active = active;
    this.lateness = lateness;
    this.most = options.held();
    this.findings = findings;
    this.errors = errors;
    recent = new RecentIds(options.held());
    for (int number = 0; number < active.rules().size(); number++) {
      Rule rule = active.rules().get(number);
      counts.put(rule.id(), RuleCounts.NONE);
      Detector detector = detector(rule, store);
      if (detector != null) {
        detectors.put(number, detector);
      }
    }
  }

  private @Nullable Detector detector(Rule rule, SeenStore store) {
    if (rule instanceof CorrelationRule correlation) {
      return new CorrelationDetector(correlation, most);
    }
    if (rule instanceof AbsenceRule absence) {
      return new AbsenceDetector(absence, most);
    }
    if (rule instanceof FirstSeenRule firstSeen) {
      return new FirstSeenDetector(firstSeen, store);
    }
    return rule instanceof SearchRule search ? new SearchDetector(search, most) : null;
  }

  Map<Integer, Detector> detectors() {
    return detectors;
  }

  PendingEvents pending() {
    return pending;
  }

  RecentIds recent() {
    return recent;
  }

  Map<String, RuleCounts> counts() {
    return counts;
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

  void count(Rule rule, UnaryOperator<RuleCounts> change) {
    counts.compute(
        rule.id(), (id, before) -> change.apply(before == null ? RuleCounts.NONE : before));
  }

  @Override
  public void matched(int condition, CloudTrailEvent event) {
    ActiveRules.Target target = active.target(condition);
    Rule rule = active.rules().get(target.rule());
    try {
      Tuning.Exemption exemption = exemption(target.rule(), event);
      if (exemption != null) {
        count(rule, before -> before.plusExcepted(exemption.reason()));
      } else if (detectors.containsKey(target.rule())) {
        await(target, event);
      } else {
        found(rule, event);
      }
    } catch (RuntimeException e) {
      fail(rule, event.eventID(), e);
    }
  }

  private Tuning.@Nullable Exemption exemption(int rule, CloudTrailEvent event) {
    for (Tuning.Exemption each : active.exemptions(rule)) {
      Instant time = event.eventTime();
      boolean over = each.until() != null && time != null && !time.isBefore(each.until());
      if (!over && each.condition().test(event)) {
        return each;
      }
    }
    return null;
  }

  private void found(Rule rule, CloudTrailEvent event) {
    String id = event.eventID();
    if (id == null || recent.add(rule.id(), id)) {
      emit(Finding.of(rule, event.eventTime(), List.of(event), Map.of()));
    }
  }

  private void emit(Finding finding) {
    findings.accept(finding.at(active.tuning().levelOf(finding.rule())));
  }

  @Override
  public void failed(int condition, @Nullable String eventID, Throwable reason) {
    fail(active.rules().get(active.target(condition).rule()), eventID, reason);
  }

  private void fail(Rule rule, @Nullable String eventID, Throwable reason) {
    String text = reason instanceof SearchException ? reason.getMessage() : reason.toString();
    errors.accept(new RuleError(rule.id(), eventID, String.valueOf(text)));
  }

  private void await(ActiveRules.Target target, CloudTrailEvent event) {
    Rule rule = active.rules().get(target.rule());
    Instant time = event.eventTime();
    if (time == null) {
      errors.accept(
          new RuleError(rule.id(), event.eventID(), "cannot be counted: it has no eventTime"));
      return;
    }
    if (time.isBefore(boundary)) {
      count(rule, RuleCounts::plusLate);
      return;
    }
    pending.add(time, event, target);
    if (pending.size() > most) {
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
  void takeDue() {
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
  void finish() {
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
    Map<Integer, List<Hit>> hits = new TreeMap<>();
    for (PendingEvents.Pending each : events) {
      Occurrence occurrence = new Occurrence(time, List.of(each.event()));
      for (ActiveRules.Target target : each.targets()) {
        hits.computeIfAbsent(target.rule(), unknown -> new ArrayList<>())
            .add(new Hit(target.leaf(), occurrence));
      }
    }
    hits.forEach((number, ofRule) -> take(number, time, ofRule));
  }

  private void take(int number, Instant time, List<Hit> hits) {
    Rule rule = active.rules().get(number);
    Detector detector = detectors.get(number);
    hits.sort(Comparator.comparingInt(Hit::leaf));
    try {
      if (detector != null) {
        detector.accept(time, hits, outputOf(rule));
      }
    } catch (RuntimeException e) {
      fail(rule, hits.get(hits.size() - 1).occurrence().last().eventID(), e);
    }
  }

  private void advance(Instant time) {
    each((rule, detector) -> detector.advance(time, outputOf(rule)));
  }

  private interface Step {
    void run(Rule rule, Detector detector);
  }

  private void each(Step step) {
    detectors.forEach(
        (number, detector) -> {
          Rule rule = active.rules().get(number);
          try {
            step.run(rule, detector);
          } catch (RuntimeException e) {
            fail(rule, null, e);
          }
        });
  }

  private Output outputOf(Rule rule) {
    return new Output() {
      @Override
      public void found(
          Instant time, List<CloudTrailEvent> events, Map<String, List<String>> values) {
        emit(Finding.of(rule, time, events, values));
      }

      @Override
      public void problem(CloudTrailEvent event, String reason) {
        errors.accept(new RuleError(rule.id(), event.eventID(), reason));
      }

      @Override
      public void evicted(int events) {
        count(rule, before -> before.plusEvicted(events));
      }
    };
  }
}
