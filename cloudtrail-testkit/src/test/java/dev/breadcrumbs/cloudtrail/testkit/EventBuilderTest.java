package dev.breadcrumbs.cloudtrail.testkit;

import static dev.breadcrumbs.cloudtrail.testkit.CloudTrailAssertions.assertThat;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a test says of an event is what the event says. */
class EventBuilderTest {
  private final EventBuilder key = anEvent().call("iam.amazonaws.com", "CreateAccessKey");

  @Test
  void makes_a_whole_event_of_nothing() {
    CloudTrailEvent event = anEvent().build();

    assertThat(event).hasEventName("DescribeInstances").isBy("alice").succeeded();
    // Nulls are kept as they were written; all else has its place.
    assertThat(event.otherFields()).containsOnlyKeys("requestParameters", "responseElements");
    assertThat(event.eventVersion()).isEqualTo("1.11");
    assertThat(event.recipientAccountId()).isEqualTo("123456789012");
    assertThat(event.sourceIPAddress()).startsWith("198.51.100.");
    assertThat(event.tlsDetails()).isNotNull();
    assertThat(event.requestID()).isNotNull();
  }

  @Test
  void says_where_and_when() {
    CloudTrailEvent event =
        key.from("203.0.113.9")
            .userAgent("Boto3/1.34")
            .inRegion("eu-west-1")
            .inAccount("210987654321")
            .at("2024-06-01T08:00:00Z")
            .plus(Duration.ofMinutes(5))
            .build();

    assertThat(event)
        .hasField("sourceIPAddress", "203.0.113.9")
        .hasField("userAgent", "Boto3/1.34")
        .hasField("awsRegion", "eu-west-1")
        .hasField("recipientAccountId", "210987654321")
        .hasField("userIdentity.accountId", "210987654321")
        .hasField("eventTime", "2024-06-01T08:05:00Z");
    assertThat(anEvent().at(Instant.EPOCH).build().eventTime()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void sets_parameters_answers_and_any_other_field() {
    CloudTrailEvent event =
        key.requestParameters("{\"userName\": \"eve\"}")
            .with("tags.owner", Map.of("team", "blue"))
            .responseElements("{\"accessKey\": {\"status\": \"Active\"}}")
            .additionalEventData("{\"vpc\": true}")
            .field("vpcEndpointId", "vpce-0example")
            .field("userIdentity.sessionContext.sourceIdentity", "eve")
            .build();

    assertThat(event)
        .hasField("requestParameters", Map.of("userName", "eve", "tags", owner()))
        .hasField("responseElements.accessKey.status", "Active")
        .hasField("additionalEventData.vpc", true)
        .hasField("vpcEndpointId", "vpce-0example")
        .hasField("userIdentity.userName", "alice")
        .hasField("userIdentity.sessionContext.sourceIdentity", "eve");
  }

  private static Map<String, Object> owner() {
    return Map.of("owner", Map.of("team", "blue"));
  }

  @Test
  void leaves_out_what_it_is_told_to() {
    CloudTrailEvent event =
        key.without("sourceIPAddress").without("userIdentity.arn").without("eventID").build();

    assertThat(event).lacksField("sourceIPAddress").lacksField("userIdentity.arn");
    assertThat(event).lacksField("eventID").hasField("userIdentity.type", "IAMUser");
    assertThat(key.without("no.such.field").build()).isEqualTo(key.build());
  }

  @Test
  void makes_new_builders_and_leaves_the_old_ones_alone() {
    String before = key.toJson();
    key.denied().root().with("userName", "eve").without("eventID").numbered(2).toJson();

    assertThat(key.toJson()).isEqualTo(before);
    assertThat(key.build()).isEqualTo(CloudTrailEvent.parse(before));
  }

  @Test
  void gives_ids_that_follow_from_content_and_number() {
    String id = key.build().eventID();

    assertThat(UUID.fromString(id).version()).isEqualTo(4);
    assertThat(key.build().eventID()).isEqualTo(id);
    assertThat(key.numbered(2).build().eventID()).isNotEqualTo(id);
    assertThat(key.with("userName", "eve").build().eventID()).isNotEqualTo(id);
    assertThat(key.build().requestID()).isNotEqualTo(id);
    assertThat(key.field("eventID", "own").build().eventID()).isEqualTo("own");
  }

  @Test
  void repeats_at_an_even_pace_with_own_ids() {
    List<CloudTrailEvent> events = key.times(5, Duration.ofSeconds(30));
    List<CloudTrailEvent> atOnce = key.times(3, Duration.ZERO);

    assertThat(events).extracting(CloudTrailEvent::eventID).doesNotHaveDuplicates().hasSize(5);
    assertThat(events.get(0)).isEqualTo(key.build());
    assertThat(events.get(4).eventTime()).isEqualTo(Instant.parse("2024-05-01T10:02:00Z"));
    assertThat(atOnce).extracting(CloudTrailEvent::eventID).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void prints_as_who_what_where_when() {
    assertThat(key).hasToString(key.build().breadcrumb().toString());
  }

  @Test
  void names_what_is_wrong() {
    assertThatThrownBy(() -> anEvent().at("yesterday"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("eventTime is not like 2024-05-01T10:00:00Z: 'yesterday'");
    assertThatThrownBy(() -> anEvent().inAccount("12"))
        .hasMessage("accountId is not 12 digits: '12'");
    assertThatThrownBy(() -> anEvent().requestParameters("{a}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("requestParameters is no JSON: ");
    assertThatThrownBy(() -> anEvent().requestParameters("[1]").with("a", 1))
        .hasMessage("cannot set requestParameters.a: requestParameters is no object but [1]");
    assertThatThrownBy(() -> anEvent().with("a..b", 1))
        .hasMessage("path has an empty name: 'requestParameters.a..b'");
    assertThatThrownBy(() -> anEvent().with("a", new Object()))
        .hasMessageStartingWith("value is no text, number, boolean, list, map or JSON node: ");
    assertThatThrownBy(() -> anEvent().times(0, Duration.ZERO))
        .hasMessage("count is less than 1: 0");
  }
}
