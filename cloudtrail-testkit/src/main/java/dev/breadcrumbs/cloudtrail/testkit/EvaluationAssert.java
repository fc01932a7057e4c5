package dev.breadcrumbs.cloudtrail.testkit;

import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleError;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what a rule engine found. Not thread-safe. */
public final class EvaluationAssert extends AbstractAssert<EvaluationAssert, Evaluation> {
  EvaluationAssert(Evaluation actual) {
    super(actual, EvaluationAssert.class);
  }

  /**
   * Verifies the number of findings, of all rules together.
   *
   * @param number how many
   * @return this
   */
  public EvaluationAssert hasFindings(int number) {
    isNotNull();
    if (actual.findings().size() != number) {
      throw failure("%s", "Expecting " + Counted.of(number, "finding") + "\nbut there " + found());
    }
    return this;
  }

  /**
   * Verifies that no rule found anything.
   *
   * @return this
   */
  public EvaluationAssert hasNoFindings() {
    return hasFindings(0);
  }

  /**
   * Verifies that a rule has at least one finding.
   *
   * @param rule the rule
   * @return this
   */
  public EvaluationAssert hasFindingOf(Rule rule) {
    isNotNull();
    if (actual.of(rule).isEmpty()) {
      throw failure("%s", "Expecting a finding of " + rule.id() + "\nbut there " + found());
    }
    return this;
  }

  /**
   * Verifies that a rule found nothing.
   *
   * @param rule the rule
   * @return this
   */
  public EvaluationAssert hasNoFindingOf(Rule rule) {
    isNotNull();
    if (!actual.of(rule).isEmpty()) {
      throw failure("%s", "Expecting no finding of " + rule.id() + "\nbut there " + found());
    }
    return this;
  }

  /**
   * Verifies that a rule has exactly one finding, and returns assertions on it.
   *
   * @param rule the rule
   * @return assertions on the finding
   */
  public FindingAssert onlyFindingOf(Rule rule) {
    isNotNull();
    List<Finding> ofRule = actual.of(rule);
    if (ofRule.size() != 1) {
      throw failure("%s", "Expecting one finding of " + rule.id() + "\nbut there " + found());
    }
    return new FindingAssert(ofRule.get(0));
  }

  /**
   * Verifies that no rule failed on an event.
   *
   * @return this
   */
  public EvaluationAssert hasNoErrors() {
    isNotNull();
    if (!actual.errors().isEmpty()) {
      throw failure("%s", "Expecting that no rule fails\nbut there " + failures());
    }
    return this;
  }

  private String found() {
    int number = actual.findings().size();
    String list =
        actual.stream()
            .map(finding -> "\n  " + finding.rule().id() + ": " + finding)
            .collect(Collectors.joining());
    String text = verb(number) + Counted.of(number, "finding") + list;
    // A rule that failed is the likely reason for a finding that is not there.
    return actual.errors().isEmpty() ? text : text + "\nand there " + failures();
  }

  private String failures() {
    List<RuleError> errors = actual.errors();
    return verb(errors.size())
        + Counted.of(errors.size(), "error")
        + errors.stream()
            .map(error -> "\n  " + error.rule() + " on " + error.eventID() + ": " + error.reason())
            .collect(Collectors.joining());
  }

  private static String verb(int number) {
    return number == 1 ? "is " : "are ";
  }
}
