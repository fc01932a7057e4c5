package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Binned;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.time.Span;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts the values of a field into buckets: {@code bin}, also called {@code bucket}. */
public record Bin(NamedValue field, Span span, String name) implements Command {
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
        + field.written()
        + (name.equals(field.name()) ? "" : " as " + Quotes.inList(name));
  }
}
