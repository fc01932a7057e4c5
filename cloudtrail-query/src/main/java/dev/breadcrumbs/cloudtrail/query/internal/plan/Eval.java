package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Gives a name a computed value: {@code eval}. */
public record Eval(String name, Expression value) implements Command {
  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Eval(name, value.replacingPaths(names));
  }

  @Override
  public Shape after(Shape before) {
    return before.with(List.of(name));
  }

  @Override
  public Set<String> listsAfter(Set<String> before) {
    boolean same = value instanceof AtPath at && before.contains(at.path().toString());
    return ListNames.with(before, List.of(name), same ? Set.of(name) : Set.of());
  }

  @Override
  public void addTo(PlanBuilder plan) {
    plan.define(name, value);
  }

  @Override
  public String toString() {
    return "eval " + Quotes.inEval(name) + "=" + value;
  }
}
