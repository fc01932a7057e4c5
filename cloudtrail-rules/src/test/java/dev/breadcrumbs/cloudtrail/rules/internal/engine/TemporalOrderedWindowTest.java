package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemporalOrderedWindowTest {
  private static final DetectorOutput NOTHING =
      new DetectorOutput() {
        @Override
        public void found(
            Instant time, List<CloudTrailEvent> events, Map<String, List<String>> values) {}

        @Override
        public void problem(CloudTrailEvent event, String reason) {}

        @Override
        public void evicted(int events) {}
      };

  private static TemporalOrderedWindow window(int parts) {
    return new TemporalOrderedWindow(parts, Duration.ofSeconds(10));
  }

  private static Occurrence at(int second) {
    CloudTrailEvent event = CloudTrailEvent.parse("{\"eventID\":\"e" + second + "\"}");
    return new Occurrence(Instant.ofEpochSecond(second), List.of(event));
  }

  private static TemporalOrderedWindow restored(TemporalOrderedWindow window, int parts) {
    StateWriter writer = new StateWriter();
    ObjectNode state = StateWriter.object();
    window.save(state, writer);
    List<CloudTrailEvent> events = new ArrayList<>();
    for (JsonNode each : writer.events()) {
      events.add(CloudTrailEvent.parse(each.textValue()));
    }
    TemporalOrderedWindow restored = window(parts);
    restored.load(state, new StateReader(events));
    return restored;
  }

  @Test
  void an_event_follows_what_was_there_before_its_own_time() {
    TemporalOrderedWindow window = window(2);
    Occurrence first = at(1);
    Occurrence second = at(2);

    assertThat(window.add(0, first, NOTHING)).isEmpty();
    assertThat(window.add(0, second, NOTHING)).isEmpty();
    assertThat(window.add(1, second, NOTHING)).containsExactly(first, second);
    assertThat(window.size()).isZero();
    assertThat(window.add(1, second, NOTHING)).isEmpty();
  }

  @Test
  void a_restored_window_remembers_what_was_there_before_the_newest_time() {
    TemporalOrderedWindow window = window(2);
    window.add(0, at(1), NOTHING);
    window.add(0, at(2), NOTHING);
    TemporalOrderedWindow restored = restored(window, 2);

    assertThat(restored.newest()).isEqualTo(Instant.ofEpochSecond(2));
    assertThat(restored.size()).isEqualTo(1);
    assertThat(restored.add(1, at(2), NOTHING)).containsExactly(at(1), at(2));
  }

  @Test
  void the_first_event_may_be_as_old_as_the_timespan() {
    TemporalOrderedWindow window = window(2);
    window.add(0, at(1), NOTHING);
    assertThat(window.add(1, at(12), NOTHING)).isEmpty();

    window.add(0, at(20), NOTHING);
    assertThat(window.add(1, at(30), NOTHING)).containsExactly(at(20), at(30));
  }

  @Test
  void chains_of_other_parts_are_refused() {
    TemporalOrderedWindow window = window(2);
    window.add(0, at(1), NOTHING);

    assertThatExceptionOfType(StateException.class).isThrownBy(() -> restored(window, 3));
  }
}
