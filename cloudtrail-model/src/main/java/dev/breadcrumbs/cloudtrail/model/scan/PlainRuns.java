package dev.breadcrumbs.cloudtrail.model.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of a text that JSON has as they are, but for the case of ASCII letters and for {@code
 * \}{@code u} escapes. Between them is what JSON writes as an escape, or may, and letters with
 * cases beyond ASCII.
 */
final class PlainRuns {
  /** What can stand outside the strings of JSON without blanks, but for true, false and null. */
  private static final Pattern OUTSIDE = Pattern.compile("[\\[\\]{}:,0-9.+\\-etrufalsn]*");

  /** A part of a printed number, or nothing. */
  private static final Pattern OF_NUMBER =
      Pattern.compile("[+-]?[0-9]*(?:\\.[0-9]*)?(?:e[+-]?[0-9]*)?");

  private PlainRuns() {}

  /** The runs of a text that is a part of a single value. */
  static List<String> of(String text) {
    return Arrays.stream(
            text.codePoints()
                .mapToObj(point -> isPlain(point) ? Character.toString(lower(point)) : "\n")
                .collect(Collectors.joining())
                .split("\n"))
        .filter(run -> !run.isEmpty())
        .toList();
  }

  private static boolean isPlain(int point) {
    if (point < 128) {
      return point >= ' ' && point != '"' && point != '\\' && point != '/';
    }
    // Letters of scripts that have no cases.
    return Character.getType(point) == Character.OTHER_LETTER;
  }

  private static int lower(int point) {
    return point < 128 ? Character.toLowerCase(point) : point;
  }

  /**
   * The runs of a text that may reach from one value to the next, in JSON without blanks and with
   * its members in another order: only what lies within a string, or is true, false or null.
   */
  static List<String> withinTexts(String text) {
    List<String> within = new ArrayList<>();
    for (String run : of(text)) {
      if (OUTSIDE.matcher(run).matches()) {
        Arrays.stream(run.split("[\\[\\]{}:,]"))
            .filter(token -> !isOfNumber(token))
            .forEach(within::add);
      } else {
        within.add(run);
      }
    }
    return within;
  }

  /** Whether a text can be a part of a number as it is printed. */
  static boolean mayBeOfNumber(String text) {
    return isOfNumber(of(text).stream().collect(Collectors.joining("\n")));
  }

  private static boolean isOfNumber(String run) {
    return OF_NUMBER.matcher(run).matches();
  }
}
