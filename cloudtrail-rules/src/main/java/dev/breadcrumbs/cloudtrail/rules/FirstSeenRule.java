package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A rule that finds what is new: an event whose values of some fields have not been seen together
 * within a time before it. An event that lacks one of the fields is left out; of one that has
 * several values of a field, each is looked at.
 *
 * @param metadata what the rule says of itself
 * @param condition what an event must meet to be looked at
 * @param fields the fields whose values are remembered, one or more
 * @param within for how long a value is known after an event that had it
 * @param learning for how long after the first event of all that the rule looks at nothing is new;
 *     zero to find all that comes first
 */
public record FirstSeenRule(
    RuleMetadata metadata,
    Condition condition,
    List<Field> fields,
    Duration within,
    Duration learning)
    implements Rule {
  /** For how long values are known unless the rule says otherwise. */
  public static final Duration USUAL = Duration.ofDays(10);

  /**
   * Checks and copies the parts.
   *
   * @throws RuleException if it supersedes others, there is no field or no event has it, a time is
   *     negative, or nothing is ever known
   */
  public FirstSeenRule {
    Objects.requireNonNull(metadata, "metadata is null");
    metadata.checkSupersedesNothing();
    Objects.requireNonNull(condition, "condition is null");
    fields = List.copyOf(fields);
    Objects.requireNonNull(within, "within is null");
    Objects.requireNonNull(learning, "learning is null");
    FieldCheck.conditions(metadata.id(), List.of(condition));
    FieldCheck.fields(metadata.id(), fields);
    if (fields.isEmpty()) {
      throw new RuleException("rule " + metadata.id() + ": firstSeen needs a field");
    }
    if (within.isNegative() || within.isZero() || learning.isNegative()) {
      throw new RuleException("rule " + metadata.id() + ": within or learning is not positive");
    }
  }

  /**
   * Sets for how long values are known.
   *
   * @param time the time after the last event that had them
   * @return the rule with this time
   * @throws RuleException if it is not positive
   */
  public FirstSeenRule within(Duration time) {
    return new FirstSeenRule(metadata, condition, fields, time, learning);
  }

  /**
   * Sets how long the rule learns before it finds anything.
   *
   * @param time the time after the first event that it looks at
   * @return the rule with this time
   * @throws RuleException if it is negative
   */
  public FirstSeenRule learning(Duration time) {
    return new FirstSeenRule(metadata, condition, fields, within, time);
  }

  @Override
  public List<Condition> conditions() {
    return List.of(condition);
  }

  @Override
  public FirstSeenRule replacing(UnaryOperator<Condition> replacement) {
    return new FirstSeenRule(
        metadata.replacing(replacement), replacement.apply(condition), fields, within, learning);
  }

  /**
   * Returns the rule as text.
   *
   * @return the id, the fields, the time and the condition
   */
  @Override
  public String toString() {
    String names = fields.stream().map(Field::name).collect(Collectors.joining(", "));
    String after = learning.isZero() ? "" : " after learning for " + learning;
    return id() + ": first seen " + names + " within " + within + after + " where " + condition;
  }
}
