package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Lacking;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row a group: {@code stats}. */
public record Stats(List<Aggregation> aggregates, List<NamedValue> by) implements Command {
  public Stats {
    aggregates = List.copyOf(aggregates);
    by = List.copyOf(by);
    if (aggregates.isEmpty() && by.isEmpty()) {
      throw new SearchException("stats needs an aggregate, such as count(), or by and a field");
    }
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Stats(Aggregation.reading(aggregates, names), NamedValue.reading(by, names));
  }

  @Override
  public Shape after(Shape before) {
    return Shape.rows(columns());
  }

  List<String> columns() {
    return Stream.concat(
            by.stream().map(NamedValue::name), aggregates.stream().map(Aggregation::name))
        .toList();
  }

  @Override
  public Set<String> listsAfter(Set<String> before) {
    return Aggregation.lists(aggregates);
  }

  @Override
  public void addTo(PlanBuilder plan) {
    @Nullable Expression time = Aggregation.time(aggregates, plan);
    Lacking lacking = plan.lacking(by);
    plan.aggregate(columns(), () -> new StatsSink(aggregates, by, time, lacking));
  }

  @Override
  public boolean keepsEvents() {
    return false;
  }

  @Override
  public String toString() {
    return "stats " + text(aggregates, by);
  }

  static String text(List<Aggregation> aggregates, List<NamedValue> by) {
    String functions =
        aggregates.stream().map(Aggregation::toString).collect(Collectors.joining(", "));
    String groups = NamedValue.asColumns(by);
    return functions
        + (functions.isEmpty() || by.isEmpty() ? "" : " ")
        + (by.isEmpty() ? "" : "by " + groups);
  }
}
