package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The column {@code _time} of a finished table: seconds since 1970 for searches, times for people.
 */
final class ShownTimes {
  private static final String TIME = "_time";

  private ShownTimes() {}

  static List<@Nullable Object[]> in(List<String> columns, List<@Nullable Object[]> rows) {
    int at = columns.indexOf(TIME);
    if (at < 0) {
      return rows;
    }
    List<@Nullable Object[]> shown = new ArrayList<>(rows.size());
    for (@Nullable Object[] row : rows) {
      @Nullable Object[] copy = row.clone();
      copy[at] = shown(row[at]);
      shown.add(copy);
    }
    return shown;
  }

  private static @Nullable Object shown(@Nullable Object value) {
    return Values.ofList(Values.each(value).stream().map(ShownTimes::single).toList());
  }

  private static Object single(Object value) {
    Instant time = Values.number(value) == null ? null : EpochSeconds.instant(value);
    return time == null ? value : time.toString();
  }
}
