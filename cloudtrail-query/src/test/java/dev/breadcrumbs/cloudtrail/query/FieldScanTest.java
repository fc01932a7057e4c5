package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldScanTest {
  private static final long NONE = Long.MIN_VALUE;
  private static final FieldScan SCAN =
      FieldScan.of(List.of(Fields.at("requestParameters.startTime")));

  @TempDir Path directory;

  private static String event(String startTime) {
    return "{\"eventVersion\":\"1.09\",\"eventTime\":\"2024-08-07T12:00:00Z\","
        + "\"eventSource\":\"cloudtrail.amazonaws.com\",\"eventName\":\"LookupEvents\","
        + "\"requestParameters\":{\"startTime\":"
        + startTime
        + "}}";
  }

  /** The times of events that are scanned off a file, and of the same when they are there. */
  private List<List<Long>> millis(String... startTimes) throws IOException {
    List<String> events = Stream.of(startTimes).map(FieldScanTest::event).toList();
    Path file = directory.resolve("events.json");
    Files.writeString(file, events.stream().collect(Collectors.joining(",", "[", "]")));
    List<CloudTrailEvent> typed = events.stream().map(CloudTrailEvent::parse).toList();
    return List.of(millis(CloudTrail.read(file)), millis(CloudTrail.of(typed)));
  }

  private static List<Long> millis(CloudTrailSource source) {
    List<Long> all = new ArrayList<>();
    SCAN.run(
        source,
        RunOptions.threads(1),
        ArrayList<Long>::new,
        (times, event) -> times.add(event.millis(0)),
        all::addAll);
    return all;
  }

  private static long at(String time) {
    return Instant.parse(time).toEpochMilli();
  }

  @Test
  void a_time_is_read_however_it_is_written() throws IOException {
    List<Long> expected =
        List.of(
            at("2024-08-07T12:00:01Z"),
            at("2024-08-08T00:00:00Z"),
            at("2024-08-07T23:59:59Z"),
            at("2024-08-07T12:00:01.500Z"),
            at("2024-08-07T12:00:01Z"),
            at("2024-08-07T12:00:01Z"),
            at("2024-08-07T12:00:01Z"));

    assertThat(
            millis(
                "\"2024-08-07T12:00:01Z\"",
                "\"2024-08-08T00:00:00Z\"",
                "\"2024-08-07T23:59:59Z\"",
                "\"2024-08-07T12:00:01.500Z\"",
                "\"2024-08-07T14:00:01+02:00\"",
                "\"2024-08-07T12:00:0\\u0031Z\"",
                "1723032001"))
        .allSatisfy(times -> assertThat(times).isEqualTo(expected));
  }

  @Test
  void what_is_no_time_is_none_whatever_day_came_before() throws IOException {
    assertThat(
            millis(
                "\"2024-02-29T12:00:01Z\"",
                "\"2024-02-30T12:00:01Z\"",
                "\"2024-02-29T24:00:00Z\"",
                "\"2024-02-29 late\"",
                "\"2024/02/29T12:00:01Z\"",
                "\"yyyy-mm-ddT12:00:01Z\"",
                "null",
                "{\"of\":\"2024-02-29T12:00:01Z\"}",
                "[\"2024-02-29T12:00:01Z\",\"2024-02-29T12:00:02Z\"]"))
        .allSatisfy(
            times ->
                assertThat(times)
                    .hasSize(9)
                    .startsWith(at("2024-02-29T12:00:01Z"))
                    .filteredOn(time -> time == NONE)
                    .hasSize(8));
  }
}
