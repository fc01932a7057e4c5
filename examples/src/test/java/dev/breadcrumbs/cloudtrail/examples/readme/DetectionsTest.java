package dev.breadcrumbs.cloudtrail.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.examples.BundledLogs;
import dev.breadcrumbs.cloudtrail.examples.Printed;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/detections.md shows is what the code is, and what it prints. */
class DetectionsTest {
  private static Readme document;

  @BeforeAll
  static void read() throws IOException {
    document = Readme.read("docs/detections.md");
  }

  @Test
  void its_java_is_code_that_the_tests_run() throws IOException {
    assertThat(document.blocks("java"))
        .containsExactly(
            Readme.snippet("Detections", "one event"),
            Readme.snippet("Detections", "forms"),
            Readme.snippet("Detections", "several events"),
            Readme.snippet("Detections", "site and tuning"),
            Readme.snippet("Detections", "stream"),
            Readme.snippet("Detections", "grants"));
  }

  @Test
  void its_output_is_what_that_code_prints(@TempDir Path folder) throws Exception {
    Path logs = BundledLogs.folder();

    assertThat(document.blocks("text"))
        .containsExactly(
            Printed.by(() -> Detections.oneEvent(logs)),
            Printed.by(() -> Detections.forms(logs, folder)),
            Printed.by(() -> Detections.tuned(logs, Detections.severalEvents())),
            Printed.by(() -> Detections.streamed(logs, Detections.severalEvents())),
            Printed.by(() -> Detections.grants(logs)));
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder(
            "finding.json", "finding.ocsf.json", "findings.sarif", "findings.csv");
  }
}
