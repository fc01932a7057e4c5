package dev.breadcrumbs.cloudtrail.query;

import java.util.function.UnaryOperator;

/** Keeps the first rows: {@code head}. */
record Head(int limit) implements Command {
  Head {
    if (limit < 0) {
      throw new IllegalArgumentException("limit is negative: " + limit);
    }
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return this;
  }

  @Override
  public Shape after(Shape before) {
    return before;
  }

  @Override
  public void addTo(PlanBuilder plan) {
    plan.step(Limit.first(limit));
    plan.stage(rows -> rows.subList(0, Math.min(limit, rows.size())));
  }

  @Override
  public String toString() {
    return "head " + limit;
  }
}
