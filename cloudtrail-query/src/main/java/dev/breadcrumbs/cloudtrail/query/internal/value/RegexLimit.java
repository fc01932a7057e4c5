package dev.breadcrumbs.cloudtrail.query.internal.value;

import java.util.Locale;

/**
 * Says that a regular expression takes too long, or goes too deep, on a text. An expression that is
 * bad on any text is refused with another exception when it is read.
 */
public final class RegexLimit extends ValueLimit {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 200;

  RegexLimit(String problem, String expression, int length) {
    super(
        String.format(
            Locale.ROOT,
            "regular expression '%s' %s on a text of %d characters; make it plainer: no repetition"
                + " within a repetition, and no two that can match the same text",
            shortened(expression),
            problem,
            length));
  }

  private static String shortened(String expression) {
    return expression.length() <= LONGEST ? expression : expression.substring(0, LONGEST) + "...";
  }
}
