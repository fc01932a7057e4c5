package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Account;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Lacking;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowSink;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts combinations of values and keeps the most frequent. */
public final class TopSink implements RowSink {
  private static final int PERCENT_DIGITS = 6;

  private final int limit;
  private final boolean rare;
  private final int groups;
  private final int fields;
  private final TopColumns options;
  private final StatsSink counts;

  TopSink(Top top, Lacking lacking) {
    limit = top.limit();
    rare = top.rare();
    groups = top.by().size();
    fields = top.fields().size();
    options = top.options();
    counts = new StatsSink(List.of(Aggregation.count()), top.groups(), null, lacking);
  }

  @Override
  public void add(Frame frame) {
    counts.add(frame);
  }

  @Override
  public String holds() {
    return counts.holds();
  }

  @Override
  public void holdIn(Account account) {
    counts.holdIn(account);
  }

  public StatsSink counts() {
    return counts;
  }

  @Override
  public void merge(RowSink later) {
    counts.merge(((TopSink) later).counts);
  }

  @Override
  public List<@Nullable Object[]> rows() {
    // The rows come ordered by their texts, which the stable sort keeps among equal counts.
    Map<List<Object>, List<@Nullable Object[]>> parts = new LinkedHashMap<>();
    for (@Nullable Object[] row : counts.rows()) {
      List<Object> part = new ArrayList<>();
      for (int at = 0; at < groups; at++) {
        part.add(Objects.requireNonNull(row[at], "a group has all of its fields"));
      }
      parts.computeIfAbsent(part, first -> new ArrayList<>()).add(row);
    }
    List<@Nullable Object[]> most = new ArrayList<>();
    parts.values().forEach(part -> most.addAll(most(part)));
    return most;
  }

  private List<@Nullable Object[]> most(List<@Nullable Object[]> counted) {
    long total = counted.stream().mapToLong(TopSink::count).sum();
    Comparator<@Nullable Object[]> order = Comparator.comparingLong(TopSink::count);
    counted.sort(rare ? order : order.reversed());
    int kept = limit == 0 ? counted.size() : Math.min(limit, counted.size());
    List<@Nullable Object[]> most = new ArrayList<>();
    counted.subList(0, kept).forEach(row -> most.add(shown(row, total)));
    if (options.useother() && kept < counted.size()) {
      most.add(shown(others(counted.subList(kept, counted.size())), total));
    }
    return most;
  }

  /** What is beyond the limit, as one row. */
  private @Nullable Object[] others(List<@Nullable Object[]> rest) {
    @Nullable Object[] row = rest.get(0).clone();
    Arrays.fill(row, groups, groups + fields, options.otherstr());
    row[row.length - 1] = rest.stream().mapToLong(TopSink::count).sum();
    return row;
  }

  private static long count(@Nullable Object[] row) {
    return (Long) Objects.requireNonNull(row[row.length - 1], "a count is never missing");
  }

  private @Nullable Object[] shown(@Nullable Object[] row, long total) {
    int width = groups + fields;
    @Nullable Object[] shown = Arrays.copyOf(row, width + options.columns().size());
    if (options.showcount()) {
      shown[width] = count(row);
    }
    if (options.showperc()) {
      shown[shown.length - 1] = percent(count(row), total);
    }
    return shown;
  }

  private static Object percent(long count, long total) {
    return Values.ofNumber(
        BigDecimal.valueOf(count)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(total), PERCENT_DIGITS, RoundingMode.HALF_UP));
  }
}
