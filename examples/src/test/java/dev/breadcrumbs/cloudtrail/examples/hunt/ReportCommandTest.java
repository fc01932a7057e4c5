package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final long MOST_BYTES = 3_000_000;

  @TempDir Path folder;

  @Test
  void the_report_of_the_sample_is_one_small_file() throws Exception {
    Path file = folder.resolve("report.html");
    HuntRun run = HuntRun.of("report", SAMPLE, "-o", file.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEqualTo("hunt: " + file + " is written; open it in a browser\n");
    assertThat(Files.size(file)).isBetween(100_000L, MOST_BYTES);
    assertThat(Files.readString(file))
        .startsWith("<!doctype html>")
        .contains("<title>CloudTrail: sample-logs</title>", "3,997 events, from 2018-07-26");
  }

  @Test
  void it_has_the_title_that_was_asked_for() throws Exception {
    Path file = folder.resolve("report.html");
    HuntRun.of("report", SAMPLE, "-o", file.toString(), "--title", "Trail & <error>");

    assertThat(Files.readString(file)).contains("<title>Trail &#38; &#60;error&#62;</title>");
  }

  @Test
  void a_folder_that_is_not_there_is_told_before_anything_is_read() {
    Path file = folder.resolve("missing").resolve("report.html");
    HuntRun run = HuntRun.of("report", SAMPLE, "-o", file.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("hunt: " + file + ": cannot be written: its folder is not there\n");
  }

  @Test
  void a_folder_is_no_file_to_write() {
    HuntRun run = HuntRun.of("report", SAMPLE, "-o", folder.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("hunt: " + folder + ": cannot be written: it is a folder\n");
  }

  @Test
  void a_file_to_write_is_asked_for() {
    HuntRun run = HuntRun.of("report", SAMPLE);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("hunt: Missing required option: '--output=FILE'");
  }
}
