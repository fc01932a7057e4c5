package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Edited;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.expression.SedScript;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes a field's text: {@code rex mode=sed}. */
public record Sed(NamedValue field, SedScript script) implements Command {
  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Sed(field.replacingPaths(names), script);
  }

  @Override
  public Shape after(Shape before) {
    return before.with(List.of(field.name()));
  }

  @Override
  public void addTo(PlanBuilder plan) {
    plan.define(field.name(), new Edited(field.expression(), script));
  }

  @Override
  public String toString() {
    return "rex field=" + field.written() + " mode=sed " + Quotes.regex(script.toString());
  }
}
