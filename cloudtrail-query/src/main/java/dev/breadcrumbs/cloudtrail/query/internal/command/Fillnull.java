package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Coalesce;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gives missing values a text; without fields, all columns of rows: {@code fillnull}. */
public record Fillnull(String value, List<NamedValue> fields) implements Command {
  /** Splunk's filler where none is named. */
  public static final String ZERO = "0";

  public Fillnull {
    fields = List.copyOf(fields);
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Fillnull(value, NamedValue.reading(fields, names));
  }

  @Override
  public Shape after(Shape before) {
    if (before.open() && fields.isEmpty()) {
      throw new SearchException("fillnull needs a field here: an event may have any");
    }
    return before.with(fields.stream().map(NamedValue::name).toList());
  }

  @Override
  public void addTo(PlanBuilder plan) {
    if (fields.isEmpty() && plan.findsColumns()) {
      plan.stage(this::fillAll);
    } else if (fields.isEmpty()) {
      plan.columns().forEach(name -> fill(plan, name, plan.read(AtPath.column(name))));
    }
    fields.forEach(field -> fill(plan, field.name(), field.expression()));
  }

  private List<@Nullable Object[]> fillAll(List<@Nullable Object[]> rows) {
    for (@Nullable Object[] row : rows) {
      for (int at = 0; at < row.length; at++) {
        row[at] = row[at] == null ? value : row[at];
      }
    }
    return rows;
  }

  private void fill(PlanBuilder plan, String name, Expression before) {
    plan.define(name, new Coalesce(List.of(before, new Literal(value))));
  }

  @Override
  public boolean fitsFoundColumns() {
    return fields.isEmpty();
  }

  @Override
  public String toString() {
    String names = NamedValue.written(fields);
    return "fillnull value=" + Quotes.text(value) + (names.isEmpty() ? "" : " " + names);
  }
}
