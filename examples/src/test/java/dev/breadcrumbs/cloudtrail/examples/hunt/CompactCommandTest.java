package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactCommandTest {
  @TempDir private Path folder;

  @Test
  void tells_what_it_has_written_and_does_it_once() {
    String output = folder.resolve("few").toString();

    HuntRun first = HuntRun.of("compact", HuntRun.SAMPLE, "-o", output);
    HuntRun second = HuntRun.of("compact", HuntRun.SAMPLE, "-o", output);

    assertThat(first.exitCode()).isZero();
    assertThat(first.out().strip()).isEqualTo("3997 records of 32 log files are in 4 files");
    assertThat(second).isEqualTo(first);
    assertThat(HuntRun.of("view", "errors", output).out())
        .isEqualTo(HuntRun.of("view", "errors", HuntRun.SAMPLE).out());
  }

  @Test
  void does_not_write_among_what_it_reads() {
    HuntRun run = HuntRun.of("compact", folder.toString(), "-o", folder + "/few");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("among those that are read");
  }
}
