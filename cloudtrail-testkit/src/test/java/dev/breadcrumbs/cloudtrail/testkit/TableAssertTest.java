package dev.breadcrumbs.cloudtrail.testkit;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.values;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static dev.breadcrumbs.cloudtrail.testkit.CloudTrailAssertions.assertThat;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What must hold of tables, and what is said if it does not. */
class TableAssertTest {
  private final Table counts =
      events()
          .stats(count(), values(SOURCE_IP_ADDRESS).as("from"))
          .by(EVENT_NAME)
          .run(
              CloudTrail.of(
                  anEvent().from("192.0.2.1").build(),
                  anEvent().from("192.0.2.2").build(),
                  anEvent().call("iam.amazonaws.com", "ListUsers").build()));

  private final Table codes =
      events().table(EVENT_NAME, ERROR_CODE).run(CloudTrail.of(anEvent().build()));

  @Test
  void compares_columns_rows_and_values() {
    assertThat(counts)
        .hasColumns("eventName", "count", "from")
        .hasRows(2)
        .hasFirst("eventName", "DescribeInstances")
        .hasFirst("count", 2)
        .containsRow(Map.of("eventName", "ListUsers", "count", 1L))
        .containsRow(Map.of("count", 2.0, "from", List.of("192.0.2.1", "192.0.2.2")));
  }

  @Test
  void takes_null_for_a_missing_value() {
    assertThat(codes)
        .hasFirst("errorCode", null)
        .containsRow(Collections.singletonMap("errorCode", null));
    assertThatThrownBy(() -> assertThat(codes).hasFirst("errorCode", "AccessDenied"))
        .hasMessageContaining(
            "a first row with errorCode=\"AccessDenied\"\nbut it is missing in\n");
  }

  @Test
  void knows_an_empty_table() {
    Table empty = events().table(EVENT_NAME).run(CloudTrail.of());

    assertThat(empty).isEmpty();
    assertThatThrownBy(() -> assertThat(empty).hasFirst("eventName", "ListUsers"))
        .hasMessageContaining("but there is no row in\n");
    assertThatThrownBy(() -> assertThat(counts).isEmpty())
        .hasMessageContaining("Expecting 0 rows\nbut there are 2 in\neventName");
  }

  @Test
  void tells_texts_from_numbers() {
    assertThatThrownBy(() -> assertThat(counts).hasFirst("count", "2"))
        .hasMessageContaining("a first row with count=\"2\"\nbut it is 2 in\n");
  }

  @Test
  void shows_the_table() {
    assertThatThrownBy(() -> assertThat(counts).containsRow(Map.of("count", 7)))
        .hasMessageContaining("Expecting a row with {count=7}\nbut there is none in\n" + header());
    assertThatThrownBy(() -> assertThat(counts).hasColumns("eventName"))
        .hasMessageContaining("columns [eventName]\nbut they are [eventName, count, from] in\n");
  }

  private String header() {
    return counts.toString().lines().findFirst().orElseThrow();
  }

  @Test
  void tells_of_a_wrong_column() {
    assertThatThrownBy(() -> assertThat(counts).containsRow(Map.of("cuont", 7)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("a column cuont\nbut the columns are [eventName, count, from]");
  }

  @Test
  void shows_the_beginning_of_a_long_table() {
    Table all =
        events().table(EVENT_ID).run(CloudTrail.of(anEvent().times(25, Duration.ofSeconds(1))));

    assertThatThrownBy(() -> assertThat(all).isEmpty())
        .hasMessageContaining(all.rows().get(19).text("eventID") + "\nand 5 rows more")
        .hasMessageNotContaining(all.rows().get(20).text("eventID"));
  }
}
