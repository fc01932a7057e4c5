package dev.breadcrumbs.cloudtrail.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts combinations of values and keeps the most frequent. */
final class TopSink implements RowSink {
  private static final int PERCENT_DIGITS = 6;
  private static final Comparator<Map.Entry<List<String>, Long>> ORDER =
      Map.Entry.<List<String>, Long>comparingByValue(Comparator.reverseOrder())
          .thenComparing(Map.Entry.comparingByKey(GroupKeys.ORDER));

  private final Projection.Top top;
  private final Map<List<String>, Long> counts = new HashMap<>();
  private long total;

  TopSink(Projection.Top top) {
    this.top = top;
  }

  @Override
  public void add(PathValues event) {
    for (List<String> key : GroupKeys.of(top.fields(), event)) {
      counts.merge(key, 1L, Long::sum);
      total++;
    }
  }

  @Override
  public List<Object[]> rows() {
    long limit = top.limit() == 0 ? Long.MAX_VALUE : top.limit();
    List<Object[]> rows = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(ORDER)
        .limit(limit)
        .forEach(entry -> rows.add(row(entry.getKey(), entry.getValue())));
    return rows;
  }

  private Object[] row(List<String> key, long count) {
    Object[] row = new Object[key.size() + 2];
    key.toArray(row);
    row[key.size()] = count;
    row[key.size() + 1] = percent(count);
    return row;
  }

  private Object percent(long count) {
    return Values.ofNumber(
        BigDecimal.valueOf(count)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(total), PERCENT_DIGITS, RoundingMode.HALF_UP));
  }
}
