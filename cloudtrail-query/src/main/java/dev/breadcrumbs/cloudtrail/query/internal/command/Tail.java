package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.function.UnaryOperator;

/** Keeps the last rows, the last of them first, as Splunk does: {@code tail}. */
public record Tail(int limit) implements Command {
  public Tail {
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
  public boolean fitsFoundColumns() {
    return true;
  }

  @Override
  public String toString() {
    return "tail " + limit;
  }
}
