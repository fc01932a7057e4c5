package dev.breadcrumbs.cloudtrail.query;

import java.util.List;

/** The rows of {@code stats}: one row, unless {@link #by} groups the events. Immutable. */
public final class StatsQuery extends TableQuery {
  private final Projection.Stats stats;

  StatsQuery(Search search, Projection.Stats stats) {
    super(search, stats, List.of());
    this.stats = stats;
  }

  /**
   * Makes one row for each combination of values. An event that lacks one of the fields is in no
   * group; {@link Field#orElse} keeps it. A multivalue puts the event into one group a value. The
   * rows come ordered by the fields.
   *
   * @param fields one or more
   * @return the rows, the fields' columns first
   * @throws SearchException if there is no field, or two columns have one name
   */
  public TableQuery by(Field... fields) {
    if (fields.length == 0) {
      throw new SearchException("by needs a field");
    }
    Projection.Stats grouped = new Projection.Stats(stats.aggregates(), List.of(fields));
    return new TableQuery(search(), grouped, List.of());
  }
}
