package dev.breadcrumbs.cloudtrail.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The commands that a document shows, run again and compared with what it shows. */
final class ConsoleSessions {
  /** A last line that stands for lines left out. */
  private static final String MORE = "...\n";

  private ConsoleSessions() {}

  static void assertPrinted(Readme document) {
    List<String> sessions = document.blocks("console");

    assertThat(sessions).isNotEmpty();
    for (String session : sessions) {
      Arrays.stream(session.split("(?m)^\\$ ", -1)).skip(1).forEach(ConsoleSessions::assertPrinted);
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
}
