package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A rule that counts events: a finding when, within one group, as many events as asked for meet the
 * condition within the timespan (Sigma correlations specification 2.1, {@code event_count}). The
 * window slides over event time: it ends with each event in turn, and begins exactly the timespan
 * before, inclusive. A group that has fired fires again only after an event at which its count was
 * below the number; so one burst is one finding, with the events that made the number full.
 *
 * @param metadata what the rule says of itself
 * @param condition what an event must meet to be counted
 * @param groupBy fields that tell groups apart; an event that lacks one is not counted, one that
 *     has several values of one counts in the group of each; empty for one group of all events
 * @param timespan length of the window
 * @param eventCount how many events at least
 */
public record CorrelationRule(
    RuleMetadata metadata,
    Condition condition,
    List<Field> groupBy,
    Duration timespan,
    int eventCount)
    implements Rule {
  /**
   * Checks and copies the parts.
   *
   * @throws RuleException if the timespan is not positive or the count less than 2
   */
  public CorrelationRule {
    Objects.requireNonNull(metadata, "metadata is null");
    Objects.requireNonNull(condition, "condition is null");
    groupBy = List.copyOf(Objects.requireNonNull(groupBy, "groupBy is null"));
    Objects.requireNonNull(timespan, "timespan is null");
    if (timespan.isNegative() || timespan.isZero()) {
      throw new RuleException("rule " + metadata.id() + ": timespan is not positive: " + timespan);
    }
    if (eventCount < 2) {
      throw new RuleException(
          "rule " + metadata.id() + ": eventCount is less than 2: " + eventCount);
    }
  }

  /**
   * Gives the rule as text.
   *
   * @return the id, condition, groups, count and window
   */
  @Override
  public String toString() {
    String by =
        groupBy.isEmpty()
            ? ""
            : " by " + groupBy.stream().map(Field::name).collect(Collectors.joining(", "));
    return id()
        + ": event_count"
        + by
        + " >= "
        + eventCount
        + " in "
        + timespan
        + " where "
        + condition;
  }
}
