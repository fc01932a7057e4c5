package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.RunOutput;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes findings and errors of what a run tells, and counts what became of each rule. Not
 * thread-safe.
 */
final class RunAccount implements RunOutput {
  private final ActiveRules active;
  private final Consumer<Finding> findings;
  private final Consumer<RuleError> errors;
  private final Map<String, RuleCounts> counts = new LinkedHashMap<>();

  RunAccount(ActiveRules active, Consumer<Finding> findings, Consumer<RuleError> errors) {
    this.active = active;
    this.findings = findings;
    this.errors = errors;
    active.rules().forEach(rule -> counts.put(rule.id(), RuleCounts.NONE));
  }

  /** By the ids of the rules, in their order. */
  Map<String, RuleCounts> counts() {
    return counts;
  }

  /** Goes on from the numbers of a run before. */
  void restore(String rule, RuleCounts before) {
    counts.computeIfPresent(rule, (id, none) -> before);
  }

  void count(Rule rule, UnaryOperator<RuleCounts> change) {
    counts.compute(
        rule.id(), (id, before) -> change.apply(before == null ? RuleCounts.NONE : before));
  }

  private Rule rule(int number) {
    return active.rules().get(number);
  }

  @Override
  public void found(
      int rule,
      @Nullable Instant time,
      List<CloudTrailEvent> events,
      Map<String, List<String>> values) {
    Finding finding = Finding.of(rule(rule), time, events, values);
    if (active.superseding().silences(finding)) {
      count(finding.rule(), RuleCounts::plusSuperseded);
      return;
    }
    findings.accept(active.completed(finding));
  }

  @Override
  public void failed(int rule, @Nullable String eventID, String reason) {
    errors.accept(new RuleError(rule(rule).id(), eventID, reason));
  }

  @Override
  public void exempted(int rule, String reason) {
    count(rule(rule), before -> before.plusExcepted(reason));
  }

  @Override
  public void late(int rule) {
    count(rule(rule), RuleCounts::plusLate);
  }

  @Override
  public void ahead(int rule) {
    count(rule(rule), RuleCounts::plusAhead);
  }

  @Override
  public void repeated(int rule) {
    count(rule(rule), RuleCounts::plusRepeated);
  }

  @Override
  public void sameId(int rule) {
    count(rule(rule), RuleCounts::plusSameId);
  }

  @Override
  public void evicted(int rule, int events) {
    count(rule(rule), before -> before.plusEvicted(events));
  }
}
