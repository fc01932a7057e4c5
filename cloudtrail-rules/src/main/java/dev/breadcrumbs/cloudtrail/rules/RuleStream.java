package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.query.ConditionScan;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.RuleRun;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.RunSnapshot;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.SeenValues;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.StateException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
  private final ConditionScan.Records records;
  private final SeenStore store;
  private final RunAccount account;
  private final RuleRun run;
  private final FindingSuppression suppression;
  private final FindingDelivery delivery;
  private final Deque<RuleError> errors = new ArrayDeque<>();
  private List<String> begunAnew = List.of();
  private boolean finished;
  private long events;
  private long errorCount;

  RuleStream(
      ActiveRules active, ConditionScan scan, EngineOptions options, Consumer<Finding> findings) {
    this.active = active;
    this.scan = scan;
    records = scan.records();
    delivery =
        new FindingDelivery(
            Objects.requireNonNull(findings, "findings is null"), options.attempts());
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
    delivery.give(finding);
  }

  private void keep(RuleError error) {
    errorCount++;
    errors.addLast(error);
    if (errors.size() > ERRORS) {
      errors.removeFirst();
    }
  }

  /**
   * Takes an event. What it completes is handed on before this returns; findings that the consumer
   * has failed to take are handed on once more.
   *
   * @param event the event
   * @throws IllegalStateException if the stream is {@linkplain #finish finished}
   */
  public synchronized void onEvent(CloudTrailEvent event) {
    Objects.requireNonNull(event, "event is null");
    requireOpen();
    begin(event.eventTime());
    scan.test(event, run);
    run.takeDue();
  }

  /**
   * Takes an event as it was recorded. It does the same as {@link #onEvent} and costs less: of most
   * events no rule asks for more than a few fields, and nothing else is read.
   *
   * @param record one event as JSON in UTF-8, not an envelope with several
   * @throws CloudTrailException if it is no single JSON object; the stream goes on without it
   * @throws IllegalStateException if the stream is {@linkplain #finish finished}
   */
  public synchronized void onRecord(byte[] record) {
    Objects.requireNonNull(record, "record is null");
    requireOpen();
    begin(records.read(record));
    records.test(run);
    run.takeDue();
  }

  private void requireOpen() {
    if (finished) {
      throw new IllegalStateException("the stream is finished, and takes no more events");
    }
  }

  private void begin(@Nullable Instant time) {
    events++;
    delivery.retry();
    run.came(time);
  }

  /**
   * Ends the input: what still waits is taken. A second call hands on once more what the consumer
   * has failed to take, and does nothing else.
   *
   * @see RuleEngine#evaluate
   */
  public synchronized void finish() {
    delivery.retry();
    if (!finished) {
      finished = true;
      run.finish();
    }
  }

  /**
   * Returns the findings that the consumer has failed to take and that are to be handed on again.
   *
   * @return the findings, those that failed first at the beginning
   */
  public synchronized List<UndeliveredFinding> undelivered() {
    return delivery.waiting();
  }

  /**
   * Returns the newest 10,000 findings that were handed on in vain as often as the engine
   * {@linkplain RuleEngine#attempts allows}. A snapshot keeps them.
   *
   * @return the findings, the oldest first
   */
  public synchronized List<UndeliveredFinding> putAside() {
    return delivery.aside();
  }

  /**
   * Returns how many findings were handed on in vain and are not even among those put aside, as
   * there were too many.
   *
   * @return the number
   */
  public synchronized long lost() {
    return delivery.lost();
  }

  /**
   * Returns what became of each rule until now.
   *
   * @return the counts, by the ids of the rules that run
   */
  public synchronized Map<String, RuleCounts> counts() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(account.counts()));
  }

  /**
   * Returns why rules do not run.
   *
   * @return the reasons, by the ids of the rules
   */
  public Map<String, String> resting() {
    return Collections.unmodifiableMap(active.resting());
  }

  /**
   * Returns the newest 1,000 failures of rules on events.
   *
   * @return the errors, the oldest first
   */
  public synchronized List<RuleError> errors() {
    return List.copyOf(errors);
  }

  /**
   * Returns how often a rule failed on an event.
   *
   * @return the number, including those that {@link #errors()} has no more
   */
  public synchronized long errorCount() {
    return errorCount;
  }

  /**
   * Returns how many events were given.
   *
   * @return the number
   */
  public synchronized long events() {
    return events;
  }

  /**
   * Returns how many events are in memory: those that wait, and those in windows; one that several
   * rules hold counts for each.
   *
   * @return the number
   */
  public synchronized int held() {
    return run.held();
  }

  /**
   * Returns the state as text, for {@link RuleEngine#restore}. What a host's own {@link SeenStore}
   * remembers is not part of it.
   *
   * @return one JSON object
   */
  public synchronized String snapshot() {
    ObjectNode state = state().write();
    state.put("given", events).put("errorCount", errorCount);
    StreamState.writeCounts(state, account.counts());
    List<UndeliveredFinding> undelivered = new ArrayList<>(delivery.aside());
    undelivered.addAll(delivery.waiting());
    StreamState.writeUndelivered(state, undelivered);
    return state.toString();
  }

  synchronized void restore(String snapshot) {
    try {
      JsonNode state = RunSnapshot.parsed(snapshot);
      readCounts(state);
      begunAnew = state().read(state);
      readUndelivered(state);
    } catch (StateException e) {
      throw RuleException.of(e);
    } catch (RuntimeException e) {
      throw new RuleException("a damaged snapshot of a rule stream: " + e, e);
    }
  }

  private void readCounts(JsonNode state) {
    events = state.path("given").longValue();
    errorCount = state.path("errorCount").longValue();
    for (Rule rule : active.rules()) {
      if (state.path("counts").has(rule.id())) {
        account.restore(rule.id(), StreamState.counts(state, rule.id()));
      }
    }
  }

  private void readUndelivered(JsonNode state) {
    Map<String, Rule> rules = new HashMap<>();
    active.rules().forEach(rule -> rules.put(rule.id(), rule));
    for (JsonNode each : state.path("undelivered")) {
      String id = each.path("rule").asText();
      Rule rule = rules.get(id);
      if (rule == null) {
        keep(new RuleError(id, null, "a finding of it was never delivered, and the rule is gone"));
      } else {
        delivery.restore(StreamState.undelivered(each, rule, active::completed));
      }
    }
  }

  private RunSnapshot state() {
    SeenValues seen = store instanceof MemorySeenStore memory ? memory.seen() : null;
    return new RunSnapshot(run, suppression.cases(), seen);
  }

  /**
   * Returns which rules lost the state that a snapshot had of them, as they have changed since.
   *
   * @return their ids
   */
  public synchronized List<String> begunAnew() {
    return begunAnew;
  }
}
