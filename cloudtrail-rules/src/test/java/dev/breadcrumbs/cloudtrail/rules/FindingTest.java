package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.eventOf;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.ActorKind;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.RecordOrigin;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingTest {
  private static final EventRule RULE =
      rule("trail-gone").title("Trail \"gone\"").level(Level.HIGH).when(EVENT_NAME.exists());

  private static final CloudTrailEvent BY_ALICE =
      CloudTrailEvent.parse(
          """
          {"eventID": "e-2", "eventTime": "2024-08-07T12:00:02Z", "eventName": "DeleteTrail",
           "eventSource": "cloudtrail.amazonaws.com", "awsRegion": "eu-west-1",
           "sourceIPAddress": "203.0.113.9",
           "userIdentity": {"type": "IAMUser", "userName": "alice"}}
          """);

  @Test
  void has_the_event_that_matched_as_it_was_read() {
    Evaluation evaluation = RuleEngine.of(RULE).evaluate(TestEvents.logOf(List.of(BY_ALICE)));

    assertThat(evaluation.findings()).containsExactly(new Finding(RULE, List.of(BY_ALICE)));
  }

  @Test
  void has_time_and_actor_of_its_last_event_and_the_ids_of_all() {
    Finding finding = new Finding(RULE, List.of(event("e-1", 1), BY_ALICE));

    assertThat(finding.eventTime()).contains(second(2));
    assertThat(finding.actor().kind()).isEqualTo(ActorKind.IAM_USER);
    assertThat(finding.actor().displayName()).isEqualTo("alice");
    assertThat(finding.eventIDs()).containsExactly("e-1", "e-2");
  }

  @Test
  void prints_as_one_json_object() {
    assertThat(new Finding(RULE, List.of(event("e-1", 1), BY_ALICE)).toJson())
        .isEqualTo(
            "{\"rule\":\"trail-gone\",\"title\":\"Trail \\\"gone\\\"\",\"level\":\"high\","
                + "\"eventTime\":\"2024-08-07T12:00:02Z\",\"eventIDs\":[\"e-1\",\"e-2\"],"
                + "\"region\":\"eu-west-1\",\"sourceIPAddress\":\"203.0.113.9\","
                + "\"actor\":{\"name\":\"alice\",\"kind\":\"iam_user\"},"
                + "\"case\":[\"trail-gone\",\"alice\",\"203.0.113.9\"]}");
  }

  @Test
  void prints_what_is_missing_as_null_and_nothing() {
    assertThat(new Finding(RULE, List.of(eventOf("eventName", "DeleteTrail"))).toJson())
        .isEqualTo(
            "{\"rule\":\"trail-gone\",\"title\":\"Trail \\\"gone\\\"\",\"level\":\"high\","
                + "\"eventTime\":null,\"eventIDs\":[],"
                + "\"actor\":{\"name\":\"unknown\",\"kind\":\"unknown\"},"
                + "\"case\":[\"trail-gone\",\"unknown\"]}");
  }

  @Test
  void keeps_line_ends_of_a_name_from_breaking_the_json_line() {
    CloudTrailEvent event =
        CloudTrailEvent.parse("{\"userIdentity\":{\"type\":\"IAMUser\",\"userName\":\"a\\nb\"}}");

    assertThat(new Finding(RULE, List.of(event)).toJson()).doesNotContain("\n").contains("a\\nb");
  }

  @Test
  void prints_for_people_as_level_title_and_breadcrumb() {
    assertThat(new Finding(RULE, List.of(BY_ALICE)))
        .hasToString("high: Trail \"gone\": " + BY_ALICE.breadcrumb());
    assertThat(new Finding(RULE, List.of(event("e-1", 1), BY_ALICE)))
        .hasToString("high: Trail \"gone\" (2 events): " + BY_ALICE.breadcrumb());
  }

  @Test
  void needs_an_event() {
    assertThatThrownBy(() -> new Finding(RULE, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("events is empty");
  }

  @Test
  void json_with_places_tells_of_each_event_key_session_and_place() {
    CloudTrailEvent event =
        CloudTrailEvent.parse(
            """
            {"eventID":"e-1","eventTime":"2024-08-01T12:24:55Z","eventName":"DeleteTrail",
             "awsRegion":"eu-west-1","recipientAccountId":"123456789012",
             "sourceIPAddress":"203.0.113.42","userAgent":"aws-cli/2.17.18",
             "userIdentity":{"type":"AssumedRole","accessKeyId":"ASIA37UUQOO7JEXAMPLE",
              "arn":"arn:aws:sts::123456789012:assumed-role/OpsAdmin/carol",
              "accountId":"123456789012","principalId":"",
              "sessionContext":{"sessionIssuer":{"arn":"arn:aws:iam::123456789012:role/OpsAdmin"},
               "attributes":{"creationDate":"2024-08-01T12:00:00Z"}}}}
            """);
    RecordOrigin place = new RecordOrigin("a.json", 3, 512);

    assertThat(
            new Finding(RULE, List.of(event, eventOf("eventName", "DeleteTrail")))
                .toJson(id -> id.equals("e-1") ? Optional.of(place) : Optional.empty()))
        .endsWith(
            ",\"events\":[{\"eventID\":\"e-1\",\"eventTime\":\"2024-08-01T12:24:55Z\","
                + "\"eventName\":\"DeleteTrail\",\"awsRegion\":\"eu-west-1\","
                + "\"recipientAccountId\":\"123456789012\",\"sourceIPAddress\":\"203.0.113.42\","
                + "\"userAgent\":\"aws-cli/2.17.18\",\"actor\":\"carol\","
                + "\"userIdentity\":{\"type\":\"AssumedRole\","
                + "\"arn\":\"arn:aws:sts::123456789012:assumed-role/OpsAdmin/carol\","
                + "\"accountId\":\"123456789012\",\"accessKeyId\":\"ASIA37UUQOO7JEXAMPLE\"},"
                + "\"session\":{\"issuer\":\"arn:aws:iam::123456789012:role/OpsAdmin\","
                + "\"creationDate\":\"2024-08-01T12:00:00Z\"},"
                + "\"file\":\"a.json\",\"record\":3,\"offset\":512},"
                + "{\"eventName\":\"DeleteTrail\",\"actor\":\"unknown\"}]}");
  }
}
