package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.ConditionScan;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.RuleRun;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.RunSnapshot;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.SeenValues;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.StateException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Evaluates rules over events as they come. A rule of single events matches at once; one that looks
 * at several takes them in the order of their times, and so waits until the engine's {@linkplain
 * RuleEngine#lateness lateness} has passed. Thread-safe: events may be given by several threads.
 */
public final class RuleStream {
  /** So many errors are kept for the host to look at; the oldest go first, and are counted. */
  private static final int ERRORS = 1_000;

  private final ActiveRules active;
  private final ConditionScan scan;
  private final SeenStore store;
  private final RunAccount account;
  private final RuleRun run;
  private final FindingSuppression suppression;
  private final Consumer<Finding> findings;
  private final Deque<RuleError> errors = new ArrayDeque<>();
  private List<String> begunAnew = List.of();
  private long events;
  private long errorCount;

  RuleStream(
      ActiveRules active, ConditionScan scan, EngineOptions options, Consumer<Finding> findings) {
    this.active = active;
    this.scan = scan;
    this.findings = Objects.requireNonNull(findings, "findings is null");
    store = options.storeOrNew();
    suppression = new FindingSuppression(active.tuning(), options.held());
    account = new RunAccount(active, this::give, this::keep);
    run = new RuleRun(active.runnable(), options.settings(options.lateness(), store), account);
  }

  private void give(Finding finding) {
    if (suppression.suppresses(finding)) {
      account.count(finding.rule(), RuleCounts::plusSuppressed);
      return;
    }
    account.count(finding.rule(), RuleCounts::plusFinding);
    findings.accept(finding);
  }

  private void keep(RuleError error) {
    errorCount++;
    errors.addLast(error);
    if (errors.size() > ERRORS) {
      errors.removeFirst();
    }
  }

  /**
   * Takes an event.
   *
   * @param event the event
   */
  public synchronized void onEvent(CloudTrailEvent event) {
    events++;
    run.came(event.eventTime());
    scan.test(event, run);
    run.takeDue();
  }

  /**
   * Ends the input: what still waits is taken, and nothing more should be given.
   *
   * @see RuleEngine#evaluate
   */
  public synchronized void finish() {
    run.finish();
  }

  /**
   * Tells what became of each rule until now.
   *
   * @return the counts, by the ids of the rules that run
   */
  public synchronized Map<String, RuleCounts> counts() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(account.counts()));
  }

  /**
   * Tells why rules do not run.
   *
   * @return the reasons, by the ids of the rules
   */
  public Map<String, String> resting() {
    return Collections.unmodifiableMap(active.resting());
  }

  /**
   * Gives the newest 1,000 failures of rules on events.
   *
   * @return the errors, the oldest first
   */
  public synchronized List<RuleError> errors() {
    return List.copyOf(errors);
  }

  /**
   * Tells how often a rule failed on an event.
   *
   * @return the number, including those that {@link #errors()} has no more
   */
  public synchronized long errorCount() {
    return errorCount;
  }

  /**
   * Tells how many events were given.
   *
   * @return the number
   */
  public synchronized long events() {
    return events;
  }

  /**
   * Tells how many events are in memory: those that wait, and those in windows; one that several
   * rules hold counts for each.
   *
   * @return the number
   */
  public synchronized int held() {
    return run.held();
  }

  /**
   * Gives the state as text, for {@link RuleEngine#restore}. What a host's own {@link SeenStore}
   * remembers is not part of it.
   *
   * @return one JSON object
   */
  public synchronized String snapshot() {
    return state().write();
  }

  synchronized void restore(String snapshot) {
    try {
      begunAnew = state().read(snapshot);
    } catch (StateException e) {
      throw RuleException.of(e);
    }
  }

  private RunSnapshot state() {
    SeenValues seen = store instanceof MemorySeenStore memory ? memory.seen() : null;
    return new RunSnapshot(run, suppression.cases(), seen);
  }

  /**
   * Tells which rules lost the state that a snapshot had of them, as they have changed since.
   *
   * @return their ids
   */
  public synchronized List<String> begunAnew() {
    return begunAnew;
  }
}
