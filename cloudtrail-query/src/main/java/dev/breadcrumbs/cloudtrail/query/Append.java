package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a second search behind those of the first: {@code append}. */
record Append(TableQuery other) implements Command {
  Append {
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
    if (before.open()) {
      throw new SearchException("append needs rows before it, as stats or table make them");
    }
    return Shape.rows(union(before.names()));
  }

  private List<String> union(List<String> columns) {
    Set<String> all = new LinkedHashSet<>(columns);
    all.addAll(other.columns());
    return List.copyOf(all);
  }

  @Override
  public void addTo(PlanBuilder plan) {
    List<String> before = plan.columns();
    List<String> columns = union(before);
    List<Field> fields =
        columns.stream()
            .map(
                name ->
                    before.contains(name)
                        ? new Field(name, plan.read(Shape.column(name)))
                        : new Field(name, new Coalesce(List.of())))
            .toList();
    List<@Nullable Object[]> more = rows(plan.found(other), columns);
    plan.aggregate(columns, () -> new RowSink.AppendingSink(fields, more));
  }

  private static List<@Nullable Object[]> rows(Table table, List<String> columns) {
    List<@Nullable Object[]> rows = new ArrayList<>(table.size());
    for (Row row : table) {
      @Nullable Object[] values = new @Nullable Object[columns.size()];
      for (int at = 0; at < values.length; at++) {
        String name = columns.get(at);
        values[at] = table.columns().contains(name) ? row.get(name) : null;
      }
      rows.add(values);
    }
    return rows;
  }

  @Override
  public boolean keepsEvents() {
    return false;
  }

  @Override
  public String toString() {
    return "append " + PipelineText.within(other);
  }
}
