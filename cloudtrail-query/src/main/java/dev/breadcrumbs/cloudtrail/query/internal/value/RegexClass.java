package dev.breadcrumbs.cloudtrail.query.internal.value;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a character class of a regular expression. In Java a bracket begins a class within the
 * class, and {@code &&} cuts two; in PCRE they are characters, and {@code [:alpha:]} is a name.
 */
final class RegexClass {
  private static final Pattern NAMED = Pattern.compile("\\[:(\\^?)([a-z]+):\\]");
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("alpha", "\\p{Alpha}"),
          Map.entry("digit", "\\p{Digit}"),
          Map.entry("alnum", "\\p{Alnum}"),
          Map.entry("upper", "\\p{Upper}"),
          Map.entry("lower", "\\p{Lower}"),
          Map.entry("punct", "\\p{Punct}"),
          Map.entry("graph", "\\p{Graph}"),
          Map.entry("print", "\\p{Print}"),
          Map.entry("cntrl", "\\p{Cntrl}"),
          Map.entry("xdigit", "\\p{XDigit}"),
          Map.entry("space", "\\p{Space}"),
          Map.entry("blank", "\\p{Blank}"),
          Map.entry("ascii", "\\p{ASCII}"),
          Map.entry("word", "\\w"));

  private final String text;
  private final boolean extended;
  private final StringBuilder java = new StringBuilder("[");
  private int at;

  /**
   * Reads a class.
   *
   * @param start where its bracket stands
   * @param extended whether Java would leave blanks out
   */
  RegexClass(String text, int start, boolean extended) {
    this.text = text;
    this.extended = extended;
    at = start + 1;
    if (text.startsWith("^", at)) {
      java.append('^');
      at++;
    }
    if (text.startsWith("]", at)) {
      java.append("\\]");
      at++;
    }
    while (at < text.length() && text.charAt(at) != ']') {
      element();
    }
    if (at < text.length()) {
      java.append(']');
      at++;
    }
  }

  /** The class as Java spells it. */
  String java() {
    return java.toString();
  }

  int end() {
    return at;
  }

  private void element() {
    char first = text.charAt(at);
    Matcher named = NAMED.matcher(text).region(at, text.length());
    if (named.lookingAt()) {
      at = named.end();
      java.append(named(named.group(1), named.group(2)));
    } else if (text.startsWith("\\Q", at)) {
      quoted();
    } else if (first == '\\') {
      escaped();
    } else if (first == '-' && isSet(at + 1)) {
      java.append("\\-");
      at++;
    } else {
      character(first);
    }
  }

  private static String named(String not, String name) {
    String java = NAMES.get(name);
    if (java == null) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "no class of characters '[:%s:]'", name));
    }
    return not.isEmpty() ? java : java.replace("\\p", "\\P").replace("\\w", "\\W");
  }

  /** Whether there is a set of characters, to which no range goes: the hyphen is one, then. */
  private boolean isSet(int next) {
    return text.startsWith("[:", next)
        || (text.startsWith("\\", next)
            && next + 1 < text.length()
            && "dDsSwWhHvVpP".indexOf(text.charAt(next + 1)) >= 0);
  }

  private void quoted() {
    int end = text.indexOf("\\E", at + 2);
    String plain = text.substring(at + 2, end < 0 ? text.length() : end);
    plain.codePoints().mapToObj(RegexEscapes::plain).forEach(java::append);
    at = end < 0 ? text.length() : end + 2;
  }

  private void escaped() {
    String escape = RegexEscapes.escape(text, at);
    at += escape.length();
    java.append(
        switch (escape) {
          // A backspace: there are no boundaries in a class.
          case "\\b" -> "\\x08";
          case "\\0" -> "\\x00";
          case "\\E" -> "";
          default -> escape;
        });
  }

  private void character(char first) {
    boolean plain = "[&".indexOf(first) < 0 && !(extended && isBlank(first));
    java.append(plain ? "" : "\\").append(first);
    at++;
  }

  private static boolean isBlank(char value) {
    return value == '#' || Character.isWhitespace(value);
  }
}
