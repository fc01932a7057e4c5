package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.function.UnaryOperator;

/** Keeps the first rows: {@code head}. */
public record Head(int limit) implements Command {
  public Head {
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
  public boolean fitsFoundColumns() {
    return true;
  }

  @Override
  public String toString() {
    return "head " + limit;
  }
}
