package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ColumnNames;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.ListNames;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Adds to each event or row the aggregates of its group: {@code eventstats}. */
public record Eventstats(List<Aggregation> aggregates, List<NamedValue> by) implements Command {
  public Eventstats {
    aggregates = List.copyOf(aggregates);
    by = List.copyOf(by);
    if (aggregates.isEmpty()) {
      throw new SearchException("eventstats needs an aggregate, such as count()");
    }
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Eventstats(Aggregation.reading(aggregates, names), NamedValue.reading(by, names));
  }

  @Override
  public Shape after(Shape before) {
    return before.with(names());
  }

  List<String> names() {
    return ColumnNames.distinct(aggregates.stream().map(Aggregation::name).toList());
  }

  @Override
  public Set<String> listsAfter(Set<String> before) {
    return ListNames.with(before, names(), Aggregation.lists(aggregates));
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
