package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.AWS_REGION;
import static dev.breadcrumbs.cloudtrail.query.Fields.RESOURCE_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.second;
import static dev.breadcrumbs.cloudtrail.rules.TestRules.burstOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two events of one group within ten seconds. */
class GroupingTest {
  private static List<List<String>> bursts(List<CloudTrailEvent> events, Field... groupBy) {
    return RuleEngine.of(burstOf(2, groupBy)).evaluate(events).stream()
        .map(Finding::eventIDs)
        .toList();
  }

  private static CloudTrailEvent from(String eventID, String region, String agent) {
    return event(eventID, 1, "awsRegion", region, "userAgent", agent);
  }

  private static CloudTrailEvent on(String eventID, String... arns) {
    ObjectNode tree = event(eventID, 1).toTree();
    ArrayNode resources = tree.putArray("resources");
    for (String arn : arns) {
      resources.addObject().put("ARN", arn);
    }
    return CloudTrailEvent.parse(tree.toString());
  }

  @Test
  void counts_each_group_by_itself() {
    List<CloudTrailEvent> events =
        List.of(from("1", "a", "x"), from("2", "b", "x"), from("3", "a", "y"));

    assertThat(bursts(events, AWS_REGION)).containsExactly(List.of("1", "3"));
  }

  @Test
  void counts_all_events_together_without_a_group_field() {
    assertThat(bursts(List.of(from("1", "a", "x"), from("2", "b", "y"))))
        .containsExactly(List.of("1", "2"));
  }

  @Test
  void tells_groups_apart_by_every_field() {
    List<CloudTrailEvent> events =
        List.of(from("1", "a", "x"), from("2", "a", "y"), from("3", "b", "x"), from("4", "a", "x"));

    assertThat(bursts(events, AWS_REGION, USER_AGENT)).containsExactly(List.of("1", "4"));
  }

  @Test
  void tells_groups_apart_whose_values_read_the_same_in_a_row() {
    assertThat(
            bursts(List.of(from("1", "a,b", "c"), from("2", "a", "b,c")), AWS_REGION, USER_AGENT))
        .isEmpty();
  }

  @Test
  void leaves_out_an_event_that_lacks_a_group_field() {
    List<CloudTrailEvent> events =
        List.of(event("1", 1, "awsRegion", "a"), event("2", 1, "awsRegion", "a"), event("3", 1));

    assertThat(bursts(events, AWS_REGION, USER_AGENT)).isEmpty();
  }

  @Test
  void keeps_an_event_that_lacks_a_field_with_a_value_to_stand_for_it() {
    List<CloudTrailEvent> events = List.of(event("1", 1), event("2", 1));

    assertThat(bursts(events, AWS_REGION.orElse("none"))).containsExactly(List.of("1", "2"));
  }

  @Test
  void counts_an_event_in_the_group_of_each_of_its_values() {
    assertThat(bursts(List.of(on("1", "a", "b"), on("2", "c", "b")), RESOURCE_ARN))
        .containsExactly(List.of("1", "2"));
  }

  @Test
  void takes_no_single_value_with_a_comma_for_two_values() {
    assertThat(bursts(List.of(on("1", "a,b"), on("2", "a", "b")), RESOURCE_ARN)).isEmpty();
  }

  @Test
  void counts_a_value_that_an_event_has_twice_once() {
    assertThat(bursts(List.of(on("1", "a", "a")), RESOURCE_ARN)).isEmpty();
  }

  @Test
  void gives_events_that_share_several_groups_one_finding() {
    assertThat(bursts(List.of(on("1", "a", "b"), on("2", "b", "a")), RESOURCE_ARN))
        .containsExactly(List.of("1", "2"));
  }

  @Test
  void an_event_of_too_many_groups_costs_itself_and_no_other() {
    String names =
        "\"n"
            + String.join("\",\"n", IntStream.range(0, 200).mapToObj(String::valueOf).toList())
            + "\"";
    CloudTrailEvent hostile =
        CloudTrailEvent.parse(
            """
            {"eventID": "hostile", "eventTime": "%s", "eventName": "A",
             "requestParameters": {"a": [%s], "b": [%2$s], "c": [%2$s], "d": [%2$s]}}
            """
                .formatted(second(2), names));
    CloudTrailEvent plain =
        CloudTrailEvent.parse(
            """
            {"eventID": "plain", "eventTime": "%s", "eventName": "A",
             "requestParameters": {"a": "1", "b": "2", "c": ["3", "4"], "d": "5"}}
            """
                .formatted(second(2)));
    CloudTrailEvent again =
        CloudTrailEvent.parse(plain.toJson().replace("plain", "again").replace("\"4\"", "\"9\""));
    Field[] fields =
        Stream.of("a", "b", "c", "d").map(Fields::requestParameter).toArray(Field[]::new);
    Rule burst =
        Rule.rule("burst")
            .title("Burst")
            .eventCount(2, Duration.ofSeconds(9), TestRules.ANY, fields);
    Rule first = Rule.rule("first").title("First").firstSeen(TestRules.ANY, fields);
    Rule absence =
        Rule.rule("absence")
            .title("Absence")
            .notFollowedBy(TestRules.ANY, Fields.EVENT_NAME.eq("B"), Duration.ofSeconds(9), fields);
    Evaluation evaluation =
        RuleEngine.of(burst, first, absence).evaluate(List.of(hostile, plain, again));

    assertThat(evaluation.errors())
        .extracting(RuleError::rule, RuleError::eventID)
        .containsExactlyInAnyOrder(
            tuple("burst", "hostile"), tuple("first", "hostile"), tuple("absence", "hostile"));
    assertThat(evaluation.errors())
        .allSatisfy(error -> assertThat(error.reason()).contains("more than 1000 groups"));
    assertThat(evaluation.of(burst))
        .extracting(Finding::eventIDs)
        .containsExactly(List.of("again", "plain"));
    assertThat(evaluation.of(first)).hasSize(3);
  }
}
