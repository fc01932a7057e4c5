package dev.breadcrumbs.cloudtrail.query.internal.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands behind a backslash in a regular expression, outside of character classes. */
final class RegexEscapes {
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\\\(?:k(?:<(\\w+)>|\\{(\\w+)\\}|'(\\w+)')|g\\{?([1-9][0-9]{0,3})\\}?|g\\{([a-zA-Z_]\\w*)\\}|([1-9][0-9]*))");

  /** An escape with its argument: a property, a number, a control character. */
  private static final Pattern WITH_ARGUMENT =
      Pattern.compile(
          "\\\\(?:[pPx]\\{[^}]*\\}|N\\{(?![0-9]+(?:,[0-9]*)?\\})[^}]*\\}|[pP].|x[0-9a-fA-F]{1,2}|c.|u[0-9a-fA-F]{4}|0[0-7]{1,3})");

  private static final String BOUNDARIES = "bBAzZG";

  private final String text;
  private int end;
  private boolean reference;

  RegexEscapes(String text) {
    this.text = text;
  }

  /** Where the escape that was read last ends. */
  int end() {
    return end;
  }

  /** Whether the escape that was read last refers to a group. */
  boolean isReference() {
    return reference;
  }

  RegexPart read(int at) {
    Matcher found = REFERENCE.matcher(text).region(at, text.length());
    reference = found.lookingAt();
    if (reference) {
      end = found.end();
      return RegexPart.reference(reference(found));
    }
    String escape = escape(text, at);
    end = at + escape.length();
    if (escape.length() == 2 && BOUNDARIES.indexOf(escape.charAt(1)) >= 0) {
      return RegexPart.assertion(escape);
    }
    return RegexPart.character(
        switch (escape) {
          case "\\N" -> "[^\\n]";
          case "\\0" -> "\\x00";
          default -> escape;
        });
  }

  /** An escape with its argument, as it stands in a text. */
  static String escape(String text, int at) {
    Matcher found = WITH_ARGUMENT.matcher(text).region(at, text.length());
    if (found.lookingAt()) {
      return found.group();
    }
    int end = at + 1;
    return text.substring(
        at, end == text.length() ? end : end + Character.charCount(text.codePointAt(end)));
  }

  private static String reference(Matcher found) {
    for (int group : new int[] {1, 2, 3, 5}) {
      if (found.group(group) != null) {
        return namedReference(found.group(group));
      }
    }
    // In a group of its own, so that digits behind it stay apart.
    return found.group(6) != null ? found.group() : "(?:\\" + found.group(4) + ")";
  }

  static String namedReference(String group) {
    return "\\k<" + javaName(group) + ">";
  }

  /** A name of letters and digits only, different for different names. */
  static String javaName(String group) {
    return group.replace("Z", "ZZ").replace("_", "Zu");
  }

  /** A character that means itself. */
  static String plain(int point) {
    boolean word = Character.isLetterOrDigit(point) || point > 127;
    return (word ? "" : "\\") + Character.toString(point);
  }
}
