package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.Aggregation;
import dev.breadcrumbs.cloudtrail.query.internal.command.Stats;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import java.util.List;

/** The rows of {@code stats}: one row, unless {@link #by} groups what there is. Immutable. */
public final class StatsQuery extends TableQuery {
  private final CommandList before;
  private final List<Aggregation> aggregates;

  StatsQuery(CommandList before, List<Aggregation> aggregates) {
    super(before.with(new Stats(aggregates, List.of())));
    this.before = before;
    this.aggregates = aggregates;
  }

  /**
   * Makes one row for each combination of values. What lacks one of the fields is in no group;
   * {@link Field#orElse} keeps it. A multivalue puts an event into one group a value. The rows come
   * ordered by the fields.
   *
   * @param fields one or more
   * @return the rows, the fields' columns first
   * @throws SearchException if there is no field, or two columns have one name
   */
  public TableQuery by(Field... fields) {
    if (fields.length == 0) {
      throw new SearchException("by needs a field");
    }
    return new TableQuery(before.with(Field.values(fields), plain -> new Stats(aggregates, plain)));
  }
}
