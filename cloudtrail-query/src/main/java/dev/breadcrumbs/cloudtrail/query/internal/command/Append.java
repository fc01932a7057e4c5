package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Coalesce;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandText;
import dev.breadcrumbs.cloudtrail.query.internal.plan.ListNames;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.ResultRows;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowSink;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts what a second search finds behind what the first does: {@code append}. */
public record Append(CommandList other) implements Command {
  public Append {
    if (other.shape().found()) {
      throw new SearchException("append needs a search whose columns are known: " + other);
    }
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return this;
  }

  @Override
  public Shape after(Shape before) {
    return before.open() ? before.with(other.columns()) : before.withRows(union(before.names()));
  }

  private List<String> union(List<String> columns) {
    Set<String> all = new LinkedHashSet<>(columns);
    all.addAll(other.columns());
    return List.copyOf(all);
  }

  @Override
  public Set<String> listsAfter(Set<String> before) {
    return ListNames.with(before, List.of(), other.lists());
  }

  @Override
  public void addTo(PlanBuilder plan) {
    if (plan.isOfEvents()) {
      plan.append(other, fields -> new Project("table", fields));
      return;
    }
    List<String> before = plan.columns();
    List<String> columns = union(before);
    List<NamedValue> fields =
        columns.stream()
            .map(
                name ->
                    before.contains(name)
                        ? new NamedValue(name, plan.read(AtPath.column(name)))
                        : new NamedValue(name, new Coalesce(List.of())))
            .toList();
    List<@Nullable Object[]> more = rows(plan.found(other), columns);
    plan.aggregate(columns, () -> new RowSink.AppendingSink(fields, more));
  }

  private static List<@Nullable Object[]> rows(ResultRows table, List<String> columns) {
    List<@Nullable Object[]> rows = new ArrayList<>(table.size());
    for (@Nullable Object[] row : table.rows()) {
      rows.add(columns.stream().map(name -> table.value(row, name)).toArray());
    }
    return rows;
  }

  @Override
  public boolean keepsEvents() {
    return !other.isOfRows();
  }

  @Override
  public String toString() {
    return "append " + CommandText.within(other);
  }
}
