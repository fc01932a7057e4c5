package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns the order of the rows around: {@code reverse}. */
public record Reverse() implements Command {
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
    plan.stage(Reverse::reversed);
  }

  private static List<@Nullable Object[]> reversed(List<@Nullable Object[]> rows) {
    List<@Nullable Object[]> reversed = new ArrayList<>(rows);
    Collections.reverse(reversed);
    return reversed;
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
    return "reverse";
  }
}
