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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Adds up numbers: those of each row, those of each column, or both: {@code addtotals}. Without
 * fields, all columns but those whose names begin with {@code _}.
 */
public record Addtotals(TotalTerms terms, List<NamedValue> fields) implements Command {
  public Addtotals {
    fields = List.copyOf(fields);
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Addtotals(terms, NamedValue.reading(fields, names));
  }

  @Override
  public Shape after(Shape before) {
    if (before.open()) {
      throw new SearchException(
          "addtotals needs rows before it, as stats, chart or table make them");
    }
    return before.with(added());
  }

  private List<String> added() {
    List<String> added = new ArrayList<>();
    if (terms.row()) {
      added.add(terms.fieldname());
    }
    if (terms.col() && !terms.labelfield().isEmpty()) {
      added.add(terms.labelfield());
    }
    return added;
  }

  @Override
  public void addTo(PlanBuilder plan) {
    List<String> before = plan.columns();
    List<String> columns = new ArrayList<>(before);
    added().stream().filter(name -> !columns.contains(name)).forEach(columns::add);
    List<Expression> cells = before.stream().map(name -> plan.read(AtPath.column(name))).toList();
    List<Integer> summed = new ArrayList<>();
    for (int at = 0; at < before.size(); at++) {
      if (isSummed(before.get(at))) {
        summed.add(at);
      }
    }
    RowStage select = RowStage.selecting(cells);
    plan.aggregate(
        columns,
        rows -> totalled(RowStage.widened(select.apply(rows), columns.size()), columns, summed));
  }

  private boolean isSummed(String column) {
    return fields.isEmpty()
        ? !column.startsWith("_")
        : fields.stream().anyMatch(field -> field.name().equals(column));
  }

  private List<@Nullable Object[]> totalled(
      List<@Nullable Object[]> rows, List<String> columns, List<Integer> summed) {
    List<Integer> ofColumns = new ArrayList<>(summed);
    if (terms.row()) {
      int total = columns.indexOf(terms.fieldname());
      rows.forEach(row -> row[total] = sum(row, summed));
      if (!ofColumns.contains(total)) {
        ofColumns.add(total);
      }
    }
    if (!terms.col()) {
      return rows;
    }
    List<@Nullable Object[]> longer = new ArrayList<>(rows);
    longer.add(last(rows, columns, ofColumns));
    return longer;
  }

  private static Object sum(@Nullable Object[] row, List<Integer> summed) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int at : summed) {
      BigDecimal number = number(row[at]);
      sum = number == null ? sum : sum.add(number);
    }
    return Values.ofNumber(sum);
  }

  private @Nullable Object[] last(
      List<@Nullable Object[]> rows, List<String> columns, List<Integer> summed) {
    @Nullable Object[] last = new @Nullable Object[columns.size()];
    for (int at : summed) {
      BigDecimal sum = null;
      for (@Nullable Object[] row : rows) {
        BigDecimal number = number(row[at]);
        sum = number == null || sum == null ? (sum == null ? number : sum) : sum.add(number);
      }
      last[at] = sum == null ? null : Values.ofNumber(sum);
    }
    if (!terms.labelfield().isEmpty()) {
      last[columns.indexOf(terms.labelfield())] = terms.label();
    }
    return last;
  }

  /** The number that a cell is; of several values there is none. */
  private static @Nullable BigDecimal number(@Nullable Object value) {
    return value == null ? null : Values.number(value);
  }

  @Override
  public boolean keepsEvents() {
    return false;
  }

  @Override
  public String toString() {
    return "addtotals" + terms + (fields.isEmpty() ? "" : " " + NamedValue.written(fields));
  }
}
