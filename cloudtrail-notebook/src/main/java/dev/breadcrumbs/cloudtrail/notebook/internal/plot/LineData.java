package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import static java.util.Comparator.naturalOrder;

import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jfree.chart.JFreeChart;

/**
 * Lines over time.
 *
 * @param series the values by the series' name and then by time
 * @param axis what the values are
 * @param note what is not shown
 */
public record LineData(Map<String, TreeMap<Instant, Double>> series, String axis, String note)
    implements PlotData {
  private static final int HEIGHT = 400;

  /** A line a number. */
  public static LineData ofColumns(Table table, String time, List<String> numbers) {
    Map<String, TreeMap<Instant, Double>> series = new LinkedHashMap<>();
    for (String column : numbers) {
      table.stream()
          .filter(row -> row.get(column) != null)
          .forEach(row -> add(series, column, row, time, PlotColumns.number(row, column)));
    }
    return of(table, time, series, numbers.size() == 1 ? numbers.get(0) : "");
  }

  /** A line a value of a column. */
  public static LineData ofPairs(Table table, String time, String by, String value) {
    Map<String, TreeMap<Instant, Double>> series = new LinkedHashMap<>();
    for (Row row : table) {
      add(series, row.find(by).orElse("(none)"), row, time, PlotColumns.number(row, value));
    }
    return of(table, time, series, value);
  }

  private static void add(
      Map<String, TreeMap<Instant, Double>> series,
      String name,
      Row row,
      String time,
      double value) {
    Optional<Instant> when = PlotColumns.time(row, time);
    when.ifPresent(
        at -> series.computeIfAbsent(name, each -> new TreeMap<>()).merge(at, value, Double::sum));
  }

  private static LineData of(
      Table table, String time, Map<String, TreeMap<Instant, Double>> series, String axis) {
    Map<String, Double> weights = new LinkedHashMap<>();
    series.forEach(
        (name, values) ->
            weights.put(name, values.values().stream().mapToDouble(Double::doubleValue).sum()));
    Map<String, TreeMap<Instant, Double>> kept = new LinkedHashMap<>();
    Greatest.of(weights, Greatest.SERIES).forEach(name -> kept.put(name, series.get(name)));
    String note =
        Greatest.joined(
            Greatest.note("series", kept.size(), series.size()), Untimed.note(table, time));
    return new LineData(kept, axis, note);
  }

  Instant first() {
    return series.values().stream()
        .map(TreeMap::firstKey)
        .min(naturalOrder())
        .orElse(Instant.EPOCH);
  }

  Instant last() {
    return series.values().stream().map(TreeMap::lastKey).max(naturalOrder()).orElse(Instant.EPOCH);
  }

  @Override
  public int height() {
    return HEIGHT;
  }

  @Override
  public JFreeChart chart(PlotTheme theme) {
    return LinePainter.chart(this, theme);
  }
}
