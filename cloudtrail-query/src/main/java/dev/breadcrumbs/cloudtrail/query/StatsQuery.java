package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.Aggregation;
import dev.breadcrumbs.cloudtrail.query.internal.command.Stats;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import java.util.List;

/** The rows of {@code stats}: one row, unless {@link #by} groups the events or rows. Immutable. */
public final class StatsQuery extends TableQuery {
  private final CommandList before;
  private final List<Aggregation> aggregates;

  StatsQuery(CommandList before, List<Aggregation> aggregates) {
    super(before.with(new Stats(aggregates, List.of())));
    this.before = before;
    this.aggregates = aggregates;
  }

  /**
   * Returns one row for each combination of values. Events that lack one of the fields are left
   * out; {@link Field#orElse} keeps them. A multivalue puts an event into one group per value. The
   * rows are ordered by the fields.
   *
   * @param fields one or more
   * @return the rows, the fields' columns first
   * @throws SearchException if there is no field, or two columns have the same name
   */
  public TableQuery by(Field... fields) {
    if (fields.length == 0) {
      throw new SearchException("by needs a field");
    }
    return new TableQuery(before.with(Field.values(fields), plain -> new Stats(aggregates, plain)));
  }
}
