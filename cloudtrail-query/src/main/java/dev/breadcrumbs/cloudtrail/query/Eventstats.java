package dev.breadcrumbs.cloudtrail.query;

import java.util.List;
import java.util.function.UnaryOperator;

/** Adds to each event or row the aggregates of its group: {@code eventstats}. */
record Eventstats(List<Aggregate> aggregates, List<Field> by) implements Command {
  Eventstats {
    aggregates = List.copyOf(aggregates);
    by = List.copyOf(by);
    if (aggregates.isEmpty()) {
      throw new SearchException("eventstats needs an aggregate, such as count()");
    }
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Eventstats(Aggregate.reading(aggregates, names), Command.reading(by, names));
  }

  @Override
  public Shape after(Shape before) {
    return before.with(names());
  }

  List<String> names() {
    return Columns.distinct(aggregates.stream().map(Aggregate::name).toList());
  }

  @Override
  public void addTo(PlanBuilder plan) {
    plan.expect(by);
    EventstatsStage.addTo(plan, this);
  }

  @Override
  public boolean needsRows() {
    return true;
  }

  @Override
  public String toString() {
    return "eventstats " + Stats.text(aggregates, by);
  }
}
