package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.ListNames;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes one text of a multivalue, a line each value: {@code nomv}. */
public record Nomv(NamedValue field) implements Command {
  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Nomv(field.replacingPaths(names));
  }

  @Override
  public Shape after(Shape before) {
    return before.with(List.of(field.name()));
  }

  @Override
  public Set<String> listsAfter(Set<String> before) {
    return ListNames.with(before, List.of(field.name()), Set.of());
  }

  @Override
  public void addTo(PlanBuilder plan) {
    plan.define(
        field.name(), new FunctionCall("mvjoin", List.of(field.expression(), new Literal("\n"))));
  }

  @Override
  public String toString() {
    return "nomv " + field.written();
  }
}
