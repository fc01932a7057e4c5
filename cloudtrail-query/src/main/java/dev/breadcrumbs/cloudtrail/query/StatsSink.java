package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups events and aggregates each group. */
final class StatsSink implements RowSink {
  private final List<Aggregate> aggregates;
  private final List<Field> by;
  private final Map<List<String>, Accumulator[]> groups = new HashMap<>();

  StatsSink(Projection.Stats stats) {
    aggregates = stats.aggregates();
    by = stats.by();
    if (by.isEmpty()) {
      // Without by there is always one row, also when no event comes.
      groups.put(List.of(), accumulators());
    }
  }

  @Override
  public void add(PathValues event) {
    @Nullable Object[] values = new @Nullable Object[aggregates.size()];
    for (int at = 0; at < values.length; at++) {
      Field field = aggregates.get(at).field();
      values[at] = field == null ? null : field.valueIn(event);
    }
    for (List<String> key : GroupKeys.of(by, event)) {
      Accumulator[] group = groups.computeIfAbsent(key, unknown -> accumulators());
      for (int at = 0; at < values.length; at++) {
        group[at].add(values[at], event);
      }
    }
  }

  private Accumulator[] accumulators() {
    return aggregates.stream().map(Accumulator::of).toArray(Accumulator[]::new);
  }

  @Override
  public List<Object[]> rows() {
    List<Object[]> rows = new ArrayList<>(groups.size());
    groups.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(GroupKeys.ORDER))
        .forEach(group -> rows.add(row(group.getKey(), group.getValue())));
    return rows;
  }

  private static Object[] row(List<String> key, Accumulator[] group) {
    Object[] row = new Object[key.size() + group.length];
    key.toArray(row);
    for (int at = 0; at < group.length; at++) {
      row[key.size() + at] = group[at].result();
    }
    return row;
  }
}
