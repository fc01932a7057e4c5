package dev.breadcrumbs.cloudtrail.query;

import java.util.List;
import java.util.function.UnaryOperator;

/** Makes one text of a multivalue, a line each value: {@code nomv}. */
record Nomv(Field field) implements Command {
  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Nomv(field.replacingPaths(names));
  }

  @Override
  public Shape after(Shape before) {
    return before.with(List.of(field.name()));
  }

  @Override
  public void addTo(PlanBuilder plan) {
    plan.define(field.name(), new Call("mvjoin", List.of(field.expression(), new Literal("\n"))));
  }

  @Override
  public String toString() {
    return "nomv " + field.listed();
  }
}
