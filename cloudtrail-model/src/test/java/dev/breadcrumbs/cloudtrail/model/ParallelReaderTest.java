package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelReaderTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void delivers_what_one_thread_delivers_in_the_same_order(int threads) {
    CloudTrailLogs logs = CloudTrail.read(files());
    List<String> expected = new ArrayList<>();
    ReadReport report = logs.forEach(event -> expected.add(event.eventID()));

    List<String> delivered = new ArrayList<>();
    ReadReport ofMany = logs.threads(threads).forEach(event -> delivered.add(event.eventID()));

    assertThat(delivered).hasSizeGreaterThan(5_000).isEqualTo(expected);
    assertThat(report.problemCount()).isPositive();
    assertThat(ofMany).isEqualTo(report);
    assertThat(logs.threads(threads).inspect()).isEqualTo(report);
    assertThat(logs.inspect()).isEqualTo(report);
  }

  @Test
  void delivers_on_the_thread_that_asks() {
    Set<Thread> threads =
        CloudTrail.read(files()).threads(3).stream()
            .map(event -> Thread.currentThread())
            .collect(Collectors.toSet());
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  void fails_where_one_thread_fails() {
    CloudTrailLogs logs = CloudTrail.read(files()).onProblem(ProblemPolicy.FAIL);
    List<String> expected = untilFailure(logs);
    assertThat(untilFailure(logs.threads(3))).hasSizeGreaterThan(100).isEqualTo(expected);
    assertThatThrownBy(() -> logs.threads(3).inspect())
        .isInstanceOf(CloudTrailFormatException.class)
        .hasMessageContaining("7.json");
  }

  private static List<String> untilFailure(CloudTrailLogs logs) {
    List<String> delivered = new ArrayList<>();
    assertThatThrownBy(() -> logs.forEach(event -> delivered.add(event.eventID())))
        .isInstanceOf(CloudTrailFormatException.class)
        .hasMessageContaining("7.json");
    return delivered;
  }

  @Test
  void the_report_counts_what_was_delivered_so_far() {
    try (CloudTrailReader reader = CloudTrail.read(files()).threads(2).open()) {
      assertThat(reader.report()).isEqualTo(ReadReport.EMPTY);
      for (int count = 1; count <= 1_000; count++) {
        reader.next();
        assertThat(reader.report().records()).isEqualTo(count);
      }
    }
  }

  @Test
  void a_reading_that_is_closed_early_is_over_and_leaves_no_thread_at_work() throws Exception {
    CloudTrailReader reader = CloudTrail.read(files()).threads(4).open();
    reader.next();
    List<Thread> readers = readers();
    reader.close();
    reader.close();
    assertThat(reader.hasNext()).isFalse();
    for (Thread thread : readers) {
      thread.join(10_000);
      assertThat(thread.isAlive()).isFalse();
    }
  }

  private static List<Thread> readers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("breadcrumbs-reader"))
        .toList();
  }

  @Test
  void refuses_no_threads() {
    assertThatThrownBy(() -> CloudTrail.read(files()).threads(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads must be positive: 0");
  }

  /** Files of none to some 700 events; one in nine has a broken record, and one is no log. */
  private static List<LogFile> files() {
    return Stream.concat(
            IntStream.range(0, 40)
                .mapToObj(file -> text(file + ".json", log(file, file * 37 % 700, file % 9 == 7))),
            Stream.of(text("notes.json", "nothing of the sort")))
        .toList();
  }

  private static LogFile text(String name, String content) {
    return LogFile.of(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String log(int file, int events, boolean broken) {
    return IntStream.range(0, events)
        .mapToObj(
            number -> broken && number == events / 2 ? "{\"eventID\":nul}" : event(file, number))
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
  }

  private static String event(int file, int number) {
    return "{\"eventID\":\"%d-%d\",\"eventName\":\"ListUsers\",\"awsRegion\":\"us-east-1\"}"
        .formatted(file, number);
  }
}
