package dev.breadcrumbs.cloudtrail.query.internal.value;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the places where a regular expression can match nothing in more than one way. At the end
 * of a text the engine tries all combinations of these without reading anything, where no guard
 * sees it: each place doubles them.
 */
final class RegexChoices {
  private static final int MOST = 16;
  private static final int NO_LIMIT = 1000;

  /** Groups that only look, and take nothing. */
  private static final List<String> LOOKS = List.of("?=", "?!", "?<=", "?<!");

  /** What a group has in front of its parts: what kind it is, its name, or flags. */
  private static final Pattern BEGINNING =
      Pattern.compile("\\?(?:[:>=!]|<[=!]|P?<\\w*>|[a-zA-Z-]*:?)");

  private final String expression;
  private int at;
  private long choices;

  private RegexChoices(String expression) {
    this.expression = expression;
  }

  static void check(String expression) {
    RegexChoices counted = new RegexChoices(expression);
    while (counted.at < expression.length()) {
      counted.alternatives();
      // A bracket too many is not ours to find.
      counted.at++;
    }
    if (counted.choices > MOST) {
      throw new IllegalArgumentException(
          "bad regular expression '%s': more than %d of its parts can match nothing in several ways"
              .formatted(expression, MOST));
    }
  }

  /** Goes to the closing bracket or the end; tells whether nothing is matched, too. */
  private boolean alternatives() {
    int empty = 0;
    boolean last = true;
    while (last) {
      empty += sequence() ? 1 : 0;
      last = at < expression.length() && expression.charAt(at) == '|';
      at += last ? 1 : 0;
    }
    choices += Math.max(0, empty - 1);
    return empty > 0;
  }

  private boolean sequence() {
    boolean empty = true;
    while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
      empty &= quantified();
    }
    return empty;
  }

  private boolean quantified() {
    long before = choices;
    boolean empty = atom();
    if (at == expression.length()) {
      return empty;
    }
    char sign = expression.charAt(at);
    int most = sign == '{' ? counted() : 1;
    if ("?*+".indexOf(sign) >= 0) {
      at++;
    } else if (most == 1) {
      return empty;
    }
    if (at < expression.length() && "?+".indexOf(expression.charAt(at)) >= 0) {
      at++;
    }
    choices = before + (choices - before + (empty ? 1 : 0)) * most;
    return empty || sign != '+';
  }

  /** The greatest count of a repetition, behind which this goes; 1 if it is none. */
  private int counted() {
    int end = expression.indexOf('}', at);
    if (end < 0) {
      return 1;
    }
    String counts = expression.substring(at + 1, end);
    String greatest = counts.substring(counts.lastIndexOf(',') + 1);
    at = end + 1;
    boolean digits = !greatest.isEmpty() && greatest.length() < 4;
    return digits && greatest.chars().allMatch(Character::isDigit)
        ? Math.max(2, Integer.parseInt(greatest))
        : NO_LIMIT;
  }

  private boolean atom() {
    char first = expression.charAt(at++);
    return switch (first) {
      case '\\' -> escaped();
      case '[' -> inClass();
      case '(' -> group();
      case '^', '$' -> true;
      default -> false;
    };
  }

  private boolean escaped() {
    if (at == expression.length()) {
      return false;
    }
    char escaped = expression.charAt(at++);
    if (escaped == 'Q') {
      int end = expression.indexOf("\\E", at);
      at = end < 0 ? expression.length() : end + 2;
    }
    // Boundaries, and what an empty group refers to.
    return "bBAzZGk".indexOf(escaped) >= 0 || (escaped >= '1' && escaped <= '9');
  }

  private boolean inClass() {
    int depth = 1;
    int start = at;
    while (at < expression.length() && depth > 0) {
      char next = expression.charAt(at++);
      if (next == '\\') {
        at++;
      } else if (next == '[') {
        depth++;
      } else if (next == ']' && at - 1 > start && expression.charAt(at - 2) != '^') {
        depth--;
      }
    }
    at = Math.min(at, expression.length());
    return false;
  }

  private boolean group() {
    boolean looks = LOOKS.stream().anyMatch(sign -> expression.startsWith(sign, at));
    Matcher beginning = BEGINNING.matcher(expression).region(at, expression.length());
    if (beginning.lookingAt()) {
      at = beginning.end();
    }
    boolean empty = alternatives();
    at = Math.min(at + 1, expression.length());
    return looks || empty;
  }
}
