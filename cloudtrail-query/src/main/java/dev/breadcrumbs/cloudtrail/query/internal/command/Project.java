package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowSink;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.List;
import java.util.function.UnaryOperator;

/** One row an event or row, with these columns: {@code table}, {@code fields}. */
public record Project(String word, List<NamedValue> fields) implements Command {
  public Project {
    fields = List.copyOf(fields);
    if (fields.isEmpty()) {
      throw new SearchException(word + " needs a field");
    }
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Project(word, NamedValue.reading(fields, names));
  }

  @Override
  public Shape after(Shape before) {
    return Shape.rows(columns());
  }

  List<String> columns() {
    return fields.stream().map(NamedValue::name).toList();
  }

  @Override
  public void addTo(PlanBuilder plan) {
    plan.aggregate(columns(), () -> new RowSink.TableSink(fields));
  }

  @Override
  public boolean keepsEvents() {
    return false;
  }

  @Override
  public String toString() {
    return word + " " + NamedValue.asColumns(fields);
  }
}
