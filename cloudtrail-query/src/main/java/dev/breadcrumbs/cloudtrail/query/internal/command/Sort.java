package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Puts rows in order, stable; 0 is no limit: {@code sort}. */
public record Sort(int limit, List<SortTerm> keys) implements Command {
  public Sort {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new SearchException("sort needs a column, such as desc(\"count\")");
    }
    if (limit < 0) {
      throw new IllegalArgumentException("limit is negative: " + limit);
    }
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Sort(limit, keys.stream().map(key -> key.replacingPaths(names)).toList());
  }

  @Override
  public Shape after(Shape before) {
    return before;
  }

  @Override
  public void addTo(PlanBuilder plan) {
    plan.stage(RowOrder.stage(keys));
    if (limit > 0) {
      plan.stage(rows -> rows.subList(0, Math.min(limit, rows.size())));
    }
  }

  @Override
  public boolean needsRows() {
    return true;
  }

  @Override
  public boolean fitsFoundColumns() {
    return true;
  }

  @Override
  public String toString() {
    return "sort "
        + limit
        + " "
        + keys.stream().map(SortTerm::toString).collect(Collectors.joining(", "));
  }
}
