package dev.breadcrumbs.cloudtrail.examples.terminal;

import dev.breadcrumbs.cloudtrail.rules.Level;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The colours of levels, where lines begin with them. */
public final class LevelColours {
  private static final String LEVEL =
      Arrays.stream(Level.values()).map(Level::text).collect(Collectors.joining("|", "(?:", ")"));

  /** A rule may have several levels; a case's rules are indented. */
  private static final Pattern LEADING =
      Pattern.compile("(?m)^(?:  )?" + LEVEL + "(?:, " + LEVEL + ")*(?=  )");

  private static final Pattern EACH = Pattern.compile(LEVEL);

  private LevelColours() {}

  /**
   * Colours the levels that lines begin with.
   *
   * @param text some lines
   * @return the text with the colours in it, as terminals take them
   */
  public static String in(String text) {
    return LEADING
        .matcher(text)
        .replaceAll(
            leading -> EACH.matcher(leading.group()).replaceAll(level -> of(level.group())));
  }

  private static String of(String text) {
    return Arrays.stream(Level.values())
        .filter(level -> level.text().equals(text))
        .map(level -> "\u001b[" + code(level) + "m" + text + "\u001b[0m")
        .collect(Collectors.joining());
  }

  private static String code(Level level) {
    return switch (level) {
      case CRITICAL -> "1;31";
      case HIGH -> "31";
      case MEDIUM -> "33";
      case LOW -> "36";
      case INFORMATIONAL -> "2";
    };
  }
}
