package dev.breadcrumbs.cloudtrail.model.scan;

/**
 * Notices where a record may spell some characters in another way than plainly: as {@code \}{@code
 * u} escapes, or as one of the letters beyond ASCII that count as i, k or s where case does not
 * matter. Immutable.
 */
final class OtherSpellings {
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long BACKSLASHES = 0x5C5C5C5C5C5C5C5CL;

  /** I with a dot above, i without one, long s, and the sign of the unit kelvin. */
  private static final String TWINS = "\u0130\u0131\u017F\u212A";

  private static final byte FIRST_OF_DOTTED = (byte) 0xC4;
  private static final byte FIRST_OF_LONG_S = (byte) 0xC5;
  private static final byte FIRST_OF_KELVIN = (byte) 0xE2;

  private final boolean[] ascii = new boolean[128];
  private final boolean beyondAscii;
  private final boolean nested;

  /**
   * Prepares for some characters.
   *
   * @param characters plain ones, ASCII letters in lower case
   * @param nested whether texts are looked into that hold JSON, with escapes of their own
   */
  OtherSpellings(String characters, boolean nested) {
    characters.chars().filter(each -> each < 128).forEach(each -> ascii[each] = true);
    beyondAscii = characters.chars().anyMatch(each -> each >= 128);
    this.nested = nested;
  }

  /** Whether a byte may be the first one of a letter that counts as one of ASCII. */
  static boolean mayBeginTwin(byte first) {
    return first == FIRST_OF_DOTTED || first == FIRST_OF_LONG_S || first == FIRST_OF_KELVIN;
  }

  boolean mayStandIn(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      long marks = marks(Words.at(bytes, at));
      if (marks == 0) {
        at += 8;
        continue;
      }
      at += Long.numberOfTrailingZeros(marks) >>> 3;
      if (at < to) {
        at = bytes[at] == '\\' ? behindEscape(bytes, at) : behindCharacter(bytes, at, to);
        if (at < 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Marks backslashes and bytes above 127; the lowest mark is exact. */
  private static long marks(long word) {
    long other = word ^ BACKSLASHES;
    return (((other - ONES) & ~other) | word) & HIGH_BITS;
  }

  /** Negative if the escape may stand for one of the characters. */
  private int behindEscape(byte[] bytes, int at) {
    if (bytes[at + 1] != 'u') {
      // What is escaped twice begins with a backslash behind this one.
      return nested ? at + 1 : at + 2;
    }
    return nested || isMeant(codeUnit(bytes, at + 2)) ? JsonSkipper.UNSURE : at + 6;
  }

  private static char codeUnit(byte[] bytes, int from) {
    int value = 0;
    for (int at = from; at < from + 4; at++) {
      value = (value << 4) | Character.digit(bytes[at], 16);
    }
    return (char) value;
  }

  private boolean isMeant(char unit) {
    int folded = Character.toLowerCase(Character.toUpperCase(unit));
    return folded < 128 ? ascii[folded] : beyondAscii;
  }

  private int behindCharacter(byte[] bytes, int at, int to) {
    int behind = Utf8.skipCharacter(bytes, at, to);
    return behind > 0 && isMeantTwin(codePoint(bytes, at, behind)) ? JsonSkipper.UNSURE : behind;
  }

  private static int codePoint(byte[] bytes, int from, int to) {
    int value = bytes[from] & (0x7F >> (to - from));
    for (int at = from + 1; at < to; at++) {
      value = (value << 6) | (bytes[at] & 0x3F);
    }
    return value;
  }

  private boolean isMeantTwin(int point) {
    return TWINS.indexOf(point) >= 0 && isMeant((char) point);
  }
}
