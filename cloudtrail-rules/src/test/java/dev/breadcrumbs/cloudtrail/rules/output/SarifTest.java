package dev.breadcrumbs.cloudtrail.rules.output;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifTest {
  private static final Rule QUIET = rule("quiet").title("Quiet").when(EVENT_NAME.eq("Quiet"));
  private static final RuleSet RULES = RuleSet.of(QUIET, OutputEvents.TRAIL_STOPPED);
  private static final CloudTrailLogs LOGS =
      CloudTrail.read(
          List.of(
              LogFile.of("a day/broken.json", "{\"Records\":[{\"eventID\":".getBytes(UTF_8)),
              LogFile.of(
                  "a day/log.json",
                  ("{\"Records\":[{\"eventID\":\"e1\",\"eventName\":\"GetTrail\"},"
                          + OutputEvents.STOP.toJson()
                          + "]}")
                      .getBytes(UTF_8))));

  private static JsonNode run(EventPlaces places) {
    Evaluation evaluation = RuleEngine.of(RULES).evaluate(LOGS);
    return OutputEvents.json(Sarif.toJson(evaluation, RULES, places)).path("runs").path(0);
  }

  private static EventPlaces places() {
    return EventPlaces.in(LOGS, RuleEngine.of(RULES).evaluate(LOGS).findings());
  }

  @Test
  void says_its_version_and_schema() {
    Evaluation evaluation = RuleEngine.of(RULES).evaluate(LOGS);
    JsonNode log = OutputEvents.json(Sarif.toJson(evaluation, RULES, EventPlaces.NONE));
    assertThat(log.path("version").textValue()).isEqualTo("2.1.0");
    assertThat(log.path("$schema").textValue()).contains("sarif-schema-2.1.0");
    assertThat(log.path("runs")).hasSize(1);
  }

  @Test
  void has_all_rules() {
    JsonNode rules = run(EventPlaces.NONE).path("tool").path("driver").path("rules");
    assertThat(rules).hasSize(2);
    assertThat(rules.get(1))
        .isEqualTo(
            OutputEvents.json(
                """
                {"id":"trail-stopped","shortDescription":{"text":"Trail stopped"},
                 "fullDescription":{"text":"A trail records nothing any more."},
                 "help":{"text":"Start the trail again\\nAsk who stopped it"},
                 "defaultConfiguration":{"level":"error"},
                 "properties":{"level":"high",
                   "tags":["attack.defense-evasion","attack.t1562.008","cis.3.5"]}}
                """));
  }

  @Test
  void a_result_names_rule_and_call_and_where_its_record_is() {
    JsonNode results = run(places()).path("results");
    assertThat(results).hasSize(1);
    JsonNode result = results.get(0);
    assertThat(result.path("ruleId").textValue()).isEqualTo("trail-stopped");
    assertThat(result.path("ruleIndex").intValue()).isEqualTo(1);
    assertThat(result.path("level").textValue()).isEqualTo("error");
    assertThat(result.path("message").path("text").textValue()).startsWith("high: Trail stopped");
    JsonNode location = result.path("locations").get(0);
    assertThat(location.at("/physicalLocation/artifactLocation/uri").textValue())
        .isEqualTo("a%20day/log.json");
    assertThat(location.at("/properties/record").intValue()).isEqualTo(1);
    assertThat(location.at("/logicalLocations/0/fullyQualifiedName").textValue())
        .isEqualTo("cloudtrail.amazonaws.com/StopLogging");
    assertThat(result.at("/properties/eventIDs/0").textValue())
        .isEqualTo("4815fadd-178a-4418-8ab2-95ca9ff5278e");
  }

  @Test
  void without_places_the_call_is_still_named() {
    JsonNode location = run(EventPlaces.NONE).at("/results/0/locations/0");
    assertThat(location.has("physicalLocation")).isFalse();
    assertThat(location.at("/logicalLocations/0/name").textValue()).isEqualTo("StopLogging");
  }

  @Test
  void fingerprints_are_the_same_in_every_run() {
    JsonNode first = run(places()).at("/results/0/partialFingerprints");
    assertThat(first)
        .isNotEmpty()
        .isEqualTo(run(EventPlaces.NONE).at("/results/0/partialFingerprints"));
  }

  @Test
  void places_are_those_of_the_findings_only() {
    EventPlaces places = places();
    assertThat(places.find("e1")).isEmpty();
    assertThat(places.find("4815fadd-178a-4418-8ab2-95ca9ff5278e"))
        .hasValueSatisfying(place -> assertThat(place.file()).isEqualTo("a day/log.json"));
  }

  @Test
  void a_name_that_looks_like_a_scheme_is_no_scheme() {
    CloudTrailLogs logs =
        CloudTrail.read(OutputEvents.STOP.toJson().getBytes(UTF_8), "trail:main 100%.json");
    Evaluation evaluation = RuleEngine.of(RULES).evaluate(logs);
    EventPlaces places = EventPlaces.in(logs, evaluation.findings());
    JsonNode log = OutputEvents.json(Sarif.toJson(evaluation, RULES, places));
    assertThat(
            log.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .textValue())
        .isEqualTo("./trail:main%20100%25.json");
  }
}
