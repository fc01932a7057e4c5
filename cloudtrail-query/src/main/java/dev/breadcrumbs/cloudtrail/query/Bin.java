package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.time.Span;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts the values of a field into buckets: {@code bin}, also called {@code bucket}. */
record Bin(Field field, Span span, String name) implements Command {
  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Bin(field.replacingPaths(names), span, name);
  }

  @Override
  public Shape after(Shape before) {
    return before.with(List.of(name));
  }

  @Override
  public void addTo(PlanBuilder plan) {
    boolean times = span.isTime() || field.name().equals("_time");
    plan.define(name, new Binned(field.expression(), span, times));
  }

  @Override
  public String toString() {
    return "bin span="
        + span
        + " "
        + field.listed()
        + (name.equals(field.name()) ? "" : " as " + Quotes.inList(name));
  }
}
