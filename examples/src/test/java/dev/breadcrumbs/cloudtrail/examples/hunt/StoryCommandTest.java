package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoryCommandTest {
  private static final String KEY = "AKIAG5PHKQF5XEXAMPLE";

  @Test
  void prints_json_markdown_and_a_table() {
    assertThat(HuntRun.of("story", KEY, SAMPLE, "--only-sigma", "--format", "json").exitCode())
        .isEqualTo(2);
    assertThat(HuntRun.of("story", KEY, SAMPLE, "--format", "json").out())
        .startsWith("{\"start\":\"" + KEY + "\",\"nodes\":[{\"id\":\"" + KEY + "\"");
    assertThat(HuntRun.of("story", KEY, SAMPLE, "--format", "markdown").out())
        .startsWith("# Story of " + KEY);
    assertThat(HuntRun.of("story", KEY, SAMPLE, "--format", "table").lines()).hasSize(21);
  }

  @Test
  void tells_that_there_is_nothing_of_that_name() {
    HuntRun run = HuntRun.of("story", "nobody", SAMPLE);

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no session, actor, address or event 'nobody'");
    assertThat(HuntRun.of("show", "none", SAMPLE).err())
        .contains("no event has the eventID 'none'");
  }

  @Test
  void refuses_numbers_that_mean_nothing() {
    assertThat(HuntRun.of("story", KEY, SAMPLE, "--limit", "0").exitCode()).isEqualTo(2);
    assertThat(HuntRun.of("show", "none", SAMPLE, "--neighbours", "-1").exitCode()).isEqualTo(2);
  }

  @Test
  void lists_the_changes_of_one_actor() {
    HuntRun run = HuntRun.of("changes", SAMPLE, "--of", "bstoll", "--format", "csv");

    assertThat(run.lines().get(0)).startsWith("time,session,actor,call");
    assertThat(run.lines()).anyMatch(line -> line.contains("CreateUser userName=frothly_deploy"));
    assertThat(run.err()).isEmpty();
  }
}
