package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Lacking;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The most or least frequent values, with count and share: {@code top}, {@code rare}. */
public record Top(
    boolean rare, int limit, List<NamedValue> fields, List<NamedValue> by, TopColumns options)
    implements Command {
  public static final int LIMIT = 10;

  public Top {
    fields = List.copyOf(fields);
    by = List.copyOf(by);
    if (fields.isEmpty()) {
      throw new SearchException(word(rare) + " needs a field");
    }
    if (limit < 0) {
      throw new IllegalArgumentException("limit is negative: " + limit);
    }
  }

  /** The same of other fields. */
  public Top of(List<NamedValue> otherFields, List<NamedValue> otherBy) {
    return new Top(rare, limit, otherFields, otherBy, options);
  }

  private static String word(boolean rare) {
    return rare ? "rare" : "top";
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Top(
        rare, limit, NamedValue.reading(fields, names), NamedValue.reading(by, names), options);
  }

  @Override
  public Shape after(Shape before) {
    return Shape.rows(columns());
  }

  List<String> columns() {
    List<String> columns = new ArrayList<>();
    by.forEach(field -> columns.add(field.name()));
    fields.forEach(field -> columns.add(field.name()));
    columns.addAll(options.columns());
    return columns;
  }

  /** What parts the rows, and then what is counted. */
  List<NamedValue> groups() {
    return Stream.concat(by.stream(), fields.stream()).toList();
  }

  @Override
  public Set<String> listsAfter(Set<String> before) {
    return Set.of();
  }

  @Override
  public void addTo(PlanBuilder plan) {
    Lacking lacking = plan.lacking(groups());
    plan.aggregate(columns(), () -> new TopSink(this, lacking));
  }

  @Override
  public boolean keepsEvents() {
    return false;
  }

  @Override
  public String toString() {
    String groups = NamedValue.asColumns(by);
    return word(rare)
        + (limit == LIMIT ? "" : " limit=" + limit)
        + options.text()
        + " "
        + NamedValue.asColumns(fields)
        + (by.isEmpty() ? "" : " by " + groups);
  }
}
