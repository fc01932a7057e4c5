package dev.breadcrumbs.cloudtrail.query;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Puts rows in order, stable; 0 is no limit: {@code sort}. */
record Sort(int limit, List<SortKey> keys) implements Command {
  Sort {
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
  public String toString() {
    return "sort "
        + limit
        + " "
        + keys.stream().map(SortKey::toString).collect(Collectors.joining(", "));
  }
}
