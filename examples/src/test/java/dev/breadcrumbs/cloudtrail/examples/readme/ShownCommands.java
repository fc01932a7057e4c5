package dev.breadcrumbs.cloudtrail.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands that a document shows, with what they print. */
final class ShownCommands {
  /** A last line that stands for lines left out. */
  private static final String MORE = "...\n";

  private static final Pattern COMMAND = Pattern.compile("(?ms)^\\$ (.*?)\\n(.*?)(?=^\\$ |^```$)");

  private ShownCommands() {}

  /** Runs all commands, and compares what they print with what the document shows. */
  static void check(Readme document) {
    List<MatchResult> shown = COMMAND.matcher(document.text()).results().toList();
    assertThat(shown).isNotEmpty();
    for (MatchResult each : shown) {
      check(each.group(1), each.group(2));
    }
  }

  private static void check(String command, String shown) {
    String printed = printed(command);
    if (shown.endsWith(MORE)) {
      assertThat(printed)
          .as(command)
          .startsWith(shown.substring(0, shown.length() - MORE.length()));
    } else {
      assertThat(printed).as(command).isEqualTo(shown);
    }
  }

  /** The document with what its commands print now; those that show a part show as many lines. */
  static String rewritten(Readme document) {
    return COMMAND
        .matcher(document.text())
        .replaceAll(
            match -> {
              String printed = printed(match.group(1));
              String shown = match.group(2);
              if (shown.endsWith(MORE)) {
                long lines = shown.lines().count() - 1;
                printed = String.join("\n", printed.lines().limit(lines).toList()) + "\n" + MORE;
              }
              return Matcher.quoteReplacement("$ " + match.group(1) + "\n" + printed);
            });
  }

  private static String printed(String command) {
    List<String> words = words(command);
    assertThat(words.get(0)).isEqualTo("examples/hunt");
    return HuntRun.of(
            words.stream()
                .skip(1)
                .map(word -> word.replace("examples/sample-logs", "sample-logs"))
                .toArray(String[]::new))
        .out();
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
