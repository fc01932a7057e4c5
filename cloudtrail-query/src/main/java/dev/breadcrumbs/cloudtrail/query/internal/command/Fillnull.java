package dev.breadcrumbs.cloudtrail.query.internal.command;

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

/**
 * Gives missing values a text: {@code fillnull}. Without fields, all columns of rows; of events all
 * fields that any of them has.
 */
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
    return before.with(fields.stream().map(NamedValue::name).toList());
  }

  @Override
  public void addTo(PlanBuilder plan) {
    if (fields.isEmpty() && plan.isOfEvents()) {
      plan.stage(this::fillFound);
    } else if (fields.isEmpty() && plan.findsColumns()) {
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

  /** Fills what one event at least has: what none has, is not there in Splunk either. */
  private List<@Nullable Object[]> fillFound(List<@Nullable Object[]> rows) {
    int width = rows.isEmpty() ? 0 : rows.get(0).length;
    for (int at = 0; at < width; at++) {
      int column = at;
      if (rows.stream().anyMatch(row -> row[column] != null)) {
        rows.forEach(row -> row[column] = row[column] == null ? value : row[column]);
      }
    }
    return rows;
  }

  private void fill(PlanBuilder plan, String name, Expression before) {
    plan.define(name, new Coalesce(List.of(before, new Literal(value))));
  }

  @Override
  public boolean needsRows() {
    return fields.isEmpty();
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
