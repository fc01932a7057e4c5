package dev.breadcrumbs.cloudtrail.query.internal.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses counted repetitions of groups that multiply to more than a million: at the end of a text
 * the engine counts them through without reading anything, where no guard sees it.
 */
final class RegexRepetitions {
  private static final Pattern OF_A_GROUP = Pattern.compile("\\)\\{([0-9]{1,9})(?:,([0-9]{1,9}))?");
  private static final long MOST = 1_000_000;

  private RegexRepetitions() {}

  static void check(String expression) {
    Matcher counts = OF_A_GROUP.matcher(expression);
    long product = 1;
    while (counts.find()) {
      String last = counts.group(2) == null ? counts.group(1) : counts.group(2);
      product *= Math.max(1, Long.parseLong(last));
      if (product > MOST) {
        throw new IllegalArgumentException(
            "bad regular expression '%s': its counted repetitions multiply to more than %d"
                .formatted(expression, MOST));
      }
    }
  }
}
