package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that puts events together which happen within a timespan, in one group (Sigma correlations
 * specification 2.1). The window slides over event time: it ends with each event in turn, and
 * begins exactly the timespan before, inclusive. An event that lacks a field of its group is left
 * out, one that has several values of it counts in the group of each.
 *
 * <p>A group whose number has met the threshold fires again only after an event at which the number
 * did not meet it; so one burst is one finding, with the events that made the number full. A
 * sequence ({@code temporal}, {@code temporal_ordered}) uses its events up.
 *
 * @param metadata what the rule says of itself
 * @param type what is looked for
 * @param parts the sorts of events, in order
 * @param timespan length of the window
 * @param threshold what the number must be; for {@link CorrelationType#TEMPORAL}, how many
 *     different parts must happen at least, or null for all
 * @param fields whose values are looked at together; empty unless the type looks at values, and one
 *     unless it counts them
 * @param percentile which, from 0 to 100; only for {@link CorrelationType#VALUE_PERCENTILE}
 * @param condition which parts must have happened, and which must not; null unless a {@link
 *     CorrelationType#TEMPORAL} correlation says so. Where parts must not happen, none may in any
 *     window that has all of the match; it is found when the last such window is over, or the input
 */
public record CorrelationRule(
    RuleMetadata metadata,
    CorrelationType type,
    List<CorrelationPart> parts,
    Duration timespan,
    @Nullable Threshold threshold,
    List<Field> fields,
    double percentile,
    @Nullable PartsCondition condition)
    implements Rule {
  /**
   * Checks and copies the parts.
   *
   * @throws RuleException if it supersedes others, the timespan is not positive, or the parts do
   *     not fit the type, or no event has one of the fields
   */
  public CorrelationRule {
    Objects.requireNonNull(metadata, "metadata is null");
    metadata.checkSupersedesNothing();
    Objects.requireNonNull(type, "type is null");
    parts = List.copyOf(Objects.requireNonNull(parts, "parts is null"));
    Objects.requireNonNull(timespan, "timespan is null");
    fields = List.copyOf(fields);
    String fault =
        CorrelationFaults.of(type, parts, timespan, threshold, fields, percentile, condition);
    if (fault != null) {
      throw new RuleException("rule " + metadata.id() + ": " + fault);
    }
    FieldCheck.fields(metadata.id(), fields);
    parts.forEach(part -> FieldCheck.fields(metadata.id(), part.groupBy()));
  }

  /**
   * Returns the field whose values are looked at.
   *
   * @return the first of the fields; null if there is none
   */
  public @Nullable Field field() {
    return fields.isEmpty() ? null : fields.get(0);
  }

  /**
   * Returns whether the rule can match although some of its parts never happen.
   *
   * @param possible tells of a part by its number, from 0, whether it can happen
   * @return whether the others are enough
   */
  public boolean canMatch(IntPredicate possible) {
    if (condition != null) {
      Set<Integer> demanded = condition.demanded();
      return condition.holds(part -> demanded.contains(part) && possible.test(part));
    }
    long parts = IntStream.range(0, this.parts.size()).filter(possible).count();
    if (type.counts()) {
      return parts > 0;
    }
    return parts >= (threshold == null ? this.parts.size() : threshold.leastOf(this.parts.size()));
  }

  /** The fields by which it groups, as its first part has them. */
  List<Field> groupBy() {
    return parts.get(0).groupBy();
  }

  @Override
  public List<Condition> conditions() {
    return parts.stream().flatMap(part -> part.rule().conditions().stream()).toList();
  }

  @Override
  public CorrelationRule replacing(UnaryOperator<Condition> replacement) {
    List<CorrelationPart> replaced =
        parts.stream()
            .map(part -> new CorrelationPart(part.rule().replacing(replacement), part.groupBy()))
            .toList();
    return new CorrelationRule(
        metadata.replacing(replacement),
        type,
        replaced,
        timespan,
        threshold,
        fields,
        percentile,
        condition);
  }

  /**
   * Returns the rule as text.
   *
   * @return the id, what is counted, groups, threshold, window and conditions
   */
  @Override
  public String toString() {
    String names = fields.stream().map(Field::name).collect(Collectors.joining(", "));
    String of = names.isEmpty() ? "" : " of " + names;
    String which = type == CorrelationType.VALUE_PERCENTILE ? " " + percentile : "";
    String needed = threshold == null ? "" : " " + threshold;
    List<String> abouts = parts.stream().map(CorrelationPart::about).toList();
    String separator = type == CorrelationType.TEMPORAL_ORDERED ? " then " : " and ";
    String joined = String.join(threshold == null ? separator : " or ", abouts);
    String where = condition == null ? joined : condition.text(bracketed(abouts));
    return id()
        + ": "
        + type.text()
        + which
        + of
        + parts.get(0).by()
        + needed
        + " in "
        + timespan
        + " where "
        + where;
  }

  private static List<String> bracketed(List<String> texts) {
    return texts.stream().map(text -> "(" + text + ")").toList();
  }
}
