package dev.breadcrumbs.cloudtrail.rules.output;

import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever form a finding takes, an analyst finds in it all that there is to tell. */
class EveryFieldTest {
  private static final Rule STOPPED =
      Rule.rule("trail-stopped")
          .title("Trail stopped")
          .findingTitle("Trail {requestParameters.name} stopped")
          .description("A trail records nothing any more.")
          .level(Level.HIGH)
          .tags("attack.t1562.008")
          .references("https://example.com/stopped")
          .nextSteps("Start the trail again")
          .supersedes("any-call")
          .dedupBy(SOURCE_IP_ADDRESS)
          .context(USER_AGENT)
          .when(OutputEvents.ANY);
  private static final Rule ANY_CALL =
      Rule.rule("any-call").title("Any call").when(OutputEvents.ANY);
  private static final RuleSet RULES = RuleSet.of(STOPPED, ANY_CALL);

  private static final CloudTrailLogs LOGS =
      CloudTrail.read(
          OutputEvents.STOP
              .toJson()
              .replace(
                  "\"attributes\":",
                  "\"sessionIssuer\":{\"type\":\"Role\",\"userName\":\"Operators\"},\"attributes\":")
              .getBytes(UTF_8),
          "day.json");
  private static final Evaluation EVALUATION = RuleEngine.of(RULES).evaluate(LOGS);
  private static final EventPlaces PLACES = EventPlaces.in(LOGS, EVALUATION.findings());
  private static final Finding FINDING = EVALUATION.findings().get(0);

  /** Values that stand for the fields: each is in the text of each form, and nowhere by chance. */
  private static final List<String> VALUES =
      List.of(
          "trail-stopped",
          "Trail main stopped",
          "high",
          "A trail records nothing any more.",
          "123456789012",
          "eu-west-1",
          "203.0.113.42",
          "carol",
          "Operators",
          "arn:aws:sts::123456789012:assumed-role/OpsAdmin/carol",
          "attack.t1562.008",
          "https://example.com/stopped",
          "Start the trail again",
          "any-call",
          "aws-cli/2.17.18",
          "4815fadd-178a-4418-8ab2-95ca9ff5278e");

  @Test
  void json_has_all() {
    assertThat(FINDING.toJson(PLACES::find))
        .contains(VALUES)
        .contains("2024-08-01T12:24:55Z")
        .contains("\"case\":[\"trail-stopped\",\"203.0.113.42\"]")
        .contains("\"file\":\"day.json\"", "\"record\":0");
  }

  @Test
  void ocsf_has_all() {
    assertThat(Ocsf.toJson(FINDING, PLACES).replace("\"High\"", "\"high\""))
        .contains(VALUES)
        .contains("\"time\":1722515095000")
        .contains("\"correlation_uid\":\"trail-stopped / 203.0.113.42\"")
        .contains("\"file\":\"day.json\"", "\"record\":0");
  }

  @Test
  void sarif_has_all() {
    assertThat(Sarif.toJson(EVALUATION, RULES, PLACES))
        .contains(VALUES)
        .contains("2024-08-01T12:24:55Z")
        .contains("\"case\" : [ \"trail-stopped\", \"203.0.113.42\" ]")
        .contains("\"uri\" : \"day.json\"", "\"record\" : 0");
  }

  @Test
  void csv_has_all() {
    assertThat(FindingCsv.toCsv(EVALUATION.findings(), PLACES))
        .contains(VALUES)
        .contains("2024-08-01T12:24:55Z")
        .contains("\"trail-stopped\n203.0.113.42\"")
        .contains("day.json record 0 at byte 0");
  }

  @Test
  void the_story_has_all_but_the_place() {
    assertThat(FINDING.story())
        .contains(VALUES)
        .contains("2024-08-01T12:24:55Z", "trail-stopped / 203.0.113.42");
  }
}
