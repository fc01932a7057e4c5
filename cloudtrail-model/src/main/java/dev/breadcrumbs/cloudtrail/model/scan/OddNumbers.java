package dev.breadcrumbs.cloudtrail.model.scan;

/**
 * Notices where a record may have a number that is printed otherwise than it is written: one with
 * an exponent, or with very many digits behind the point.
 */
final class OddNumbers {
  /** So many words of digits alone are a part of each number that has over thirty in a row. */
  private static final int MANY_DIGITS = 3;

  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;
  private static final long ZEROS = 0x3030303030303030L;
  private static final long BEYOND_NINE = 0x7676767676767676L;
  private static final long LOWER = 0x2020202020202020L;
  private static final long EXPONENTS = 0x6565656565656565L;

  private OddNumbers() {}

  static boolean mayStandIn(byte[] bytes, int from, int to) {
    int digitWords = 0;
    // A record begins with a brace, so that there is a byte before each that matters.
    for (int at = from + 1; at < to; at += 8) {
      long others = othersThanDigits(Words.at(bytes, at - 1));
      digitWords = others == 0 ? digitWords + 1 : 0;
      if (digitWords == MANY_DIGITS) {
        return true;
      }
      long exponents = exponents(Words.at(bytes, at)) & ~others;
      while (exponents != 0) {
        int exponent = at + (Long.numberOfTrailingZeros(exponents) >>> 3);
        if (exponent < to && beginsOutside(bytes, exponent - 1)) {
          return true;
        }
        exponents &= exponents - 1;
      }
    }
    return false;
  }

  private static long othersThanDigits(long word) {
    long from = word ^ ZEROS;
    return (((from & LOW_BITS) + BEYOND_NINE) | from) & HIGH_BITS;
  }

  private static long exponents(long word) {
    long other = (word | LOWER) ^ EXPONENTS;
    // Exact for each byte: what is borrowed would only mark too many.
    return (other - ONES) & ~other & HIGH_BITS;
  }

  /** Whether what looks like a number, and has a digit at an index, begins where a value does. */
  private static boolean beginsOutside(byte[] bytes, int digit) {
    int at = digit;
    while (bytes[at] == '.' || bytes[at] == '-' || JsonSkipper.isDigit(bytes[at])) {
      at--;
    }
    byte before = bytes[at];
    return before == ':' || before == ',' || before == '[' || JsonSkipper.mayBeBlank(before);
  }
}
