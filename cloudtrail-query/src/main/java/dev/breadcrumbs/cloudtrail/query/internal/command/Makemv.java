package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.expression.WithoutEmpty;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.ListNames;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes a multivalue of a text, parted by another: {@code makemv}. */
public record Makemv(NamedValue field, String delimiter, boolean allowempty) implements Command {
  public Makemv {
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
  public Set<String> listsAfter(Set<String> before) {
    return ListNames.with(before, List.of(), Set.of(field.name()));
  }

  @Override
  public void addTo(PlanBuilder plan) {
    Expression parts =
        new FunctionCall("split", List.of(field.expression(), new Literal(delimiter)));
    plan.define(field.name(), allowempty ? parts : new WithoutEmpty(parts));
  }

  @Override
  public String toString() {
    return "makemv delim="
        + Quotes.text(delimiter)
        + (allowempty ? " allowempty=t" : "")
        + " "
        + field.written();
  }
}
