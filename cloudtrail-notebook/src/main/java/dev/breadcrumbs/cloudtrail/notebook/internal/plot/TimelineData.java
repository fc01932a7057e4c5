package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import static java.util.Comparator.naturalOrder;

import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/**
 * Marks over time, a line an entity.
 *
 * @param entities who or what, from top to bottom
 * @param series the marks by the series' name
 * @param note what is not shown
 */
public record TimelineData(List<String> entities, Map<String, List<Mark>> series, String note)
    implements PlotData {
  private static final int ROOM = 130;
  private static final int LINE = 26;

  /**
   * One mark.
   *
   * @param entity of whom
   * @param time when
   */
  public record Mark(String entity, Instant time) {}

  /** A mark a row. */
  public static TimelineData of(Table table, String time, String entity, @Nullable String by) {
    Map<String, Double> entities = new LinkedHashMap<>();
    Map<String, Double> names = new LinkedHashMap<>();
    for (Row row : table) {
      entities.merge(row.find(entity).orElse("(none)"), 1.0, Double::sum);
      names.merge(name(row, by), 1.0, Double::sum);
    }
    List<String> shown = Greatest.of(entities, Greatest.LABELS);
    List<String> series = Greatest.of(names, Greatest.SERIES);
    String note =
        Greatest.joined(
            Greatest.note("lines", shown.size(), entities.size()),
            Greatest.note("kinds of marks", series.size(), names.size()),
            Untimed.note(table, time));
    return new TimelineData(shown, marks(table, time, entity, by, shown, series), note);
  }

  private static Map<String, List<Mark>> marks(
      Table table,
      String time,
      String entity,
      @Nullable String by,
      List<String> entities,
      List<String> series) {
    Map<String, List<Mark>> marks = new LinkedHashMap<>();
    series.forEach(name -> marks.put(name, new ArrayList<>()));
    for (Row row : table) {
      String own = row.find(entity).orElse("(none)");
      List<Mark> kind = marks.get(name(row, by));
      Optional<Instant> when = PlotColumns.time(row, time);
      if (kind != null && when.isPresent() && entities.contains(own)) {
        kind.add(new Mark(own, when.get()));
      }
    }
    return marks;
  }

  private static String name(Row row, @Nullable String by) {
    return by == null ? "" : row.find(by).orElse("(none)");
  }

  Instant first() {
    return times().min(naturalOrder()).orElse(Instant.EPOCH);
  }

  Instant last() {
    return times().max(naturalOrder()).orElse(Instant.EPOCH);
  }

  private Stream<Instant> times() {
    return series.values().stream().flatMap(List::stream).map(Mark::time);
  }

  @Override
  public int height() {
    return ROOM + LINE * Math.max(3, entities.size()) + (series.size() > 1 ? LINE : 0);
  }

  @Override
  public JFreeChart chart(PlotTheme theme) {
    return TimelinePainter.chart(this, theme);
  }
}
