package dev.breadcrumbs.cloudtrail.query.internal.value;

/** Ways to compare a value's text with a given one. */
public enum TextOperator {
  EQ,
  CONTAINS,
  STARTS_WITH,
  ENDS_WITH;

  public boolean test(String value, String text, boolean ignoreCase) {
    return switch (this) {
      case EQ -> ignoreCase ? value.equalsIgnoreCase(text) : value.equals(text);
      case CONTAINS -> contains(value, text, ignoreCase);
      case STARTS_WITH -> value.regionMatches(ignoreCase, 0, text, 0, text.length());
      case ENDS_WITH ->
          value.regionMatches(ignoreCase, value.length() - text.length(), text, 0, text.length());
    };
  }

  private static boolean contains(String value, String text, boolean ignoreCase) {
    if (!ignoreCase) {
      return value.contains(text);
    }
    for (int at = 0; at <= value.length() - text.length(); at++) {
      if (value.regionMatches(true, at, text, 0, text.length())) {
        return true;
      }
    }
    return false;
  }
}
