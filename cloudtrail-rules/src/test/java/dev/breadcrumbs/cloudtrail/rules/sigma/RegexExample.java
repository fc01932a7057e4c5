package dev.breadcrumbs.cloudtrail.rules.sigma;

/**
 * A text that a plain regular expression matches: letters, sets, groups, alternatives, repetitions.
 */
final class RegexExample {
  private final String regex;
  private int at;

  private RegexExample(String regex) {
    this.regex = regex;
  }

  static String of(String regex) {
    return new RegexExample(regex.replaceFirst("^\\(\\?[ims]+\\)", "")).alternatives();
  }

  /** The first of the alternatives; the others are only read. */
  private String alternatives() {
    String first = sequence();
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      sequence();
    }
    return first;
  }

  private String sequence() {
    StringBuilder made = new StringBuilder();
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      made.append(repeated(single()));
    }
    return made.toString();
  }

  private String single() {
    char current = regex.charAt(at++);
    return switch (current) {
      case '^', '$' -> "";
      case '.' -> "x";
      case '[' -> set();
      case '(' -> group();
      case '\\' -> escaped(regex.charAt(at++));
      default -> String.valueOf(current);
    };
  }

  private String set() {
    boolean negated = regex.charAt(at) == '^';
    String first = String.valueOf(regex.charAt(at));
    at = regex.indexOf(']', at + 1) + 1;
    return negated ? "~" : first;
  }

  private String group() {
    if (regex.startsWith("?:", at)) {
      at += 2;
    }
    String inner = alternatives();
    at++;
    return inner;
  }

  private static String escaped(char letter) {
    return switch (letter) {
      case 'd' -> "7";
      case 'w' -> "w";
      case 's' -> " ";
      default -> String.valueOf(letter);
    };
  }

  /** Once, or as often as the least number in braces. */
  private String repeated(String unit) {
    if (at >= regex.length()) {
      return unit;
    }
    char sign = regex.charAt(at);
    if (sign == '*' || sign == '+' || sign == '?') {
      at++;
      return unit;
    }
    if (sign != '{') {
      return unit;
    }
    int end = regex.indexOf('}', at);
    int least = Integer.parseInt(regex.substring(at + 1, end).split(",", -1)[0]);
    at = end + 1;
    return unit.repeat(least);
  }
}
