package dev.breadcrumbs.cloudtrail.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.examples.BundledLogs;
import dev.breadcrumbs.cloudtrail.examples.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the README shows is what the code is, and what it prints. */
class ReadmeTest {
  private static Readme readme;

  @BeforeAll
  static void read() throws IOException {
    readme = Readme.read();
  }

  @Test
  void its_java_is_code_that_the_tests_run() throws IOException {
    assertThat(readme.blocks("java"))
        .containsExactly(
            Readme.snippet("Snippets", "search"),
            Readme.snippet("KeyCreatedTest", "rule and unit test"));
  }

  @Test
  void its_output_is_what_that_code_prints() throws Exception {
    assertThat(readme.blocks("text"))
        .containsExactly(Printed.by(() -> Snippets.search(BundledLogs.folder())));
  }

  @Test
  void its_commands_print_what_it_shows() {
    ShownCommands.check(readme);
  }

  @Test
  void it_is_short_enough_to_be_read() {
    assertThat(readme.text().lines()).hasSizeLessThanOrEqualTo(150);
  }

  @Test
  void continuous_integration_calls_its_test_command() throws IOException {
    assertThat(readme.text()).contains("\nmvn verify ");
    assertThat(Files.readString(Path.of("../.ci/run"))).contains("\nmvn -B verify\n");
  }
}
