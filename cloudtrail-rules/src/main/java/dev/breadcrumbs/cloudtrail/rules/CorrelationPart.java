package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One sort of happening that a correlation puts together: the events that match a rule, or the
 * findings of another correlation, each of which counts as its last event. Immutable.
 *
 * @param rule an {@link EventRule} or a {@link CorrelationRule}
 * @param groupBy the fields that tell groups apart, in the order of the correlation's; they may
 *     differ from part to part, as Sigma's aliases allow
 */
public record CorrelationPart(Rule rule, List<Field> groupBy) {
  /**
   * Checks and copies.
   *
   * @throws RuleException if the rule is of another kind
   */
  public CorrelationPart {
    Objects.requireNonNull(rule, "rule is null");
    groupBy = List.copyOf(groupBy);
    if (!(rule instanceof EventRule) && !(rule instanceof CorrelationRule)) {
      throw new RuleException(
          "a correlation puts events and correlations together, not " + rule.id());
    }
  }

  /** The fields as text. */
  String by() {
    return groupBy.isEmpty()
        ? ""
        : " by " + groupBy.stream().map(Field::name).collect(Collectors.joining(", "));
  }

  /** What it is about, as text. */
  String about() {
    return rule instanceof EventRule event ? event.condition().toString() : "(" + rule + ")";
  }
}
