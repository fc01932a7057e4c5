package dev.breadcrumbs.cloudtrail.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.examples.BundledLogs;
import dev.breadcrumbs.cloudtrail.examples.Printed;
import dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the README shows is what the code is, and what it prints. */
class ReadmeTest {
  /** A last line that stands for lines left out. */
  private static final String MORE = "...\n";

  private static Readme readme;

  @BeforeAll
  static void read() throws IOException {
    readme = Readme.read();
  }

  @Test
  void its_java_is_code_that_the_tests_run() throws IOException {
    assertThat(readme.blocks("java"))
        .containsExactly(
            Readme.snippet("Snippets", "typed event"),
            Readme.snippet("Snippets", "search"),
            Readme.snippet("Snippets", "loaded events"),
            Readme.snippet("KeyCreatedTest", "rule and unit test"));
  }

  @Test
  void its_output_is_what_that_code_prints() throws Exception {
    assertThat(readme.blocks("text"))
        .containsExactly(
            Printed.by(() -> Snippets.typedEvent(BundledLogs.folder())),
            Printed.by(() -> Snippets.search(BundledLogs.folder())),
            Printed.by(() -> Snippets.loadedEvents(BundledLogs.folder())));
  }

  @Test
  void its_commands_print_what_it_shows() {
    List<String> sessions = readme.blocks("console");

    assertThat(sessions).isNotEmpty();
    for (String session : sessions) {
      Arrays.stream(session.split("(?m)^\\$ ", -1)).skip(1).forEach(ReadmeTest::assertPrinted);
    }
  }

  private static void assertPrinted(String commandAndOutput) {
    int end = commandAndOutput.indexOf('\n');
    List<String> words = words(commandAndOutput.substring(0, end));
    String shown = commandAndOutput.substring(end + 1);
    assertThat(words.get(0)).isEqualTo("examples/hunt");

    String printed =
        HuntRun.of(
                words.stream()
                    .skip(1)
                    .map(word -> word.replace("examples/sample-logs", "sample-logs"))
                    .toArray(String[]::new))
            .out();

    if (shown.endsWith(MORE)) {
      assertThat(printed).startsWith(shown.substring(0, shown.length() - MORE.length()));
    } else {
      assertThat(printed).isEqualTo(shown);
    }
  }

  /** As a shell takes a line apart: at blanks that are not in quotes. */
  private static List<String> words(String line) {
    return Pattern.compile("'([^']*)'|\\S+")
        .matcher(line)
        .results()
        .map(word -> word.group(1) == null ? word.group() : word.group(1))
        .toList();
  }

  @Test
  void continuous_integration_calls_its_test_command() throws IOException {
    assertThat(readme.text()).contains("\nmvn verify ");
    assertThat(Files.readString(Path.of("../.ci/run"))).contains("\nmvn -B verify\n");
  }
}
