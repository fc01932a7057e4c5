package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Cells;
import dev.breadcrumbs.cloudtrail.query.internal.print.CsvTable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cells of a table as text, for the printers. */
final class TableCells {
  private TableCells() {}

  static Iterable<List<String>> texts(Table table) {
    return each(table, Cells::text);
  }

  static Iterable<List<String>> forCsv(Table table) {
    return each(table, TableCells::csvCell);
  }

  /** The cells row by row, so that not all need be held at once. */
  private static Iterable<List<String>> each(Table table, Function<@Nullable Object, String> cell) {
    return () ->
        table.stream()
            .map(row -> places(table).mapToObj(at -> cell.apply(row.get(at))).toList())
            .iterator();
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
