package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked in the wrong way gets a sentence that helps, and exit code 2. */
class UsageTest {
  @Test
  void a_path_with_nothing_there_is_named() {
    assertRefused(
        HuntRun.of("detect", "no-such-folder"), "hunt: no such file or folder: no-such-folder\n");
  }

  @Test
  void a_path_is_asked_for() {
    assertRefused(
        HuntRun.of("search", "mfa"),
        """
        hunt: Missing required parameter: 'PATH'
        Try 'hunt search --help'.
        """);
  }

  @Test
  void an_unknown_format_gets_those_there_are() {
    assertRefused(
        HuntRun.of("inspect", SAMPLE, "--format", "xml"),
        """
        hunt: Invalid value for option '--format': expected one of [TABLE, JSON] (case-insensitive) \
        but was 'xml'
        Try 'hunt inspect --help'.
        """);
  }

  @Test
  void an_unknown_command_gets_the_nearest() {
    assertThat(HuntRun.of("serch").err()).contains("Did you mean: ", "search");
  }

  @Test
  void a_command_is_asked_for() {
    assertRefused(
        HuntRun.of(),
        """
        hunt: Missing required subcommand
        Try 'hunt --help'.
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search",
        "detect",
        "report",
        "inspect",
        "sessions",
        "story",
        "changes",
        "show",
        "tour"
      })
  void help_has_examples(String command) {
    HuntRun run = HuntRun.of(command, "--help");

    assertThat(run.out()).contains("Usage: hunt " + command, "Examples:", "--strict");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void help_of_search_has_all_names() {
    assertThat(HuntRun.of("search", "--help").out())
        .contains(NamedSearches.ALL.stream().map(search -> "  " + search.name() + " ").toList());
  }

  @Test
  void version_is_that_of_the_build() {
    assertThat(HuntRun.of("--version").out()).matches("hunt \\d+\\.\\d+\\.\\d+.*\\R");
  }

  private static void assertRefused(HuntRun run, String message) {
    assertThat(run.err()).isEqualTo(message);
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }
}
