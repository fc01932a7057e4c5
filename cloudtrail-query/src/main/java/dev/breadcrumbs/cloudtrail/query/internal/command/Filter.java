package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.condition.SearchText;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.function.UnaryOperator;

/** Keeps what meets a condition: {@code search} where it can be written so, and {@code where}. */
public record Filter(Clause clause) implements Command {
  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Filter(clause.replacingPaths(names));
  }

  @Override
  public Shape after(Shape before) {
    return before;
  }

  @Override
  public void addTo(PlanBuilder plan) {
    plan.filter(clause);
  }

  @Override
  public boolean fitsFoundColumns() {
    return true;
  }

  @Override
  public String textAtBegin() {
    return SearchText.of(clause).orElse("* | " + this);
  }

  @Override
  public String toString() {
    return SearchText.of(clause).map(text -> "search " + text).orElse("where " + clause);
  }
}
