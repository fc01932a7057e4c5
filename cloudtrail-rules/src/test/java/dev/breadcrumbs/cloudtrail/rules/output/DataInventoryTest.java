package dev.breadcrumbs.cloudtrail.rules.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DataInventoryTest {
  private static DataInventory of(String... events) {
    return DataInventory.of(List.of(events).stream().map(CloudTrailEvent::parse).toList());
  }

  @Test
  void counts_events_by_service_and_category() {
    DataInventory data =
        of(
            "{\"eventSource\":\"s3.amazonaws.com\",\"eventCategory\":\"Data\"}",
            "{\"eventSource\":\"s3.amazonaws.com\",\"managementEvent\":true}",
            "{\"eventSource\":\"lambda.amazonaws.com\",\"managementEvent\":false}",
            "{\"eventCategory\":\"Insight\"}");
    assertThat(data.events()).isEqualTo(4);
    assertThat(data.services()).hasToString("{lambda.amazonaws.com=1, s3.amazonaws.com=2}");
    assertThat(data.categories()).hasToString("{Data=2, Insight=1, Management=1}");
    assertThat(data.dataServices()).containsExactly("lambda.amazonaws.com", "s3.amazonaws.com");
  }

  @Test
  void knows_the_fields_that_have_a_value() {
    DataInventory data =
        of(
            """
            {"eventName":"GetUser","userIdentity":{"sessionContext":{"attributes":{"a":"b"}}},
             "requestParameters":{"userName":"carol"},"responseElements":null,"somethingNew":1}
            """);
    assertThat(data.fields())
        .containsExactlyInAnyOrder(
            "eventName",
            "userIdentity",
            "userIdentity.sessionContext",
            "userIdentity.sessionContext.attributes",
            "userIdentity.sessionContext.attributes.a",
            "requestParameters",
            "somethingNew");
  }

  @Test
  void names_without_end_do_not_fill_the_memory() {
    String names =
        IntStream.range(0, 20_000)
            .mapToObj(number -> "\"f" + number + "\":1")
            .collect(Collectors.joining(",", "{", "}"));
    assertThat(of(names).fields()).hasSize(10_000);
  }
}
