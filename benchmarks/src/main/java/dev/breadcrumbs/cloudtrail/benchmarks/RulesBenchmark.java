package dev.breadcrumbs.cloudtrail.benchmarks;

import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What rules cost for an event, framing included, by their number. */
public class RulesBenchmark extends StageBenchmark {
  private static final RunOptions ONE_THREAD = RunOptions.threads(1);

  /** How many rules there are. */
  @Param({"10", "100", "1000"})
  public int rules;

  private RuleEngine engine = RuleEngine.of();

  /** For JMH, which makes the state. */
  public RulesBenchmark() {}

  /** Makes the rules. */
  @Setup
  public void generate() {
    engine = RuleEngine.of(GeneratedRules.of(rules));
  }

  /**
   * Evaluates all rules, with what a run has to set up.
   *
   * @param file the file
   * @return how many findings there are
   */
  @Benchmark
  public int evaluate(StageState file) {
    return engine.evaluate(logs(file), ONE_THREAD).findings().size();
  }
}
