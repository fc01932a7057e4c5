package dev.breadcrumbs.cloudtrail.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.examples.BundledLogs;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/report.md shows is code that writes reports. */
class ReportsTest {
  @TempDir Path folder;

  @Test
  void its_java_is_code_that_the_tests_run() throws IOException {
    assertThat(Readme.read("docs/report.md").blocks("java"))
        .containsExactly(
            Readme.snippet("Reports", "first look"), Readme.snippet("Reports", "own sections"));
  }

  @Test
  void that_code_writes_reports() throws IOException {
    Path all = folder.resolve("all.html");
    Path keys = folder.resolve("keys.html");

    LoadedEvents events = Reports.firstLook(BundledLogs.folder(), all);
    Reports.ownSections(events, keys);

    assertThat(Files.readString(all)).contains("<title>Our logs</title>", "25 findings: 3 high");
    assertThat(Files.readString(keys))
        .contains("Asked for by the auditors.", "frothly_deploy", "us-west-1", "Calls by hour");
  }
}
