package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.EventTree;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
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
  private final RuleIndex index;

  private RuleEngine(RuleSet rules, RuleIndex index) {
    this.rules = rules;
    this.index = index;
  }

  /**
   * Makes an engine.
   *
   * @param rules the rules to evaluate
   * @return the engine
   */
  public static RuleEngine of(RuleSet rules) {
    return new RuleEngine(rules, RuleIndex.of(rules.list()));
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

  /**
   * Switches the index off that spares rules the events they cannot match. Findings are the same.
   *
   * @return an engine that tries every rule on every event
   */
  public RuleEngine withoutIndex() {
    return new RuleEngine(rules, RuleIndex.none(rules.list()));
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
    EvaluationRun run = new EvaluationRun(index);
    ReadReport report =
        source instanceof CloudTrailLogs logs
            ? readTrees(logs, run)
            : source.forEach(event -> run.accept(event.toTree(), event));
    return run.finish(report);
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

  /** Most events match no rule: only those that do become typed events. */
  private static ReadReport readTrees(CloudTrailLogs logs, EvaluationRun run) {
    ReadLog log = new ReadLog(logs.policy());
    for (LogFile file : logs.files()) {
      try (RecordFramer framer = RecordFramer.open(file, logs.limits(), log)) {
        while (framer.next()) {
          ObjectNode tree = EventTree.decode(framer, log);
          if (tree != null) {
            log.recordDelivered();
            run.accept(tree, null);
          }
        }
      }
    }
    return log.report();
  }
}
