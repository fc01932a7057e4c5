package dev.breadcrumbs.cloudtrail.report;

import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cells of the result of a search. */
final class TableCells {
  private TableCells() {}

  static Cells of(Table table) {
    List<List<@Nullable String>> rows = new ArrayList<>(table.size());
    for (Row row : table) {
      List<@Nullable String> cells = new ArrayList<>();
      for (String column : table.columns()) {
        cells.add(row.find(column).orElse(null));
      }
      rows.add(cells);
    }
    List<Boolean> numeric =
        table.columns().stream().map(column -> isNumeric(table, column)).toList();
    return new Cells(table.columns(), numeric, rows);
  }

  /** Whether a column has numbers, and nothing else. */
  static boolean isNumeric(Table table, String column) {
    List<Object> values =
        table.stream().map(row -> row.get(column)).filter(Objects::nonNull).toList();
    return !values.isEmpty() && values.stream().allMatch(Number.class::isInstance);
  }
}
