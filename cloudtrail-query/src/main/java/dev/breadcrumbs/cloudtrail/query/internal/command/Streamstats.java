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

/**
 * Adds to each event or row the aggregates of its group up to there: {@code streamstats}. With a
 * window it looks at the last so many of the group; 0 is all of them.
 */
public record Streamstats(
    List<Aggregation> aggregates, List<NamedValue> by, boolean current, int window)
    implements Command {
  public static final int LARGEST_WINDOW = 10_000;

  public Streamstats {
    aggregates = List.copyOf(aggregates);
    by = List.copyOf(by);
    if (aggregates.isEmpty()) {
      throw new SearchException("streamstats needs an aggregate, such as count()");
    }
    if (window < 0 || window > LARGEST_WINDOW) {
      throw new SearchException(
          "window of streamstats is not between 0 and " + LARGEST_WINDOW + ": " + window);
    }
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Streamstats(
        Aggregation.reading(aggregates, names), NamedValue.reading(by, names), current, window);
  }

  @Override
  public Shape after(Shape before) {
    return before.with(ColumnNames.distinct(aggregates.stream().map(Aggregation::name).toList()));
  }

  @Override
  public Set<String> listsAfter(Set<String> before) {
    List<String> names = aggregates.stream().map(Aggregation::name).toList();
    return ListNames.with(before, names, Aggregation.lists(aggregates));
  }

  @Override
  public void addTo(PlanBuilder plan) {
    StreamstatsStage.addTo(plan, this);
  }

  @Override
  public boolean needsRows() {
    return true;
  }

  @Override
  public String toString() {
    return "streamstats "
        + (current ? "" : "current=f ")
        + (window == 0 ? "" : "window=" + window + " ")
        + Stats.text(aggregates, by);
  }
}
