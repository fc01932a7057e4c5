package dev.breadcrumbs.cloudtrail.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.examples.Printed;
import dev.breadcrumbs.cloudtrail.examples.SignedCopy;
import dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/integrity.md shows is what the code is, and what it prints. */
class IntegrityTest {
  private static Readme document;

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws IOException {
    document = Readme.read("docs/integrity.md");
  }

  @Test
  void its_java_is_code_that_the_tests_run() throws IOException {
    assertThat(document.blocks("java"))
        .containsExactly(
            Readme.snippet("Integrity", "check"),
            Readme.snippet("Integrity", "time"),
            Readme.snippet("Integrity", "read"));
  }

  @Test
  void its_output_is_what_that_code_prints() throws Exception {
    Path logs = folder.resolve("logs");
    SignedCopy copy = SignedCopy.in(logs);
    Path keys = copy.keyFile();
    SignedCopy.empty(copy.logFiles("us-west-1").get(3));
    Files.delete(copy.logFiles("eu-west-1").get(0));

    assertThat(document.blocks("text"))
        .containsExactly(
            Printed.by(() -> Integrity.check(logs, keys)),
            Printed.by(() -> Integrity.time(logs, keys)),
            Printed.by(() -> Integrity.read(logs, keys)));
  }

  @Test
  void it_tells_of_every_kind_of_problem() {
    for (IntegrityKind kind : IntegrityKind.values()) {
      assertThat(document.text()).contains("| `" + kind.text() + "` |");
    }
  }
}
