package dev.breadcrumbs.cloudtrail.rules.output;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OcsfTest {
  private static Finding finding(Rule rule, CloudTrailEvent... events) {
    return RuleEngine.of(rule).evaluate(List.of(events)).findings().get(0);
  }

  private static JsonNode ocsf(Rule rule, CloudTrailEvent... events) {
    return OutputEvents.json(Ocsf.toJson(finding(rule, events)));
  }

  @Test
  void has_what_the_class_demands() {
    JsonNode json = ocsf(OutputEvents.TRAIL_STOPPED, OutputEvents.STOP);

    assertThat(json.path("class_uid").intValue()).isEqualTo(2004);
    assertThat(json.path("category_uid").intValue()).isEqualTo(2);
    assertThat(json.path("activity_id").intValue()).isEqualTo(1);
    assertThat(json.path("type_uid").intValue()).isEqualTo(200401);
    assertThat(json.path("severity_id").intValue()).isEqualTo(4);
    assertThat(json.path("time").longValue()).isEqualTo(1_722_515_095_000L);
    assertThat(json.path("metadata").path("version").textValue()).isEqualTo("1.3.0");
    assertThat(json.path("metadata").path("product").path("name").textValue()).isNotEmpty();
    assertThat(json.path("metadata").path("product").path("vendor_name").textValue()).isNotEmpty();
    assertThat(json.path("metadata").path("profiles").get(0).textValue()).isEqualTo("cloud");
    assertThat(json.path("finding_info").path("uid").textValue()).hasSize(36);
    assertThat(json.path("cloud"))
        .isEqualTo(
            OutputEvents.json(
                """
                {"provider":"AWS","region":"eu-west-1","account":{"uid":"123456789012"}}
                """));
  }

  @Test
  void what_evades_defenses_without_impairing_them_is_stealth() {
    Rule rule =
        rule("cleared")
            .title("Cleared")
            .tags("attack.defense_evasion", "attack.t1070")
            .when(OutputEvents.ANY);

    assertThat(ocsf(rule, OutputEvents.STOP).at("/finding_info/attacks/0/tactic"))
        .isEqualTo(OutputEvents.json("{\"uid\":\"TA0005\",\"name\":\"Stealth\"}"));
  }

  @Test
  void tells_of_the_rule() {
    JsonNode info = ocsf(OutputEvents.TRAIL_STOPPED, OutputEvents.STOP).path("finding_info");

    assertThat(info.path("title").textValue()).isEqualTo("Trail stopped");
    assertThat(info.path("desc").textValue()).isEqualTo("A trail records nothing any more.");
    assertThat(info.path("types")).isEqualTo(OutputEvents.json("[\"Defense Impairment\"]"));
    assertThat(info.path("analytic"))
        .isEqualTo(
            OutputEvents.json(
                """
                {"uid":"trail-stopped","name":"Trail stopped","type":"Rule","type_id":1}
                """));
    assertThat(info.path("attacks"))
        .isEqualTo(
            OutputEvents.json(
                """
                [{"version":"19","tactic":{"uid":"TA0112","name":"Defense Impairment"},
                  "technique":{"uid":"T1685"},"sub_technique":{"uid":"T1685.002"}}]
                """));
  }

  @Test
  void tells_who_called_what_from_where() {
    JsonNode json = ocsf(OutputEvents.TRAIL_STOPPED, OutputEvents.STOP);

    assertThat(json.path("evidences"))
        .isEqualTo(
            OutputEvents.json(
                """
                [{"actor":{"user":{"name":"carol","type_id":1,"type":"User",
                    "uid":"arn:aws:sts::123456789012:assumed-role/OpsAdmin/carol",
                    "uid_alt":"AROAPKEEEF3UEEXAMPLE:carol",
                    "credential_uid":"ASIA37UUQOO7JEXAMPLE","account":{"uid":"123456789012"}},
                   "session":{"uid":"carol","issuer":"OpsAdmin","is_mfa":true}},
                  "api":{"operation":"StopLogging","service":{"name":"cloudtrail.amazonaws.com"},
                    "request":{"uid":"253d9bc7-e34f-446f-abcf-b67c8d6deaa1"}},
                  "src_endpoint":{"ip":"203.0.113.42"},
                  "data":{"eventID":"4815fadd-178a-4418-8ab2-95ca9ff5278e",
                    "userAgent":"aws-cli/2.17.18"}}]
                """));
    assertThat(json.path("resources").get(0).path("uid").textValue()).endsWith("trail/main");
    assertThat(json.path("remediation").path("desc").textValue())
        .isEqualTo("Start the trail again. Ask who stopped it");
    assertThat(json.path("unmapped").path("sourceIPAddress").get(0).textValue())
        .isEqualTo("203.0.113.42");
  }

  @Test
  void severities_are_those_of_the_levels() {
    List<Integer> severities =
        Stream.of(Level.values())
            .map(level -> rule("any-call").title("Any call").level(level).when(EVENT_NAME.exists()))
            .map(rule -> ocsf(rule, OutputEvents.STOP).path("severity_id").intValue())
            .toList();
    assertThat(severities).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void an_event_with_next_to_nothing_in_it_will_do() {
    Rule rule = rule("any-call").title("Any call").when(EVENT_NAME.exists());
    CloudTrailEvent event =
        CloudTrailEvent.parse(
            """
            {"eventName":"GetObject","sourceIPAddress":"AWS Internal","errorCode":"AccessDenied"}
            """);
    JsonNode json = ocsf(rule, event);

    assertThat(json.path("time").longValue()).isZero();
    assertThat(json.path("evidences").get(0))
        .isEqualTo(
            OutputEvents.json(
                """
                {"actor":{"user":{"name":"unknown","type_id":0,"type":"Unknown"}},
                 "api":{"operation":"GetObject","response":{"error":"AccessDenied"}},
                 "src_endpoint":{"svc_name":"AWS Internal"},"data":{}}
                """));
    assertThat(json.path("cloud").path("provider").textValue()).isEqualTo("AWS");
    assertThat(json.path("finding_info").has("attacks")).isFalse();
  }

  @Test
  void a_row_of_a_search_has_values_and_no_evidences() {
    Rule rule =
        rule("calls-by-name")
            .title("Calls by name")
            .search(events().stats(count()).by(EVENT_NAME), Duration.ofDays(1));
    JsonNode json = ocsf(rule, OutputEvents.STOP);

    assertThat(json.has("evidences")).isFalse();
    assertThat(json.path("unmapped").path("count").get(0).textValue()).isEqualTo("1");
  }

  @Test
  void the_same_finding_makes_the_same_text_on_one_line() {
    String first = Ocsf.toJson(finding(OutputEvents.TRAIL_STOPPED, OutputEvents.STOP));
    String second = Ocsf.toJson(finding(OutputEvents.TRAIL_STOPPED, OutputEvents.STOP));
    assertThat(first).isEqualTo(second).doesNotContain("\n");
  }
}
