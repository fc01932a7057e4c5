package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A rule that finds what was left undone: an event that is not followed, in its group and within a
 * time, by another. It matches when the time has passed in the events that were read; an event
 * after which the input ends too soon is no finding. A following event at the very second of the
 * first, or exactly the time after it, counts as following.
 *
 * @param metadata what the rule says of itself
 * @param condition what the first event must meet
 * @param expected what the event that should follow must meet
 * @param within how long there is to follow
 * @param groupBy fields that both events must share; empty for none
 */
public record AbsenceRule(
    RuleMetadata metadata,
    Condition condition,
    Condition expected,
    Duration within,
    List<Field> groupBy)
    implements Rule {
  /**
   * Checks and copies the parts.
   *
   * @throws RuleException if it supersedes others, the time is not positive, or no event has one of
   *     the fields
   */
  public AbsenceRule {
    Objects.requireNonNull(metadata, "metadata is null");
    metadata.checkSupersedesNothing();
    Objects.requireNonNull(condition, "condition is null");
    Objects.requireNonNull(expected, "expected is null");
    Objects.requireNonNull(within, "within is null");
    groupBy = List.copyOf(groupBy);
    FieldCheck.conditions(metadata.id(), List.of(condition, expected));
    FieldCheck.fields(metadata.id(), groupBy);
    if (within.isNegative() || within.isZero()) {
      throw new RuleException("rule " + metadata.id() + ": within is not positive: " + within);
    }
  }

  @Override
  public List<Condition> conditions() {
    return List.of(condition, expected);
  }

  @Override
  public AbsenceRule replacing(UnaryOperator<Condition> replacement) {
    return new AbsenceRule(
        metadata.replacing(replacement),
        replacement.apply(condition),
        replacement.apply(expected),
        within,
        groupBy);
  }

  /**
   * Returns the rule as text.
   *
   * @return the id, both conditions, the time and the group
   */
  @Override
  public String toString() {
    String by =
        groupBy.isEmpty()
            ? ""
            : " by " + groupBy.stream().map(Field::name).collect(Collectors.joining(", "));
    return id() + ": " + condition + " not followed" + by + " in " + within + " by " + expected;
  }
}
