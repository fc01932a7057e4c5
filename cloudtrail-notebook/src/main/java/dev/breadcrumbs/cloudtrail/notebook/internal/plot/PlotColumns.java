package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the columns of a table hold: times, numbers, or texts.
 *
 * @param times columns whose values are times
 * @param numbers columns whose values are numbers
 * @param texts all others
 */
public record PlotColumns(List<String> times, List<String> numbers, List<String> texts) {
  /** Splunk's name of the time, in which it is a number. */
  private static final String TIME = "_time";

  public static PlotColumns of(Table table) {
    List<String> times = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (String column : table.columns()) {
      if (isTimes(table, column)) {
        times.add(column);
      } else if (isNumbers(table, column)) {
        numbers.add(column);
      } else {
        texts.add(column);
      }
    }
    return new PlotColumns(List.copyOf(times), List.copyOf(numbers), List.copyOf(texts));
  }

  private static boolean isTimes(Table table, String column) {
    List<Row> present = present(table, column);
    return !present.isEmpty()
        && present.stream()
            .allMatch(
                row ->
                    (column.equals(TIME) || row.get(column) instanceof String)
                        && time(row, column).isPresent()
                        && (column.equals(TIME) || row.text(column).length() >= 10));
  }

  private static boolean isNumbers(Table table, String column) {
    List<Row> present = present(table, column);
    return !present.isEmpty()
        && present.stream().allMatch(row -> row.get(column) instanceof Number);
  }

  private static List<Row> present(Table table, String column) {
    return table.stream().filter(row -> row.get(column) != null).toList();
  }

  /** The time in a column of a row, if there is one. */
  static Optional<Instant> time(Row row, String column) {
    try {
      return row.get(column) == null ? Optional.empty() : Optional.of(row.instant(column));
    } catch (SearchException e) {
      // It is no time: that is what is asked.
      return Optional.empty();
    }
  }

  /** The number in a column of a row; none counts as nothing. */
  static double number(Row row, String column) {
    return row.get(column) instanceof Number number ? number.doubleValue() : 0;
  }
}
