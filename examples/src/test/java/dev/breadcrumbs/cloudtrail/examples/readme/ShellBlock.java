package dev.breadcrumbs.cloudtrail.examples.readme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The commands of a block of shell, as a shell would take them apart. */
final class ShellBlock {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|\\S+");

  private ShellBlock() {}

  /** Returns the words of each command; comments are left out. */
  static List<List<String>> commands(String block) {
    List<List<String>> commands = new ArrayList<>();
    for (String line : block.replaceAll("\\\\\\n\\s*", "").lines().toList()) {
      List<String> words = words(line.replaceFirst("(^|\\s+)#\\s.*$", ""));
      if (!words.isEmpty()) {
        commands.add(words);
      }
    }
    return commands;
  }

  /** A word of quotes and others together keeps its quotes; nothing here asks for more. */
  private static List<String> words(String line) {
    return WORD.matcher(line)
        .results()
        .map(
            word ->
                word.group(1) != null
                    ? word.group(1)
                    : word.group(2) != null ? word.group(2) : word.group())
        .toList();
  }
}
