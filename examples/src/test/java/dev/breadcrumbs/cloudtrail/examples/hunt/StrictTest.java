package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All commands alike: problems are told, and only --strict makes them count. */
class StrictTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"search mfa", "detect", "inspect", "tour"})
  void problems_make_a_strict_run_fail(String command) throws IOException {
    HuntRun run = run(command, broken(), "--strict");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .endsWith("hunt: 1 file, 1 record, 1 problem (broken-json 1); 'hunt inspect' lists each\n");
    assertThat(run.out()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"search mfa", "detect", "inspect", "tour"})
  void problems_are_told_and_no_more_unless_strict(String command) throws IOException {
    HuntRun run = run(command, broken());

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("1 problem (broken-json 1)");
  }

  @Test
  void a_strict_run_without_problems_is_fine() {
    HuntRun run = HuntRun.of("inspect", "--strict", SAMPLE);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_folder_without_logs_is_told_to_be_empty() {
    HuntRun run = HuntRun.of("search", "mfa", folder.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .isEqualTo("hunt: nothing was read: no log files (hidden files are skipped)\n");
  }

  private String broken() throws IOException {
    Path file = folder.resolve("broken.json");
    Files.writeString(file, "{\"Records\":[{\"eventName\":\"GetUser\"},{\"eventName\":\"ListU");
    return file.toString();
  }

  private static HuntRun run(String command, String... more) {
    return HuntRun.of(
        Stream.concat(Stream.of(command.split(" ", -1)), Stream.of(more)).toArray(String[]::new));
  }
}
