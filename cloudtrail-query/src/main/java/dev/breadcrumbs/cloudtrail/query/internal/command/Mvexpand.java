package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.ListNames;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes one row of each value of a multivalue; 0 is no limit: {@code mvexpand}. */
public record Mvexpand(NamedValue field, int limit) implements Command {
  public Mvexpand {
    if (limit < 0) {
      throw new SearchException("limit of mvexpand is negative: " + limit);
    }
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Mvexpand(field.replacingPaths(names), limit);
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
    plan.expand(field, limit);
  }

  @Override
  public boolean keepsEvents() {
    return false;
  }

  @Override
  public String toString() {
    return "mvexpand " + field.written() + (limit == 0 ? "" : " limit=" + limit);
  }
}
