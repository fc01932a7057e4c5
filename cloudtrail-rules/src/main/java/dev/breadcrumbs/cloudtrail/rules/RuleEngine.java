package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.query.ConditionScan;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import java.util.Collection;

/**
 * Evaluates a set of rules over events. Immutable and thread-safe: each evaluation has its own
 * state.
 *
 * <pre>{@code
 * Evaluation evaluation = RuleEngine.of(Catalogue.all()).evaluate(CloudTrail.read(Path.of("logs")));
 * evaluation.findings().forEach(System.out::println);
 * }</pre>
 */
public final class RuleEngine {
  private final RuleSet rules;
  private final ConditionScan scan;

  private RuleEngine(RuleSet rules, ConditionScan scan) {
    this.rules = rules;
    this.scan = scan;
  }

  /**
   * Makes an engine.
   *
   * @param rules the rules to evaluate
   * @return the engine
   */
  public static RuleEngine of(RuleSet rules) {
    return new RuleEngine(rules, scanOf(rules));
  }

  /**
   * Makes an engine.
   *
   * @param rules the rules to evaluate
   * @return the engine
   * @throws RuleException if two rules have one id
   */
  public static RuleEngine of(Rule... rules) {
    return of(RuleSet.of(rules));
  }

  private static ConditionScan scanOf(RuleSet rules) {
    return ConditionScan.of(rules.list().stream().map(Rule::condition).toList());
  }

  /**
   * Switches the index off that spares rules the events they cannot match. Findings are the same.
   *
   * @return an engine that tries every rule on every event
   */
  public RuleEngine withoutIndex() {
    return new RuleEngine(rules, scan.withoutIndex());
  }

  /**
   * Gives the rules.
   *
   * @return the rules
   */
  public RuleSet rules() {
    return rules;
  }

  /**
   * Evaluates the rules over all events of a source, in any order. An event that is delivered
   * twice, under the same {@code eventID}, counts once. A rule that fails on an event is reported
   * in {@link Evaluation#errors()} and costs nothing else. Events that a correlation counts stay in
   * memory until the end.
   *
   * @param source the events
   * @return the findings, and the account
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public Evaluation evaluate(CloudTrailSource source) {
    return evaluate(source, RunOptions.DEFAULT);
  }

  /**
   * Evaluates the rules over all events of a source, on threads of the caller's choice. The
   * findings do not depend on it.
   *
   * @param source the events
   * @param options how many threads, and whose
   * @return the findings, and the account
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public Evaluation evaluate(CloudTrailSource source, RunOptions options) {
    EvaluationRun run = new EvaluationRun(rules.list());
    return run.finish(scan.run(source, options, run));
  }

  /**
   * Evaluates the rules over events in memory.
   *
   * @param events the events
   * @return the findings, and the account
   */
  public Evaluation evaluate(Collection<CloudTrailEvent> events) {
    return evaluate(CloudTrail.of(events));
  }
}
