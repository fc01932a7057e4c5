package dev.breadcrumbs.cloudtrail.query.internal.command.chart;

import dev.breadcrumbs.cloudtrail.query.internal.command.Aggregation;
import dev.breadcrumbs.cloudtrail.query.internal.command.GroupState;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The columns of a chart that is split: the most important series, then OTHER and NULL. */
final class ChartSeries {
  private static final String NULL = "NULL";
  private static final String OTHER = "OTHER";

  private final ChartTerms chart;
  private final Set<String> kept;
  private final List<String> names;

  private ChartSeries(ChartTerms chart, Set<String> kept, List<String> names) {
    this.chart = chart;
    this.kept = kept;
    this.names = names;
  }

  static ChartSeries of(ChartTerms chart, Collection<Map<String, GroupState>> rows) {
    Map<String, BigDecimal> totals = new TreeMap<>();
    rows.forEach(
        row -> row.forEach((name, state) -> totals.merge(name, score(state), BigDecimal::add)));
    boolean hasNull = totals.remove(NULL) != null;
    Set<String> kept = new TreeSet<>();
    totals.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(chart.series().limit() == 0 ? Long.MAX_VALUE : chart.series().limit())
        .forEach(each -> kept.add(each.getKey()));
    List<String> names = new ArrayList<>(kept);
    if (chart.series().useother() && kept.size() < totals.size() && !kept.contains(OTHER)) {
      names.add(OTHER);
    }
    if (hasNull) {
      names.add(NULL);
      kept.add(NULL);
    }
    return new ChartSeries(chart, kept, names);
  }

  /** What a cell adds to the importance of its series: its first aggregate, if it is a number. */
  private static BigDecimal score(GroupState state) {
    Object result = state.results()[0];
    BigDecimal number = result == null || result instanceof List<?> ? null : Values.number(result);
    return number == null ? BigDecimal.ZERO : number;
  }

  List<String> names() {
    return names;
  }

  /** The names of all columns; none of them can be taken for the first. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(chart.firstColumn()));
    for (Aggregation aggregate : chart.aggregates()) {
      for (String name : names) {
        String column = chart.aggregates().size() == 1 ? name : aggregate.name() + ": " + name;
        columns.add(column.equals(chart.firstColumn()) ? "VALUE_" + column : column);
      }
    }
    return columns;
  }

  /** A row in which the series beyond the limit are one. */
  Map<String, GroupState> merged(Map<String, GroupState> row) {
    Map<String, GroupState> merged = new HashMap<>();
    @Nullable GroupState other = null;
    for (Map.Entry<String, GroupState> each : new TreeMap<>(row).entrySet()) {
      if (kept.contains(each.getKey())) {
        merged.put(each.getKey(), each.getValue());
      } else if (other == null) {
        other = each.getValue();
      } else {
        other.merge(each.getValue());
      }
    }
    if (other != null && merged.containsKey(OTHER)) {
      merged.get(OTHER).merge(other);
    } else if (other != null) {
      merged.put(OTHER, other);
    }
    return merged;
  }
}
