package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailReader;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class EventChoiceTest {
  private static final CloudTrailEvent SESSION =
      CloudTrailEvent.parse(
          """
          {"eventTime":"2026-03-01T10:00:00Z","eventName":"ListUsers","userIdentity":{
           "type":"AssumedRole","principalId":"AROAEXAMPLE7:alice","accountId":"123456789012",
           "arn":"arn:aws:sts::123456789012:assumed-role/Admin/alice","accessKeyId":"ASIAEXAMPLE7",
           "sessionContext":{"sourceIdentity":"alice@example.com","sessionIssuer":{
            "arn":"arn:aws:iam::123456789012:role/Admin","userName":"Admin"}}}}
          """);
  private static final CloudTrailEvent OTHER =
      CloudTrailEvent.parse(
          """
          {"eventTime":"2026-03-01T11:00:00Z","eventName":"ListRoles","userIdentity":{
           "type":"IAMUser","userName":"malice","arn":"arn:aws:iam::123456789013:user/malice"}}
          """);

  private static CloudTrailSource chosen(String... arguments) {
    EventChoice choice = new EventChoice();
    new CommandLine(CommandLine.Model.CommandSpec.create())
        .addMixin("choice", choice)
        .registerConverter(Instant.class, Times::parse)
        .parseArgs(arguments);
    return choice.of(CloudTrail.of(List.of(SESSION, OTHER)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alice@example.com",
        "alice",
        "ALICE",
        "alice@example.com (role session, Admin)",
        "arn:aws:sts::123456789012:assumed-role/Admin/alice",
        "arn:aws:iam::123456789012:role/Admin",
        "Admin",
        "AROAEXAMPLE7:alice",
        "ASIAEXAMPLE7",
        "123456789012"
      })
  void an_actor_is_known_by_whatever_is_printed_of_it(String name) {
    assertThat(chosen("--actor", name).list()).containsExactly(SESSION);
  }

  @Test
  void several_actors_are_each_chosen() {
    assertThat(chosen("--actor", "alice", "--actor", "malice").list()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "--since, 2026-03-01T11:00:00Z, ListRoles",
    "--until, 2026-03-01T11:00:00Z, ListUsers",
    "--where, eventName=listroles, ListRoles",
    "--where, where eventName=\"X\" OR like(eventName; \"%Users\"), ListUsers"
  })
  void times_and_conditions_choose(String option, String value, String kept) {
    assertThat(chosen(option, value.replace(';', ',')).list())
        .extracting(CloudTrailEvent::eventName)
        .containsExactly(kept);
  }

  @Test
  void all_options_hold_together_and_none_chooses_all() {
    assertThat(chosen("--actor", "alice", "--where", "eventName=ListRoles").list()).isEmpty();
    assertThat(chosen().list()).containsExactly(SESSION, OTHER);
  }

  @Test
  void events_can_be_read_one_by_one_and_the_report_is_of_all() {
    try (CloudTrailReader reader = chosen("--actor", "malice").open()) {
      assertThat(reader.next()).isEqualTo(OTHER);
      assertThat(reader.hasNext()).isFalse();
      assertThat(reader.report().records()).isEqualTo(2);
    }
    assertThat(chosen("--actor", "malice").inspect().records()).isEqualTo(2);
  }

  @Test
  void a_view_is_of_the_chosen_events() {
    HuntRun run =
        HuntRun.of(
            "view",
            "principals",
            SAMPLE,
            "--actor",
            "web_admin",
            "--since",
            "2018-07-26T15:30:00Z",
            "--format",
            "csv");

    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(1)).startsWith("web_admin,186,");
  }

  @Test
  void findings_are_chosen_by_their_events_and_the_others_are_counted() {
    HuntRun run = HuntRun.of("detect", SAMPLE, "--actor", "AKIAG5PHKQF5XEXAMPLE");

    assertThat(run.out())
        .startsWith("5 findings: 1 high, 2 medium, 2 low\n")
        .contains("case 1: AKIAG5PHKQF5XEXAMPLE (web_admin)\n")
        .doesNotContain("bstoll");
    assertThat(run.err())
        .contains("hunt: 20 findings left out, as none of their events is among the chosen\n");
  }

  @Test
  void what_makes_no_sense_is_refused() {
    assertThat(HuntRun.of("view", "principals", SAMPLE, "--where", "* | stats count").err())
        .startsWith("hunt: ")
        .contains("'|'");
    assertThat(HuntRun.of("detect", SAMPLE, "--since", "2026-03-02", "--until", "2026-03-01").err())
        .isEqualTo(
            "hunt: --since is not before --until: 2026-03-02T00:00:00Z, 2026-03-01T00:00:00Z\n");
    assertThat(HuntRun.of("detect", SAMPLE, "--actor", " ").err())
        .isEqualTo("hunt: --actor is blank\n");
  }
}
