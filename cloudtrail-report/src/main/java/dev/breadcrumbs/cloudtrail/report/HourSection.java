package dev.breadcrumbs.cloudtrail.report;

import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How many calls there were in each hour of the day, by weekday, in UTC.
 *
 * @param heading its heading
 * @param counts the number by weekday, from Monday, and hour
 * @param notes what is to be told beside it
 */
record HourSection(String heading, List<List<Long>> counts, List<String> notes) implements Section {
  static final String SEARCH =
      "* | eval day=strftime(_time, \"%u\"), hour=strftime(_time, \"%H\")"
          + " | stats count by day, hour";

  private static final int DAYS = 7;
  private static final int HOURS = 24;

  static HourSection of(String heading, Table table) {
    long[][] counts = new long[DAYS][HOURS];
    for (Row row : table) {
      int day = Integer.parseInt(row.text("day")) - 1;
      counts[day][Integer.parseInt(row.text("hour"))] += row.number("count");
    }
    List<List<Long>> days =
        Stream.of(counts).map(day -> LongStream.of(day).boxed().toList()).toList();
    return new HourSection(heading, days, RunAccount.leftOut(table));
  }

  @Override
  public void write(PageJson json, EventPool events) throws IOException {
    json.startObject("hours", heading);
    json.startArray("counts");
    for (List<Long> day : counts) {
      json.startArray();
      for (long count : day) {
        json.number(count);
      }
      json.endArray();
    }
    json.endArray();
    json.texts("notes", notes);
    json.endObject();
  }
}
