package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.TIME;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeRangeTest {
  private static final CloudTrailSource SOURCE =
      CloudTrail.of(
          List.of(
              event("ListBuckets", "2024-05-01T09:59:59Z"),
              event("GetUser", "2024-05-01T10:00:00Z"),
              event("StopLogging", "2024-05-02T10:00:00Z")));
  private static final RunOptions NEXT_DAY =
      RunOptions.threads(1).now(Instant.parse("2024-05-02T10:00:00Z"));

  private static CloudTrailEvent event(String name, String time) {
    return CloudTrailEvent.parse("{\"eventName\":\"" + name + "\",\"eventTime\":\"" + time + "\"}");
  }

  @Test
  void relative_times_count_from_the_present_of_the_run() {
    Table found = events().earliest("-24h").latest("now").table(EVENT_NAME).run(SOURCE, NEXT_DAY);
    assertThat(found.column("eventName")).containsExactly("GetUser");
  }

  @Test
  void a_search_within_has_the_same_present() {
    TableQuery within = events().earliest("@d").stats(count());
    Table found = events().latest("@d").stats(count()).append(within).run(SOURCE, NEXT_DAY);
    assertThat(found.column("count")).containsExactly("2", "1");
  }

  @Test
  void a_column_of_time_shows_times_and_not_seconds() {
    Table found = events().table(TIME).run(SOURCE, NEXT_DAY);
    assertThat(found.first().get("_time")).isEqualTo("2024-05-01T09:59:59Z");
  }

  @Test
  void a_search_within_gives_seconds() {
    TableQuery within = events().bin(TIME, "1d").stats(count().as("calls")).by(TIME);
    Table found =
        events()
            .bin(TIME, "1d")
            .join(Join.inner(within, TIME))
            .stats(count())
            .by(Fields.at("calls"))
            .run(SOURCE);
    assertThat(found.toCsv()).isEqualTo("calls,count\n1,1\n2,2\n");
  }

  @Test
  void a_join_keeps_events_that_have_a_partner() {
    TableQuery rare = events().filter(EVENT_NAME.ne("GetUser")).stats(count()).by(EVENT_NAME);
    assertThat(events().join(Join.inner(rare, EVENT_NAME)).list(SOURCE))
        .extracting(CloudTrailEvent::eventName)
        .containsExactly("ListBuckets", "StopLogging");
  }

  @Test
  void finds_typed_events_in_a_range() {
    assertThat(events().latest("2024-05-01T10:00:00Z").list(SOURCE))
        .extracting(CloudTrailEvent::eventName)
        .containsExactly("ListBuckets");
  }

  @Test
  void a_range_may_be_told_as_splunk_tells_it() {
    String range = "earliest=\"05/01/2024:10:00:00\" latest=\"2024-05-02 10:00:00\"";

    assertThat(Spl.parse(range + " | table eventName").run(SOURCE).column("eventName"))
        .containsExactly("GetUser");
  }

  @Test
  void a_text_that_is_no_time_is_an_error() {
    assertThatThrownBy(() -> events().earliest("yesterday"))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("yesterday");
    assertThatThrownBy(() -> events().bin(TIME, "1 hour"))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("1 hour");
  }

  @Test
  void a_range_has_instants_too() {
    Instant from = Instant.parse("2024-05-01T00:00:00Z");
    Instant to = Instant.parse("2024-05-02T00:00:00.5Z");

    assertThat(events().earliest(from).latest(to))
        .isEqualTo(events().earliest("2024-05-01T00:00:00Z").latest("2024-05-02T00:00:00.500Z"));
  }
}
