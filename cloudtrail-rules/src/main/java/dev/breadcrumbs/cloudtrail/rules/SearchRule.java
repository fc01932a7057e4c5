package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A search saved as an alert: it runs over the events of each period, and each row of its table is
 * a finding. Periods follow each other without a gap; each begins at a whole multiple of its length
 * since 1970-01-01T00:00:00Z, so that one of a day is a day of UTC. The last one of an input that
 * ends is searched, too, although more might have come.
 *
 * @param metadata what the rule says of itself
 * @param query the search
 * @param every length of a period
 */
public record SearchRule(RuleMetadata metadata, TableQuery query, Duration every) implements Rule {
  /** An event without a time belongs to no period. */
  private static final Condition TIMED = Fields.EVENT_TIME.exists();

  /**
   * Checks the parts.
   *
   * @throws RuleException if it supersedes others, or the period is shorter than a second
   */
  public SearchRule {
    Objects.requireNonNull(metadata, "metadata is null");
    metadata.checkSupersedesNothing();
    Objects.requireNonNull(query, "query is null");
    Objects.requireNonNull(every, "every is null");
    if (every.toSeconds() < 1) {
      throw new RuleException(
          "rule " + metadata.id() + ": a period is a second or longer, not " + every);
    }
  }

  @Override
  public List<Condition> conditions() {
    return List.of(query.leadingCondition().map(TIMED::and).orElse(TIMED));
  }

  @Override
  public SearchRule replacing(UnaryOperator<Condition> replacement) {
    return this;
  }

  /**
   * Returns the rule as text.
   *
   * @return the id, the search and the period
   */
  @Override
  public String toString() {
    return id() + ": " + query + " every " + every;
  }
}
