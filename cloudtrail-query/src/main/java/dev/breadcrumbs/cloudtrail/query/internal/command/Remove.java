package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.List;
import java.util.function.UnaryOperator;

/** Takes fields away: {@code fields -}. */
public record Remove(List<NamedValue> fields) implements Command {
  public Remove {
    fields = List.copyOf(fields);
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Remove(NamedValue.reading(fields, names));
  }

  @Override
  public Shape after(Shape before) {
    Shape after = before.without(fields.stream().map(NamedValue::name).toList());
    if (!after.open() && after.names().isEmpty()) {
      throw new SearchException("fields - leaves no column");
    }
    return after;
  }

  @Override
  public void addTo(PlanBuilder plan) {
    fields.forEach(field -> plan.forget(field.name()));
  }

  @Override
  public String toString() {
    return "fields - " + NamedValue.written(fields);
  }
}
