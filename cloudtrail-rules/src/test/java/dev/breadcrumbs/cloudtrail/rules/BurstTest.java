package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.eventOf;
import static dev.breadcrumbs.cloudtrail.rules.TestRules.burstOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Three events within ten seconds; each event is named by its second. */
class BurstTest {
  private static final RuleEngine ENGINE = RuleEngine.of(burstOf(3));

  private static List<List<String>> bursts(long... seconds) {
    List<CloudTrailEvent> events =
        LongStream.of(seconds).mapToObj(at -> event("e" + at, at)).toList();
    return ENGINE.evaluate(events).stream().map(Finding::eventIDs).toList();
  }

  @Test
  void ignores_less_than_the_number() {
    assertThat(bursts(1, 2)).isEmpty();
  }

  @Test
  void fires_at_the_number_with_the_events_that_made_it_full() {
    assertThat(bursts(1, 2, 3)).containsExactly(List.of("e1", "e2", "e3"));
  }

  @Test
  void counts_an_event_exactly_the_timespan_before() {
    assertThat(bursts(0, 5, 10)).containsExactly(List.of("e0", "e5", "e10"));
  }

  @Test
  void forgets_an_event_a_second_more_than_the_timespan_before() {
    assertThat(bursts(0, 5, 11)).isEmpty();
  }

  @Test
  void slides_so_that_no_burst_hides_behind_a_border() {
    assertThat(bursts(8, 9, 11)).containsExactly(List.of("e8", "e9", "e11"));
  }

  @Test
  void gives_one_finding_for_a_burst_however_long() {
    assertThat(bursts(1, 2, 3, 4, 5, 6, 7, 8, 12, 14, 16)).hasSize(1);
  }

  @Test
  void fires_again_after_the_count_has_fallen_below_the_number() {
    assertThat(bursts(1, 2, 3, 30, 31, 32))
        .containsExactly(List.of("e1", "e2", "e3"), List.of("e30", "e31", "e32"));
  }

  @Test
  void counts_events_of_one_instant() {
    assertThat(ENGINE.evaluate(List.of(event("c", 1), event("a", 1), event("b", 1))))
        .singleElement()
        .extracting(Finding::eventIDs)
        .isEqualTo(List.of("a", "b", "c"));
  }

  @Test
  void counts_an_event_that_is_delivered_twice_once() {
    assertThat(bursts(1, 2, 2, 1)).isEmpty();
    assertThat(bursts(1, 2, 2, 3)).containsExactly(List.of("e1", "e2", "e3"));
  }

  @Test
  void counts_events_without_id_each() {
    CloudTrailEvent event = eventOf("eventTime", "2024-08-07T12:00:00Z");

    assertThat(ENGINE.evaluate(List.of(event, event, event))).hasSize(1);
  }

  @Test
  void reports_an_event_that_has_no_time_and_counts_the_others() {
    CloudTrailEvent timeless = eventOf("eventID", "timeless");
    Evaluation evaluation =
        ENGINE.evaluate(Arrays.asList(event("a", 1), timeless, event("b", 2), event("c", 3)));

    assertThat(evaluation.findings()).hasSize(1);
    assertThat(evaluation.errors())
        .containsExactly(
            new RuleError("burst", "timeless", "cannot be counted: it has no eventTime"));
  }
}
