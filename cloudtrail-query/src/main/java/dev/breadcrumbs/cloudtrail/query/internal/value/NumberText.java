package dev.breadcrumbs.cloudtrail.query.internal.value;

/** Tells texts that spell a number, as JSON does or with zeros in front, from others. */
public final class NumberText {
  private static final int LONGEST = 400;

  private NumberText() {}

  public static boolean isNumber(String text) {
    int length = text.length();
    if (length == 0 || length > LONGEST) {
      return false;
    }
    int at = text.charAt(0) == '-' ? 1 : 0;
    int whole = digits(text, at);
    if (whole == at) {
      return false;
    }
    at = whole;
    if (at < length && text.charAt(at) == '.') {
      int fraction = digits(text, at + 1);
      if (fraction == at + 1) {
        return false;
      }
      at = fraction;
    }
    return at == length || isExponent(text, at);
  }

  private static boolean isExponent(String text, int from) {
    if (text.charAt(from) != 'e' && text.charAt(from) != 'E') {
      return false;
    }
    int at = from + 1;
    if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at++;
    }
    // Four digits are more than any number that is computed with; BigDecimal fails beyond ten.
    return at < text.length() && digits(text, at) == text.length() && text.length() - at <= 4;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
