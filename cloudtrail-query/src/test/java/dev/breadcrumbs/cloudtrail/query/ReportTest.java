package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final TableQuery COUNT = events().stats(count());
  private static final String GOOD = "{\"eventName\":\"GetUser\"}";

  private static CloudTrailLogs logs(String... records) {
    String text = "{\"Records\":[" + String.join(",", records) + "]}";
    return CloudTrail.read(text.getBytes(StandardCharsets.UTF_8), "trail.json");
  }

  @Test
  void a_table_tells_what_was_read() {
    CloudTrailLogs logs = logs(GOOD, GOOD);

    Table table = COUNT.run(logs);

    assertThat(table.report()).hasToString("1 file, 2 records, 0 problems");
  }

  @Test
  void events_in_memory_are_counted_too() {
    assertThat(COUNT.run(logs(GOOD, GOOD).list()).report().records()).isEqualTo(2);
  }

  @Test
  void a_bad_record_costs_its_neighbours_nothing_and_is_reported_with_its_place() {
    Table table = COUNT.run(logs(GOOD, "{\"eventName\":nope}", GOOD, "{\"a\":1}", GOOD));

    assertThat(table.first().number("count")).isEqualTo(3);
    assertThat(table.report().records()).isEqualTo(3);
    assertThat(table.report().problems())
        .extracting("kind", "file", "record")
        .containsExactly(
            tuple(ProblemKind.BROKEN_JSON, "trail.json", 1L),
            tuple(ProblemKind.NOT_AN_EVENT, "trail.json", 3L));
  }

  @Test
  void skipped_problems_are_counted() {
    Table table = COUNT.run(logs(GOOD, "{\"a\":1}").onProblem(ProblemPolicy.SKIP));

    assertThat(table.first().number("count")).isEqualTo(1);
    assertThat(table.report().problems()).isEmpty();
    assertThat(table.report().problemCount()).isEqualTo(1);
  }

  @Test
  void the_first_problem_fails_the_run_where_the_caller_chose_so() {
    CloudTrailLogs logs = logs(GOOD, "{\"a\":1}").onProblem(ProblemPolicy.FAIL);

    assertThatThrownBy(() -> COUNT.run(logs))
        .isInstanceOf(CloudTrailFormatException.class)
        .hasMessageContaining("trail.json")
        .hasMessageContaining("record 1");
  }

  @Test
  void a_search_finds_the_same_events_typed_and_in_rows() {
    CloudTrailLogs logs = logs(GOOD, "{\"eventName\":\"PutUser\"}", "{\"eventName\":nope}");
    Search search = events().filter(Fields.EVENT_NAME.startsWith("Get"));

    assertThat(search.list(logs)).extracting("eventName").isEqualTo(List.of("GetUser"));
    assertThat(search.table(Fields.EVENT_NAME).run(logs).column("eventName"))
        .containsExactly("GetUser");
  }
}
