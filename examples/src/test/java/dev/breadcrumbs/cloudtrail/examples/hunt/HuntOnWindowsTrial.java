package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packed program, started by its script for Windows. */
@EnabledOnOs(OS.WINDOWS)
class HuntOnWindowsTrial {
  @TempDir static Path folder;

  @Test
  void runs_from_a_folder_whose_name_has_blanks() throws Exception {
    Path here = Files.createDirectory(folder.resolve("unpacked here"));
    String archive = System.getProperty("hunt.archive");
    Process tar = new ProcessBuilder("tar", "-xzf", archive, "-C", here.toString()).start();
    assertThat(tar.waitFor()).isZero();
    Path home;
    try (Stream<Path> entries = Files.list(here)) {
      home = entries.findFirst().orElseThrow();
    }
    Path out = folder.resolve("out");
    String script = home.resolve("bin/hunt.cmd").toString();

    Process hunt =
        new ProcessBuilder("cmd", "/c", script, "search", "errors", "sample-logs")
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();

    assertThat(hunt.waitFor()).isZero();
    assertThat(out).hasContent(HuntRun.of("search", "errors", HuntRun.SAMPLE).out());
  }
}
