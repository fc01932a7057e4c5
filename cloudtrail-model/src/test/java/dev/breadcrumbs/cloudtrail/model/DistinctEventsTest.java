package dev.breadcrumbs.cloudtrail.model;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistinctEventsTest {
  private static String event(String id, String name) {
    return "{\"eventName\":\"" + name + "\",\"eventID\":\"" + id + "\"}";
  }

  private static String update(String id, String original, String name) {
    return "{\"eventName\":\"%s\",\"eventID\":\"%s\",\"addendum\":{\"reason\":\"UPDATED_DATA\",%s}}"
        .formatted(name, id, "\"originalEventID\":\"" + original + "\"");
  }

  private static CloudTrailLogs logs(String... files) {
    return CloudTrail.read(
        Stream.of(files).map(content -> LogFile.of("a.json", utf8(content))).toList());
  }

  private static List<String> names(CloudTrailSource source) {
    return source.stream().map(CloudTrailEvent::eventName).toList();
  }

  @Test
  void of_equal_ids_the_first_event_counts_in_whatever_file() {
    CloudTrailSource source =
        logs(event("1", "A") + event("2", "B"), event("1", "C") + event("3", "D"))
            .withoutDuplicates();
    assertThat(names(source)).containsExactly("A", "B", "D");
    assertThat(source.inspect()).hasToString("2 files, 3 records, 1 duplicate, 0 problems");
  }

  @Test
  void the_last_update_counts() {
    CloudTrailSource source =
        logs(event("1", "A")
                + update("7", "1", "B")
                + update("8", "1", "C")
                + event("1", "D")
                + event("2", "E"))
            .withoutDuplicates();
    assertThat(names(source)).containsExactly("C", "E");
    assertThat(source.inspect().duplicates()).isEqualTo(3);
  }

  @Test
  void an_event_that_came_late_with_its_own_id_is_one_event() {
    String late =
        "{\"eventName\":\"B\",\"eventID\":\"1\",\"addendum\":{\"reason\":\"DELIVERY_DELAY\"}}";
    assertThat(names(logs(event("1", "A") + late).withoutDuplicates())).containsExactly("B");
  }

  @Test
  void events_without_an_id_are_all_kept() {
    String event = "{\"eventName\":\"A\"}";
    assertThat(names(logs(event + event).withoutDuplicates())).containsExactly("A", "A");
  }

  @Test
  void problems_are_reported_once() {
    CloudTrailSource source = logs(event("1", "A") + "{}" + event("1", "B")).withoutDuplicates();
    assertThat(source.inspect())
        .hasToString("1 file, 1 record, 1 duplicate, 1 problem (not-an-event 1)");
  }

  @Test
  void loaded_events_and_what_is_loaded_have_none_either() {
    CloudTrailLogs logs = logs(event("1", "A") + event("1", "B"));
    assertThat(names(CloudTrail.load(logs).withoutDuplicates())).containsExactly("A");
    LoadedEvents loaded = CloudTrail.load(logs.withoutDuplicates());
    assertThat(loaded.size()).isEqualTo(1);
    assertThat(loaded.report().duplicates()).isEqualTo(1);
    assertThat(loaded.inspect().duplicates()).isEqualTo(1);
  }

  @Test
  void a_stream_cannot_be_read_twice() {
    byte[] content = utf8(event("1", "A"));
    CloudTrailSource source =
        CloudTrail.read(new ByteArrayInputStream(content), "stdin").withoutDuplicates();
    assertThatThrownBy(source::list).hasMessage("stdin is a stream and was read before");
  }

  @Test
  void ids_of_any_form_are_told_apart() {
    List<String> ids = new ArrayList<>();
    Random random = new Random(20261128);
    for (int number = 0; number < 5_000; number++) {
      String uuid = new UUID(random.nextLong(), random.nextLong()).toString();
      ids.addAll(List.of(uuid, "x" + uuid.substring(1), String.valueOf(number)));
    }
    StringBuilder twice = new StringBuilder();
    ids.forEach(id -> twice.append(event(id, id)));
    ids.forEach(id -> twice.append(event(id, "again")));
    CloudTrailSource source = logs(twice.toString()).withoutDuplicates();
    assertThat(names(source)).isEqualTo(ids);
    assertThat(source.inspect().duplicates()).isEqualTo(ids.size());
  }

  @Test
  void behind_the_last_event_there_is_none() {
    CloudTrailSource source = logs(event("1", "A")).withoutDuplicates();
    try (CloudTrailReader reader = source.open()) {
      assertThat(reader.next().eventName()).isEqualTo("A");
      assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
    }
    assertThat(source.withoutDuplicates()).isSameAs(source);
    assertThat(source).hasToString("a.json without duplicates");
  }
}
