package dev.breadcrumbs.cloudtrail.query;

import java.util.function.UnaryOperator;

/** Keeps what meets a condition: {@code search} where it can be written so, and {@code where}. */
record Filter(Clause clause) implements Command {
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
  public String toString() {
    return SearchText.of(clause).map(text -> "search " + text).orElse("where " + clause);
  }
}
