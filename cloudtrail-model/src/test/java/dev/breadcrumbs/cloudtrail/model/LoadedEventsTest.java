package dev.breadcrumbs.cloudtrail.model;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedEventsTest {
  private static CloudTrailLogs logs(int files, int eventsEach) {
    List<LogFile> logs = new ArrayList<>();
    for (int file = 0; file < files; file++) {
      StringBuilder lines = new StringBuilder();
      for (int number = 0; number < eventsEach; number++) {
        lines.append(
            ("{'eventVersion':'1.08','eventTime':'2026-03-01T10:%02d:00Z','eventName':'GetObject',"
                    + "'sourceIPAddress':'192.0.2.%d','requestParameters':{'key':'%d/%d'}}\n")
                .formatted(number % 60, number % 250, file, number)
                .replace('\'', '"'));
      }
      logs.add(LogFile.of(file + ".json", utf8(lines.toString())));
    }
    return CloudTrail.read(logs);
  }

  @Test
  void gives_the_events_of_all_files_in_their_order() {
    CloudTrailLogs logs = logs(12, 300);

    LoadedEvents loaded = CloudTrail.load(logs);

    assertThat(loaded.size()).isEqualTo(3_600);
    assertThat(loaded.list()).isEqualTo(logs.list());
    assertThat(loaded.inspect()).isEqualTo(logs.inspect()).isEqualTo(loaded.report());
  }

  @Test
  void loads_what_is_at_a_path(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a.json"), log(event("A"), event("B")));
    Files.writeString(folder.resolve("b.json"), event("C"));

    assertThat(CloudTrail.load(folder).stream().map(CloudTrailEvent::eventName))
        .containsExactly("A", "B", "C");
    assertThatThrownBy(() -> CloudTrail.load(folder.resolve("nothing")))
        .isInstanceOf(CloudTrailException.class);
  }

  @Test
  void loads_typed_events_without_loss() {
    List<CloudTrailEvent> events =
        List.of(
            Events.of("'errorCode':'AccessDenied','readOnly':'perhaps'"),
            Events.of("'userAgent':'half a pair \\ud83d, a whole one \\ud83d\\ude00'"),
            Events.of("'eventTime':17,'requestParameters':{'sizes':[1,2.50,1e3]}"));

    LoadedEvents loaded = CloudTrail.load(CloudTrail.of(events));

    assertThat(loaded.list()).isEqualTo(events);
    assertThat(loaded.report().records()).isEqualTo(3);
  }

  @Test
  void loads_a_source_without_events() {
    LoadedEvents loaded = CloudTrail.load(CloudTrail.of());

    assertThat(loaded.size()).isZero();
    assertThat(loaded.list()).isEmpty();
    assertThat(loaded.report().records()).isZero();
  }

  @Test
  void is_not_loaded_again() {
    LoadedEvents loaded = CloudTrail.load(logs(1, 3));

    assertThat(CloudTrail.load(loaded)).isSameAs(loaded);
  }

  @Test
  void tells_what_could_not_be_loaded() {
    CloudTrailLogs logs =
        CloudTrail.read(utf8(log(event("A"), "7", event("B"), "{\"no\":1}")), "a.json");

    LoadedEvents loaded = CloudTrail.load(logs);

    assertThat(loaded.report()).hasToString("1 file, 2 records, 2 problems (not-an-event 2)");
    assertThat(loaded.inspect()).isEqualTo(loaded.report());
    assertThatThrownBy(() -> CloudTrail.load(logs.onProblem(ProblemPolicy.FAIL)))
        .isInstanceOf(CloudTrailFormatException.class);
  }

  @Test
  void keeps_records_larger_than_a_block_beside_small_ones() {
    String large =
        "{\"eventName\":\"Large\",\"requestParameters\":{\"text\":\"%s\"}}"
            .formatted("x".repeat(400_000));
    String small = event("Small");
    CloudTrailLogs logs =
        CloudTrail.read(utf8(String.join("\n", small, large, small, small, small)), "a.json");

    assertThat(CloudTrail.load(logs).list()).isEqualTo(logs.list());
  }

  @Test
  void keeps_bytes_that_do_not_compress() {
    StringBuilder noise = new StringBuilder();
    new Random(7).ints(90, 33, 127).forEach(each -> noise.append((char) each));
    String text = noise.toString().replace("\"", "").replace("\\", "");
    CloudTrailLogs logs = CloudTrail.read(utf8("{\"eventName\":\"" + text + "\"}"), "a.json");

    assertThat(CloudTrail.load(logs).list()).isEqualTo(logs.list());
  }

  @Test
  void reports_what_a_reading_has_delivered_so_far() {
    LoadedEvents loaded = CloudTrail.load(logs(1, 3));
    CloudTrailReader reader = loaded.open();
    reader.next();

    ReadReport report = reader.report();

    assertThat(report.records()).isEqualTo(1);
    assertThat(report.bytes()).isEqualTo(loaded.report().bytes());
    reader.close();
    assertThat(reader.hasNext()).isFalse();
    assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void takes_less_heap_for_columns_and_records_than_the_events_took_bytes() {
    LoadedEvents loaded = CloudTrail.load(logs(4, 5_000));

    // Time 4, id 16, and a byte for each of the other columns.
    assertThat(loaded.columnBytes()).isBetween(40L * loaded.size(), 60L * loaded.size());
    assertThat(loaded.recordBytes()).isBetween(1L, loaded.report().bytes() / 4);
  }

  @Test
  void tells_what_it_is() {
    assertThat(CloudTrail.load(logs(2, 3))).hasToString("2 log files, loaded: 6 events");
  }
}
