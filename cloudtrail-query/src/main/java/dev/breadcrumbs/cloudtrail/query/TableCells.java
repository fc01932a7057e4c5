package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Cells;
import dev.breadcrumbs.cloudtrail.query.internal.print.CsvTable;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cells of a table as text, for the printers. */
final class TableCells {
  private TableCells() {}

  static List<List<String>> texts(Table table) {
    return table.stream()
        .map(row -> places(table).mapToObj(at -> Cells.text(row.get(at))).toList())
        .toList();
  }

  static List<List<String>> forCsv(Table table) {
    return table.stream()
        .map(row -> places(table).mapToObj(at -> csvCell(row.get(at))).toList())
        .toList();
  }

  private static String csvCell(@Nullable Object value) {
    // A number cannot be a formula, and -5 must stay a number.
    return value instanceof Number ? Cells.text(value) : CsvTable.harmless(Cells.text(value));
  }

  /** Which columns hold numbers only. */
  static List<Boolean> numeric(Table table) {
    return places(table)
        .mapToObj(
            at -> table.stream().map(row -> row.get(at)).allMatch(TableCells::isNumberOrMissing))
        .toList();
  }

  private static boolean isNumberOrMissing(@Nullable Object value) {
    return value == null || value instanceof Number;
  }

  private static IntStream places(Table table) {
    return IntStream.range(0, table.columns().size());
  }
}
