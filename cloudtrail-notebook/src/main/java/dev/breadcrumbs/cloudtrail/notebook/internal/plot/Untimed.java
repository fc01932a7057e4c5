package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.query.Table;
import java.util.Locale;

/** Rows that have no place on an axis of times. */
final class Untimed {
  private Untimed() {}

  static String note(Table table, String time) {
    long without = table.stream().filter(row -> PlotColumns.time(row, time).isEmpty()).count();
    return without == 0
        ? ""
        : String.format(Locale.ROOT, "without %,d rows that have no time", without);
  }
}
