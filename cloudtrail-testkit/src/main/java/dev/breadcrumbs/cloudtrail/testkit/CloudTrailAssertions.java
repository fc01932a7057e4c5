package dev.breadcrumbs.cloudtrail.testkit;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Rule;

/**
 * Entry point for assertions on rules, their findings, tables and events. {@code assertThat} can be
 * imported statically beside that of AssertJ: the argument decides which one is meant.
 *
 * <pre>{@code
 * assertThat(KEY_CREATED)
 *     .matches(anEvent().call("iam.amazonaws.com", "CreateAccessKey"))
 *     .ignores(anEvent().call("iam.amazonaws.com", "ListAccessKeys"));
 * }</pre>
 */
public final class CloudTrailAssertions {
  private CloudTrailAssertions() {}

  /**
   * Starts assertions on a rule.
   *
   * @param actual the rule, of any kind
   * @return the assertions
   */
  public static RuleAssert assertThat(Rule actual) {
    return new RuleAssert(actual);
  }

  /**
   * Starts assertions on what a rule engine found.
   *
   * @param actual the evaluation
   * @return the assertions
   */
  public static EvaluationAssert assertThat(Evaluation actual) {
    return new EvaluationAssert(actual);
  }

  /**
   * Starts assertions on one finding.
   *
   * @param actual the finding
   * @return the assertions
   */
  public static FindingAssert assertThat(Finding actual) {
    return new FindingAssert(actual);
  }

  /**
   * Starts assertions on the result of a search.
   *
   * @param actual the table
   * @return the assertions
   */
  public static TableAssert assertThat(Table actual) {
    return new TableAssert(actual);
  }

  /**
   * Starts assertions on an event.
   *
   * @param actual the event
   * @return the assertions
   */
  public static EventAssert assertThat(CloudTrailEvent actual) {
    return new EventAssert(actual);
  }
}
