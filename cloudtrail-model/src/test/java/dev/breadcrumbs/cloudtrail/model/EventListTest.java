package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventListTest {
  private final CloudTrailEvent first = Events.of("First", "");
  private final CloudTrailEvent second = Events.of("Second", "");

  @Test
  void gives_events_in_their_order() {
    CloudTrailSource source = CloudTrail.of(first, second);
    assertThat(source.list()).containsExactly(first, second);
    assertThat(source.stream()).containsExactly(first, second);
    assertThat(source).hasToString("2 events in memory");
  }

  @Test
  void can_be_read_again() {
    CloudTrailSource source = CloudTrail.of(first, second);
    assertThat(source.inspect().records()).isEqualTo(2);
    assertThat(source.inspect().records()).isEqualTo(2);
  }

  @Test
  void does_not_change_with_the_list_it_was_made_of() {
    List<CloudTrailEvent> events = new ArrayList<>(List.of(first));
    CloudTrailSource source = CloudTrail.of(events);
    events.clear();
    assertThat(source.list()).containsExactly(first);
  }

  @Test
  void reports_what_was_handed_out_and_no_files() {
    try (CloudTrailReader reader = CloudTrail.of(first, second).open()) {
      reader.next();
      assertThat(reader.report()).hasToString("0 files, 1 record, 0 problems");
    }
  }
}
