package dev.breadcrumbs.cloudtrail.query;

import java.util.function.UnaryOperator;

/** Keeps the last rows, the last of them first, as Splunk does: {@code tail}. */
record Tail(int limit) implements Command {
  Tail {
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
    plan.stage(rows -> Limit.last(rows, limit));
  }

  @Override
  public boolean needsRows() {
    return true;
  }

  @Override
  public String toString() {
    return "tail " + limit;
  }
}
