package dev.breadcrumbs.cloudtrail.query.internal.value;

import java.util.Locale;
import java.util.regex.Matcher;

/** The text that stands in for a match: {@code \1} is what group 1 has, two backslashes are one. */
record Replacement(String text, int groups) {
  static Replacement of(String text, int groups) {
    for (int at = 0; at + 1 < text.length(); at++) {
      if (text.charAt(at) == '\\') {
        at++;
        int group = text.charAt(at) - '0';
        if (group > groups && group <= 9) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "no group \\%d for the replacement '%s': the expression has %d",
                  group,
                  text,
                  groups));
        }
      }
    }
    return new Replacement(text, groups);
  }

  void appendTo(StringBuilder target, Matcher match) {
    for (int at = 0; at < text.length(); at++) {
      char current = text.charAt(at);
      char following = current == '\\' && at + 1 < text.length() ? text.charAt(at + 1) : 0;
      if (following >= '0' && following <= '9') {
        String group = match.group(following - '0');
        target.append(group == null ? "" : group);
        at++;
      } else if (following == '\\') {
        target.append('\\');
        at++;
      } else {
        target.append(current);
      }
    }
  }
}
