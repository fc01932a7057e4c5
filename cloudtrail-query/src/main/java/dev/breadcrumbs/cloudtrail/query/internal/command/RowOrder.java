package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowStage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts rows in order by the values of keys, which are looked up once a row. */
final class RowOrder {
  private RowOrder() {}

  static RowStage stage(List<SortTerm> keys) {
    Comparator<Keyed> order = order(keys);
    return rows -> {
      List<Keyed> keyed = new ArrayList<>(rows.size());
      Frame frame = new Frame(0);
      for (@Nullable Object[] row : rows) {
        frame.moveToRow(row);
        keyed.add(new Keyed(values(keys, frame), row));
      }
      keyed.sort(order);
      List<@Nullable Object[]> sorted = new ArrayList<>(rows.size());
      keyed.forEach(each -> sorted.add(each.row));
      return sorted;
    };
  }

  private static @Nullable Object[] values(List<SortTerm> keys, Frame frame) {
    @Nullable Object[] values = new @Nullable Object[keys.size()];
    for (int at = 0; at < values.length; at++) {
      values[at] = keys.get(at).field().valueIn(frame);
    }
    return values;
  }

  private static Comparator<Keyed> order(List<SortTerm> keys) {
    return IntStream.range(0, keys.size())
        .mapToObj(at -> by(at, keys.get(at)))
        .reduce(Comparator::thenComparing)
        .orElseThrow();
  }

  private static Comparator<Keyed> by(int place, SortTerm key) {
    Comparator<@Nullable Object> one = ValueOrder.of(key.kind(), key.descending());
    return (left, right) -> one.compare(left.values[place], right.values[place]);
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared, and gone when the rows are in order.
  private record Keyed(@Nullable Object[] values, @Nullable Object[] row) {}
}
