package dev.breadcrumbs.cloudtrail.query.internal.command.lookup;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowStage;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hands the rows to whoever keeps tables, and goes on with them: {@code outputlookup}.
 *
 * @param append whether they go behind those that the table has
 * @param ifEmpty whether a table without rows is written, too
 */
public record Outputlookup(String name, boolean append, boolean ifEmpty, LookupWriter writer)
    implements Command {
  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return this;
  }

  @Override
  public Shape after(Shape before) {
    if (before.open()) {
      throw new SearchException("outputlookup needs rows before it, as stats or table make them");
    }
    return before;
  }

  @Override
  public void addTo(PlanBuilder plan) {
    List<String> columns = plan.columns();
    RowStage select =
        RowStage.selecting(
            columns.stream().map(column -> plan.read(AtPath.column(column))).toList());
    plan.aggregate(
        columns,
        rows -> {
          List<@Nullable Object[]> selected = select.apply(rows);
          if (ifEmpty || !selected.isEmpty()) {
            writer.write(table(columns, selected), append);
          }
          return selected;
        });
  }

  private LookupData table(List<String> columns, List<@Nullable Object[]> rows) {
    List<List<String>> texts = new ArrayList<>(rows.size());
    for (@Nullable Object[] row : rows) {
      List<String> cells = new ArrayList<>(row.length);
      for (@Nullable Object value : row) {
        cells.add(text(value));
      }
      texts.add(cells);
    }
    return LookupData.of(name, columns, texts);
  }

  private static String text(@Nullable Object value) {
    return Values.each(value).stream()
        .map(each -> Values.text(each))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public boolean keepsEvents() {
    return false;
  }

  @Override
  public String toString() {
    return "outputlookup "
        + (append ? "append=t " : "")
        + (ifEmpty ? "" : "override_if_empty=f ")
        + Quotes.inList(name);
  }
}
