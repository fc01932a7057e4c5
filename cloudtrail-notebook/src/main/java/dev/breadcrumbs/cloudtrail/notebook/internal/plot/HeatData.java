package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/**
 * A field for each hour of the week, in UTC.
 *
 * @param hours the values by {@code 24 * (day - 1) + hour}, Monday first
 * @param axis what the values are
 * @param note what is not shown
 */
public record HeatData(List<Double> hours, String axis, String note) implements PlotData {
  static final int HOURS = 24;
  private static final int HEIGHT = 330;

  /** Copies the values. */
  public HeatData {
    hours = List.copyOf(hours);
  }

  /** Adds up a number of each row, or counts the rows. */
  public static HeatData of(Table table, String time, @Nullable String value) {
    double[] hours = new double[HOURS * DayOfWeek.values().length];
    for (Row row : table) {
      Optional<OffsetDateTime> when =
          PlotColumns.time(row, time).map(each -> each.atOffset(ZoneOffset.UTC));
      when.ifPresent(
          at ->
              hours[HOURS * (at.getDayOfWeek().getValue() - 1) + at.getHour()] +=
                  value == null ? 1 : PlotColumns.number(row, value));
    }
    return new HeatData(
        Arrays.stream(hours).boxed().toList(),
        value == null ? "rows" : value,
        Untimed.note(table, time));
  }

  double at(DayOfWeek day, int hour) {
    return hours.get(HOURS * (day.getValue() - 1) + hour);
  }

  boolean isWhole() {
    return hours.stream().allMatch(value -> value == Math.rint(value));
  }

  @Override
  public int height() {
    return HEIGHT;
  }

  @Override
  public JFreeChart chart(PlotTheme theme) {
    return HeatPainter.chart(this, theme);
  }
}
