package dev.breadcrumbs.cloudtrail.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Counts combinations of values and keeps the most frequent. */
final class TopSink implements RowSink {
  private static final int PERCENT_DIGITS = 6;

  private final int limit;
  private final StatsSink counts;

  TopSink(Projection.Top top) {
    limit = top.limit();
    counts = new StatsSink(new Projection.Stats(List.of(Aggregate.count()), top.fields()));
  }

  @Override
  public void add(PathValues event) {
    counts.add(event);
  }

  StatsSink counts() {
    return counts;
  }

  @Override
  public void merge(RowSink later) {
    counts.merge(((TopSink) later).counts);
  }

  @Override
  public List<Object[]> rows() {
    List<Object[]> counted = new ArrayList<>(counts.rows());
    long total = counted.stream().mapToLong(TopSink::count).sum();
    // The rows come ordered by their texts, which the stable sort keeps among equal counts.
    counted.sort(Comparator.comparingLong(TopSink::count).reversed());
    return counted.stream()
        .limit(limit == 0 ? Long.MAX_VALUE : limit)
        .map(row -> withPercent(row, total))
        .toList();
  }

  private static long count(Object[] row) {
    return (Long) row[row.length - 1];
  }

  private static Object[] withPercent(Object[] row, long total) {
    Object[] longer = Arrays.copyOf(row, row.length + 1);
    longer[row.length] =
        Values.ofNumber(
            BigDecimal.valueOf(count(row))
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(total), PERCENT_DIGITS, RoundingMode.HALF_UP));
    return longer;
  }
}
