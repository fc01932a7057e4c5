package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DetectCommandTest {
  @Test
  void table_tells_level_time_rule_actor_what_and_where() {
    HuntRun run = HuntRun.of("detect", SAMPLE);

    assertThat(run.lines().get(0)).matches("level +time +rule +actor +what +where");
    assertThat(run.lines())
        .anyMatch(
            line ->
                line.matches(
                    "low +2018-07-26T21:08:28Z +key-pair-created +bstoll"
                        + " +CreateKeyPair keyName=BOTS on ec2.amazonaws.com"
                        + " +us-west-1 from 203.0.113.42"));
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void table_tells_how_many_events_made_a_burst() {
    HuntRun run = HuntRun.of("detect", SAMPLE);

    assertThat(run.lines())
        .anyMatch(
            line -> line.matches("medium .* access-denied-burst +web_admin +5 events, at last .*"));
  }

  @Test
  void json_is_one_finding_per_line() throws JsonProcessingException {
    HuntRun run = HuntRun.of("detect", SAMPLE, "--format", "json");

    for (String line : run.lines()) {
      JsonNode finding = new ObjectMapper().readTree(line);
      assertThat(finding.fieldNames())
          .toIterable()
          .startsWith("rule", "title", "level", "eventTime", "eventIDs", "actor");
      assertThat(finding.get("eventIDs")).isNotEmpty();
    }
    assertThat(run.out())
        .contains("{\"rule\":\"key-pair-created\",\"title\":\"EC2 key pair created\"");
  }

  @Test
  void four_logins_without_mfa_are_found_and_none_of_root() {
    HuntRun run = HuntRun.of("detect", SAMPLE, "--format", "json");

    assertThat(run.lines())
        .filteredOn(line -> line.contains("\"console-login-without-mfa\""))
        .hasSize(4)
        .allMatch(line -> line.endsWith("\"actor\":\"bstoll\"}"));
    assertThat(run.out()).doesNotContain("root-console-login");
  }
}
