package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A rule that looks at one event at a time: each event that meets the condition is a finding.
 *
 * @param metadata what the rule says of itself
 * @param condition what an event must meet
 */
public record EventRule(RuleMetadata metadata, Condition condition) implements Rule {
  /**
   * Checks the parts.
   *
   * @throws RuleException if the condition asks for a field that no event has
   */
  public EventRule {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(condition, "condition is null");
    FieldCheck.conditions(metadata.id(), List.of(condition));
  }

  /**
   * Tests one event: what a unit test of a rule calls.
   *
   * @param event the event
   * @return whether the rule matches
   */
  public boolean matches(CloudTrailEvent event) {
    return condition.test(event);
  }

  @Override
  public List<Condition> conditions() {
    return List.of(condition);
  }

  @Override
  public EventRule replacing(UnaryOperator<Condition> replacement) {
    return new EventRule(metadata.replacing(replacement), replacement.apply(condition));
  }

  /**
   * Returns the rule as text.
   *
   * @return the id and the condition
   */
  @Override
  public String toString() {
    return id() + ": " + condition;
  }
}
