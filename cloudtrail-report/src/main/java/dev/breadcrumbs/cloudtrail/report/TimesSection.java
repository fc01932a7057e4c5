package dev.breadcrumbs.cloudtrail.report;

import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Numbers over time.
 *
 * @param heading its heading
 * @param columns the columns of the numbers
 * @param points the numbers, by time
 * @param notes what is to be told beside it
 */
record TimesSection(String heading, List<String> columns, List<Point> points, List<String> notes)
    implements Section {
  /** The seconds that a script's dates reach, before and after 1970. */
  private static final long FARTHEST = 8_640_000_000_000L;

  /** Numbers at a time. */
  record Point(Instant time, List<BigDecimal> numbers) {}

  static TimesSection of(String heading, Table table) {
    String time = table.columns().get(0);
    List<String> numbers =
        table.columns().stream()
            .skip(1)
            .filter(column -> table.isEmpty() || TableCells.isNumeric(table, column))
            .toList();
    if (numbers.isEmpty()) {
      throw new IllegalArgumentException(
          "no column of numbers behind the first; this table has " + table.columns());
    }
    List<Point> points = new ArrayList<>();
    long leftOut = 0;
    for (Row row : table) {
      Optional<Instant> at = time(row, time);
      at.ifPresent(each -> points.add(new Point(each, numbers(row, numbers))));
      leftOut += at.isPresent() ? 0 : 1;
    }
    points.sort(Comparator.comparing(Point::time));
    List<String> notes = new ArrayList<>(RunAccount.leftOut(table));
    if (leftOut > 0) {
      notes.add("Left out: " + Words.counted(leftOut, "row") + " without a time that can be drawn");
    }
    return new TimesSection(heading, numbers, List.copyOf(points), List.copyOf(notes));
  }

  /** The time of a row; empty if it is none, or too far away to be drawn. */
  private static Optional<Instant> time(Row row, String column) {
    return Times.of(row, column).filter(time -> !isFar(time));
  }

  private static List<BigDecimal> numbers(Row row, List<String> columns) {
    return columns.stream()
        .map(each -> row.get(each) == null ? BigDecimal.ZERO : row.decimal(each))
        .toList();
  }

  /** Whether a time is out of what a script can tell. */
  static boolean isFar(Instant time) {
    return Math.abs(time.getEpochSecond()) > FARTHEST;
  }

  @Override
  public void write(PageJson json, EventPool events) throws IOException {
    int most = json.limits().rows();
    List<Point> shown = points.subList(0, Math.min(most, points.size()));
    json.startObject("times", heading);
    json.texts("columns", columns);
    json.startArray("times");
    for (Point point : shown) {
      json.number(point.time().getEpochSecond());
    }
    json.endArray();
    json.startArray("values");
    for (int at = 0; at < columns.size(); at++) {
      json.startArray();
      for (Point point : shown) {
        json.number(point.numbers().get(at).doubleValue());
      }
      json.endArray();
    }
    json.endArray();
    List<String> told = new ArrayList<>(notes);
    if (points.size() > most) {
      told.add(Words.cut(most, points.size(), "row"));
    }
    json.texts("notes", told);
    json.endObject();
  }
}
