package dev.breadcrumbs.cloudtrail.query.internal.value;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Flags within a regular expression, such as {@code (?i)}.
 *
 * @param java as Java spells them, with the bracket in front; empty if they change nothing
 * @param extended whether blanks mean nothing from here on
 * @param ownGroup whether they are for a group that begins with them, and not for the rest of one
 * @param end where they end
 */
record RegexFlags(String java, boolean extended, boolean ownGroup, int end) {
  private static final Pattern FLAGS = Pattern.compile("\\?([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])");

  /** Reads flags behind a bracket; null if there are none. */
  static @Nullable RegexFlags read(String text, int at, boolean extended) {
    Matcher found = FLAGS.matcher(text).region(at, text.length());
    if (!found.lookingAt() || found.group().equals("?:")) {
      return null;
    }
    String on = known(found.group(1));
    String off = found.group(2) == null ? "" : known(found.group(2));
    boolean blanks = (extended || on.contains("x")) && !off.contains("x");
    String java = "(?" + on + (off.isEmpty() ? "" : "-" + off);
    if (found.group(3).equals(":")) {
      return new RegexFlags(java + ":", blanks, true, found.end());
    }
    return new RegexFlags(java.equals("(?") ? "" : java + ")", blanks, false, found.end());
  }

  /**
   * The flags that are passed on. Java's {@code u} and {@code d} are always on: a letter has two
   * cases also beyond ASCII, and only a line feed ends a line.
   */
  private static String known(String flags) {
    StringBuilder known = new StringBuilder();
    for (int at = 0; at < flags.length(); at++) {
      char flag = flags.charAt(at);
      if ("imsxud".indexOf(flag) < 0) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "no flag '%s'; there are i, m, s, x", flag));
      }
      known.append("ud".indexOf(flag) < 0 ? String.valueOf(flag) : "");
    }
    return known.toString();
  }
}
