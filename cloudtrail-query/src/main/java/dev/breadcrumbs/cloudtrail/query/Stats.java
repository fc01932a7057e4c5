package dev.breadcrumbs.cloudtrail.query;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row a group: {@code stats}. */
record Stats(List<Aggregate> aggregates, List<Field> by) implements Command {
  Stats {
    aggregates = List.copyOf(aggregates);
    by = List.copyOf(by);
    if (aggregates.isEmpty()) {
      throw new SearchException("stats needs an aggregate, such as count()");
    }
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Stats(Aggregate.reading(aggregates, names), Command.reading(by, names));
  }

  @Override
  public Shape after(Shape before) {
    return Shape.rows(columns());
  }

  List<String> columns() {
    return Stream.concat(by.stream().map(Field::name), aggregates.stream().map(Aggregate::name))
        .toList();
  }

  @Override
  public void addTo(PlanBuilder plan) {
    @Nullable Expression time = plan.time(aggregates);
    plan.expect(by);
    plan.aggregate(columns(), () -> new StatsSink(aggregates, by, time));
  }

  @Override
  public boolean keepsEvents() {
    return false;
  }

  @Override
  public String toString() {
    return "stats " + text(aggregates, by);
  }

  static String text(List<Aggregate> aggregates, List<Field> by) {
    String functions =
        aggregates.stream().map(Aggregate::toString).collect(Collectors.joining(", "));
    String groups = by.stream().map(Field::listed).collect(Collectors.joining(", "));
    return functions + (by.isEmpty() ? "" : " by " + groups);
  }
}
