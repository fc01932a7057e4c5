package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Events that are found faster than they can be handed on do not wait without bound. */
class ManyFoundEventsTest {
  private static final int FILES = 6;
  private static final int EVENTS = 9_000;
  private static final RunOptions TWO = RunOptions.threads(2);

  private static CloudTrailLogs logs() {
    return CloudTrail.read(IntStream.range(0, FILES).mapToObj(ManyFoundEventsTest::file).toList());
  }

  /** The second file ends with half an event. */
  private static LogFile file(int number) {
    StringBuilder lines = new StringBuilder();
    for (int event = 0; event < EVENTS; event++) {
      lines
          .append("{\"eventName\":\"GetObject\",\"eventID\":\"")
          .append(number * EVENTS + event)
          .append("\"}\n");
    }
    if (number == 1) {
      lines.append("{\"eventName\":");
    }
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    return LogFile.of(number + ".json", bytes);
  }

  @Test
  void all_are_handed_on_once_and_in_order() {
    List<String> ids = new ArrayList<>();
    ReadReport report = events().forEach(logs(), TWO, event -> ids.add(event.eventID()));

    assertThat(ids)
        .isEqualTo(IntStream.range(0, FILES * EVENTS).mapToObj(String::valueOf).toList());
    assertThat(report.records()).isEqualTo(FILES * EVENTS);
    assertThat(report.files()).isEqualTo(FILES);
    assertThat(report.problems()).hasSize(1);
  }

  @Test
  void what_a_consumer_throws_comes_out_as_it_is() {
    List<String> ids = new ArrayList<>();

    assertThatThrownBy(
            () ->
                events()
                    .forEach(
                        logs(),
                        TWO,
                        event -> {
                          ids.add(event.eventID());
                          if (ids.size() == FILES * EVENTS - 1) {
                            throw new IllegalStateException("enough");
                          }
                        }))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("enough");
  }
}
