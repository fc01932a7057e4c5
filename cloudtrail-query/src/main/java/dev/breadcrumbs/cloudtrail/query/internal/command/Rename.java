package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.ListNames;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Gives a field another name, under which alone it is known from there on: {@code rename}. */
public record Rename(NamedValue field, String newName) implements Command {
  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Rename(field.replacingPaths(names), newName);
  }

  @Override
  public Shape after(Shape before) {
    if (before.open()) {
      return before.without(List.of(field.name())).with(List.of(newName));
    }
    return before.withRows(
        before.names().stream().map(name -> name.equals(field.name()) ? newName : name).toList());
  }

  @Override
  public Set<String> listsAfter(Set<String> before) {
    Set<String> renamed = before.contains(field.name()) ? Set.of(newName) : Set.of();
    return ListNames.with(before, List.of(field.name(), newName), renamed);
  }

  @Override
  public void addTo(PlanBuilder plan) {
    plan.rename(field, newName);
  }

  @Override
  public String toString() {
    return "rename " + field.written() + " as " + Quotes.inList(newName);
  }
}
