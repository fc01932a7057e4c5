package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.internal.command.Aggregation;
import dev.breadcrumbs.cloudtrail.query.internal.engine.EventFeed;
import dev.breadcrumbs.cloudtrail.query.internal.engine.SearchResult;
import dev.breadcrumbs.cloudtrail.query.internal.engine.SearchRun;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.plan.ResultRows;
import java.util.List;
import java.util.Set;

/** What the values of the face wrap, for tests of the rooms behind it. */
public final class FaceAccess {
  private FaceAccess() {}

  public static Clause clause(Condition condition) {
    return condition.clause();
  }

  public static List<Clause> clauses(List<Condition> conditions) {
    return conditions.stream().map(Condition::clause).toList();
  }

  public static NamedValue value(Field field) {
    return field.value();
  }

  public static List<Aggregation> aggregations(Aggregate... aggregates) {
    return Aggregate.aggregations(aggregates);
  }

  public static CommandList commands(Pipeline<?> search) {
    return search.commands();
  }

  static Table table(List<String> columns, List<Object[]> rows, ReadReport report) {
    return Table.of(
        new SearchResult(new ResultRows(columns, rows), report, List.of(), List.of(), Set.of()));
  }

  static Table run(TableQuery search, EventFeed feed, RunOptions options) {
    return Table.of(new SearchRun(feed, options.settings().begun()).rows(search.commands()));
  }
}
