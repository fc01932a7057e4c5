package dev.breadcrumbs.cloudtrail.query;

import java.util.List;
import java.util.function.UnaryOperator;

/** Makes a multivalue of a text, parted by another: {@code makemv}. */
record Makemv(Field field, String delimiter, boolean allowempty) implements Command {
  Makemv {
    if (delimiter.isEmpty()) {
      throw new SearchException("delim of makemv is empty");
    }
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Makemv(field.replacingPaths(names), delimiter, allowempty);
  }

  @Override
  public Shape after(Shape before) {
    return before.with(List.of(field.name()));
  }

  @Override
  public void addTo(PlanBuilder plan) {
    Expression parts = new Call("split", List.of(field.expression(), new Literal(delimiter)));
    plan.define(field.name(), allowempty ? parts : new WithoutEmpty(parts));
  }

  @Override
  public String toString() {
    return "makemv delim="
        + Quotes.text(delimiter)
        + (allowempty ? " allowempty=t" : "")
        + " "
        + field.listed();
  }
}
