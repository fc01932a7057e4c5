package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowStage;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes one row of those that differ in one field only, which becomes a multivalue. */
public record Mvcombine(NamedValue field) implements Command {
  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Mvcombine(field.replacingPaths(names));
  }

  @Override
  public Shape after(Shape before) {
    if (before.open()) {
      throw new SearchException(
          "mvcombine needs rows before it, as stats or table make them: no two events are the same"
              + " but for one field");
    }
    return before;
  }

  @Override
  public void addTo(PlanBuilder plan) {
    List<String> columns = plan.columns();
    List<Expression> cells = columns.stream().map(name -> plan.read(AtPath.column(name))).toList();
    int combined = columns.indexOf(field.name());
    RowStage select = RowStage.selecting(cells);
    plan.aggregate(columns, rows -> combined(select.apply(rows), combined));
  }

  private static List<@Nullable Object[]> combined(List<@Nullable Object[]> rows, int at) {
    Map<List<Object>, @Nullable Object[]> first = new LinkedHashMap<>();
    Map<List<Object>, List<Object>> values = new LinkedHashMap<>();
    for (@Nullable Object[] row : rows) {
      List<Object> key = new ArrayList<>();
      for (int cell = 0; cell < row.length; cell++) {
        // Compared as texts, as everywhere; what is missing is like nothing else.
        key.add(cell == at ? List.of() : texts(row[cell]));
      }
      first.putIfAbsent(key, row);
      Values.addAll(values.computeIfAbsent(key, one -> new ArrayList<>()), row[at]);
    }
    first.forEach((key, row) -> row[at] = Values.ofList(values.getOrDefault(key, List.of())));
    return List.copyOf(first.values());
  }

  private static List<String> texts(@Nullable Object value) {
    return Values.each(value).stream().map(each -> Values.text(each)).toList();
  }

  @Override
  public boolean keepsEvents() {
    return false;
  }

  @Override
  public String toString() {
    return "mvcombine " + field.written();
  }
}
