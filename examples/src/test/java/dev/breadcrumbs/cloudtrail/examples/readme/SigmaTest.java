package dev.breadcrumbs.cloudtrail.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.examples.BundledLogs;
import dev.breadcrumbs.cloudtrail.examples.Printed;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaLoad;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/sigma.md shows is what the code is, and what it prints. */
class SigmaTest {
  private static Readme document;

  @BeforeAll
  static void read() throws IOException {
    document = Readme.read("docs/sigma.md");
  }

  @Test
  void its_java_is_code_that_the_tests_run() throws IOException {
    assertThat(document.blocks("java"))
        .containsExactly(
            Readme.snippet("SigmaRules", "load"),
            Readme.snippet("SigmaRules", "site"),
            Readme.snippet("SigmaRules", "write"));
  }

  @Test
  void its_output_is_what_that_code_prints() throws Exception {
    Path logs = BundledLogs.folder();
    String yaml = document.blocks("yaml").get(0);

    assertThat(document.blocks("text"))
        .containsExactly(
            Printed.by(() -> SigmaRules.loaded(logs, yaml)), Printed.by(SigmaRules::written));
  }

  @Test
  void its_placeholders_are_filled_by_the_site(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("rule.yml"), document.blocks("yaml").get(1));

    SigmaLoad load = SigmaRules.atSite(folder);

    assertThat(load.problems()).isEmpty();
    assertThat(load.rules().list().get(0).conditions().get(0).toString())
        .contains("alice", "%office_networks%");
  }

  @Test
  void it_names_every_kind_of_problem() {
    assertThat(document.text())
        .contains(
            Arrays.stream(SigmaProblem.Kind.values())
                .map(kind -> "| `" + kind + "` |")
                .toArray(String[]::new));
  }
}
