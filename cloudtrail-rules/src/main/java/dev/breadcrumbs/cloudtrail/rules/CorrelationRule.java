package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
 * @param threshold what the number must be; null for the temporal types, which count nothing
 * @param field whose values are looked at; null unless the type looks at values
 * @param percentile which, from 0 to 100; only for {@link CorrelationType#VALUE_PERCENTILE}
 */
public record CorrelationRule(
    RuleMetadata metadata,
    CorrelationType type,
    List<CorrelationPart> parts,
    Duration timespan,
    @Nullable Threshold threshold,
    @Nullable Field field,
    double percentile)
    implements Rule {
  private static final int DEEPEST = 10;

  /**
   * Checks and copies the parts.
   *
   * @throws RuleException if the timespan is not positive, or the parts do not fit the type
   */
  public CorrelationRule {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(type, "type is null");
    parts = List.copyOf(Objects.requireNonNull(parts, "parts is null"));
    Objects.requireNonNull(timespan, "timespan is null");
    String rule = "rule " + metadata.id() + ": ";
    if (timespan.isNegative() || timespan.isZero()) {
      throw new RuleException(rule + "timespan is not positive: " + timespan);
    }
    if (parts.size() < (type.counts() ? 1 : 2)) {
      throw new RuleException(rule + type.text() + " needs more parts than " + parts.size());
    }
    if (type.counts() != (threshold != null)) {
      throw new RuleException(
          rule + type.text() + (type.counts() ? " needs a threshold" : " has no threshold"));
    }
    if (type.looksAtValues() != (field != null)) {
      throw new RuleException(
          rule + type.text() + (type.looksAtValues() ? " needs a field" : " has no field"));
    }
    if (!(percentile >= 0 && percentile <= 100)) {
      throw new RuleException(rule + "no percentile: " + percentile);
    }
    if (parts.stream().map(part -> part.groupBy().size()).distinct().count() > 1) {
      throw new RuleException(rule + "its parts are grouped by different numbers of fields");
    }
    if (depth(parts) > DEEPEST) {
      throw new RuleException(rule + "correlations of correlations are nested too deeply");
    }
  }

  private static int depth(List<CorrelationPart> parts) {
    return 1
        + parts.stream()
            .map(CorrelationPart::rule)
            .mapToInt(rule -> rule instanceof CorrelationRule inner ? depth(inner.parts()) : 0)
            .max()
            .orElse(0);
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
    return new CorrelationRule(metadata, type, replaced, timespan, threshold, field, percentile);
  }

  /**
   * Gives the rule as text.
   *
   * @return the id, what is counted, groups, threshold, window and conditions
   */
  @Override
  public String toString() {
    String of = field == null ? "" : " of " + field.name();
    String which = type == CorrelationType.VALUE_PERCENTILE ? " " + percentile : "";
    String needed = threshold == null ? "" : " " + threshold;
    String separator = type == CorrelationType.TEMPORAL_ORDERED ? " then " : " and ";
    String where =
        parts.stream()
            .map(CorrelationPart::about)
            .collect(Collectors.joining(type.counts() ? " or " : separator));
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
}
