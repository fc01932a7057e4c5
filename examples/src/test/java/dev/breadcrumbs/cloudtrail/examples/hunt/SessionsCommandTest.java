package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionsCommandTest {
  @Test
  void every_event_of_the_sample_belongs_to_a_session() {
    HuntRun run = HuntRun.of("sessions", SAMPLE, "--format", "json");

    long calls =
        run.lines().stream()
            .mapToLong(row -> Long.parseLong(row.replaceAll(".*\"calls\":(\\d+),.*", "$1")))
            .sum();
    assertThat(calls).isEqualTo(3997);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void shows_the_sessions_of_one_actor() {
    HuntRun run = HuntRun.of("sessions", SAMPLE, "--of", "web_admin", "--format", "csv");

    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(1)).startsWith("AKIAG5PHKQF5XEXAMPLE,long-lived key,web_admin,");
  }

  @Test
  void tells_that_there_is_no_such_session() {
    HuntRun run = HuntRun.of("sessions", SAMPLE, "--of", "nobody");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("no session of 'nobody'");
  }
}
