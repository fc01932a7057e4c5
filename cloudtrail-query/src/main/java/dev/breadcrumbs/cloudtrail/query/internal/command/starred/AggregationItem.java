package dev.breadcrumbs.cloudtrail.query.internal.command.starred;

import dev.breadcrumbs.cloudtrail.query.internal.command.Aggregation;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.plan.StarredName;
import dev.breadcrumbs.cloudtrail.query.internal.stats.StatsFunction;
import java.util.List;

/**
 * A function of all fields that fit a name with stars: {@code values(x.*) as *}.
 *
 * @param wanted the names of its columns, with as many stars
 */
public record AggregationItem(StatsFunction function, StarredName starred, String wanted) {
  public AggregationItem {
    NamePattern.of(starred.pattern(), wanted);
  }

  /** The function of each field. */
  public List<Aggregation> of(List<NamedValue> fields) {
    NamePattern pattern = NamePattern.of(starred.pattern(), wanted);
    return fields.stream()
        .map(field -> Aggregation.of(function, field).as(pattern.renamed(field.name())))
        .toList();
  }

  @Override
  public String toString() {
    return function.text() + "(" + starred.written() + ") as " + Quotes.inList(wanted);
  }
}
