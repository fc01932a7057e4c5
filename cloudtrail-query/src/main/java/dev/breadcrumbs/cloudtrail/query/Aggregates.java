package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.Aggregation;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import java.util.List;

/**
 * Aggregates and the fields that they are grouped by, for {@link Pipeline#eventstats} and {@link
 * Pipeline#streamstats}. Immutable.
 *
 * <pre>{@code
 * events().eventstats(aggregates(count().as("calls")).by(USER_NAME)).filter(at("calls").gt(100))
 * }</pre>
 */
public final class Aggregates {
  private final List<Aggregation> list;
  private final List<NamedValue> by;

  private Aggregates(List<Aggregation> list, List<NamedValue> by) {
    this.list = list;
    this.by = by;
  }

  /**
   * Aggregates all events or rows as one group.
   *
   * @param aggregates one or more
   * @return the aggregates
   * @throws SearchException if there is none
   */
  public static Aggregates aggregates(Aggregate... aggregates) {
    if (aggregates.length == 0) {
      throw new SearchException("no aggregate is given, such as count()");
    }
    return new Aggregates(Aggregate.aggregations(aggregates), List.of());
  }

  /**
   * Groups by one or more fields.
   *
   * @param fields one or more; an event or row that lacks one is in no group
   * @return the same aggregates, by group
   */
  public Aggregates by(Field... fields) {
    return new Aggregates(list, Field.values(fields));
  }

  List<Aggregation> list() {
    return list;
  }

  List<NamedValue> by() {
    return by;
  }
}
