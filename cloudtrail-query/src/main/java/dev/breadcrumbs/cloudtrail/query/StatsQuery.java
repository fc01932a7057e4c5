package dev.breadcrumbs.cloudtrail.query;

import java.util.List;

/** The rows of {@code stats}: one row, unless {@link #by} groups what there is. Immutable. */
public final class StatsQuery extends TableQuery {
  private final Pipeline<?> before;
  private final List<Aggregate> aggregates;

  StatsQuery(Pipeline<?> before, List<Aggregate> aggregates) {
    this(before, aggregates, before.rows(new Stats(aggregates, List.of())));
  }

  private StatsQuery(Pipeline<?> before, List<Aggregate> aggregates, TableQuery rows) {
    super(rows.commands(), rows.shape());
    this.before = before;
    this.aggregates = List.copyOf(aggregates);
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
    Pipeline<?> computed = before.computing(List.of(fields));
    return computed.rows(new Stats(aggregates, computed.plain(List.of(fields))));
  }
}
