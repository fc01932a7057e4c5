package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;

/**
 * Bars: a label each, of one series or several put together.
 *
 * @param labels what stands beside the bars, from top to bottom
 * @param series the values by the series' name and then by label
 * @param axis what the values are
 * @param note what is not shown
 */
public record BarData(
    List<String> labels, Map<String, Map<String, Double>> series, String axis, String note)
    implements PlotData {
  private static final int ROOM = 130;
  private static final int BAR = 24;

  /** A bar a row. */
  public static BarData ofRows(Table table, List<String> labels, String value) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Row row : table) {
      values.merge(label(row, labels), PlotColumns.number(row, value), Double::sum);
    }
    return of(Map.of(value, values), values, value);
  }

  /** A bar a number of a row, for a table without labels. */
  public static BarData ofNumbers(Table table, List<String> numbers) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String column : numbers) {
      values.put(column, table.stream().mapToDouble(row -> PlotColumns.number(row, column)).sum());
    }
    return of(Map.of("value", values), values, "value");
  }

  /** A bar a row, put together of its numbers. */
  public static BarData ofColumns(Table table, List<String> labels, List<String> numbers) {
    Map<String, Map<String, Double>> series = new LinkedHashMap<>();
    Map<String, Double> sums = new LinkedHashMap<>();
    for (Row row : table) {
      for (String column : numbers) {
        add(series, sums, column, label(row, labels), PlotColumns.number(row, column));
      }
    }
    return of(series, sums, "");
  }

  /** A bar a label, put together of the values of a second column. */
  public static BarData ofPairs(Table table, String label, String by, String value) {
    Map<String, Map<String, Double>> series = new LinkedHashMap<>();
    Map<String, Double> sums = new LinkedHashMap<>();
    for (Row row : table) {
      String own = label(row, List.of(label));
      add(series, sums, label(row, List.of(by)), own, PlotColumns.number(row, value));
    }
    return of(series, sums, value);
  }

  private static void add(
      Map<String, Map<String, Double>> series,
      Map<String, Double> sums,
      String name,
      String label,
      double value) {
    series.computeIfAbsent(name, each -> new LinkedHashMap<>()).merge(label, value, Double::sum);
    sums.merge(label, value, Double::sum);
  }

  private static BarData of(
      Map<String, Map<String, Double>> series, Map<String, Double> sums, String axis) {
    List<String> labels = Greatest.of(sums, Greatest.LABELS);
    if (labels.size() < sums.size()) {
      labels = Greatest.first(sums, Greatest.LABELS);
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    series.forEach((name, values) -> weights.put(name, sum(values)));
    return new BarData(
        labels, kept(series, weights), axis, Greatest.note("bars", labels.size(), sums.size()));
  }

  /** The greatest series, and all others as one, so that no bar is shorter than it should be. */
  private static Map<String, Map<String, Double>> kept(
      Map<String, Map<String, Double>> series, Map<String, Double> weights) {
    if (series.size() <= Greatest.SERIES) {
      return series;
    }
    Map<String, Map<String, Double>> kept = new LinkedHashMap<>();
    List<String> names = Greatest.of(weights, Greatest.SERIES - 1);
    names.forEach(name -> kept.put(name, series.get(name)));
    Map<String, Double> others = new LinkedHashMap<>();
    series.forEach(
        (name, values) -> {
          if (!kept.containsKey(name)) {
            values.forEach((label, value) -> others.merge(label, value, Double::sum));
          }
        });
    kept.put("(" + (series.size() - names.size()) + " others)", others);
    return kept;
  }

  private static double sum(Map<String, Double> values) {
    return values.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static String label(Row row, List<String> columns) {
    return columns.stream()
        .map(column -> row.find(column).orElse("(none)"))
        .collect(Collectors.joining(", "));
  }

  /** The value of a bar's part; 0 where it has none. */
  double value(String name, String label) {
    return series.getOrDefault(name, Map.of()).getOrDefault(label, 0.0);
  }

  /** Whether the series have names that the axis does not say. */
  boolean hasLegend() {
    return series.size() > 1 || !series.containsKey(axis);
  }

  @Override
  public int height() {
    int legend = hasLegend() ? BAR : 0;
    return ROOM + legend + BAR * IntStream.of(labels.size(), 3).max().orElse(0);
  }

  @Override
  public JFreeChart chart(PlotTheme theme) {
    return BarPainter.chart(this, theme);
  }
}
