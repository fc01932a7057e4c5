package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewCommandTest {
  @Test
  void lists_the_views_without_a_name() {
    assertThat(HuntRun.of("view").out()).contains("principals  ", "console-logins");
  }

  @Test
  void every_event_of_the_sample_has_a_principal() {
    HuntRun run = HuntRun.of("view", "principals", SAMPLE, "--format", "csv");

    long calls =
        run.lines().stream().skip(1).mapToLong(row -> Long.parseLong(row.split(",")[1])).sum();
    assertThat(run.lines().get(0)).startsWith("actor,calls,");
    assertThat(calls).isEqualTo(3997);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void explain_tells_what_each_command_left_out() {
    HuntRun run = HuntRun.of("view", "buckets", SAMPLE, "--explain", "--limit=1");

    assertThat(run.out()).startsWith("Which buckets are used");
    assertThat(run.err())
        .contains("search: ", "what became of the events:\n")
        .contains("rows printed, by --limit\n");
  }

  @Test
  void a_path_is_asked_for() {
    assertThat(HuntRun.of("view", "principals").err()).contains("needs a PATH");
  }
}
