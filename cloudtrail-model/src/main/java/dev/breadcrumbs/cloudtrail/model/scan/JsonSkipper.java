package dev.breadcrumbs.cloudtrail.model.scan;

/**
 * Skips JSON values and checks their grammar on the way. All answers are an index behind the value,
 * or {@link #UNSURE}: what follows is broken, unusual, or goes on beyond the limit. Arrays must
 * have {@link Words#PADDING} bytes behind the limit. Notices what kinds of characters there are on
 * the way. Not thread-safe.
 */
final class JsonSkipper {
  /** Not skipped; somebody who reads more carefully must say what it is. */
  static final int UNSURE = -1;

  /** Deeper values are left to others, so that the kinds of open brackets fit into one long. */
  private static final int DEEPEST = 60;

  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_EXPONENT = 8;
  private static final int TRUE = 0x65757274;
  private static final int NULL = 0x6C6C756E;
  private static final int ALSE = 0x65736C61;

  private Spelling spelling = Spelling.PLAIN;

  /** Forgets what characters there were. */
  void begin() {
    spelling = Spelling.PLAIN;
  }

  /** How all strings so far were written. */
  Spelling spelling() {
    return spelling;
  }

  private static boolean isBlank(byte value) {
    return value == ' ' || value == '\n' || value == '\r' || value == '\t';
  }

  /** Whether a byte may be a blank: one comparison, where there hardly ever is one. */
  static boolean mayBeBlank(byte value) {
    return value <= ' ';
  }

  static int skipBlanks(byte[] bytes, int from, int limit) {
    int at = from;
    while (at < limit && isBlank(bytes[at])) {
      at++;
    }
    return at;
  }

  /** Skips any value. */
  int skipValue(byte[] bytes, int from, int limit) {
    byte first = bytes[from];
    if (first == '"') {
      return skipString(bytes, from + 1, limit);
    }
    if (first == '{' || first == '[') {
      return skipContainer(bytes, from, limit);
    }
    return skipScalar(bytes, from, limit);
  }

  /** Skips the rest of a string whose opening quote is just before {@code from}. */
  int skipString(byte[] bytes, int from, int limit) {
    int at = from;
    while (at < limit) {
      long ends = Words.endsOfPlainText(Words.at(bytes, at));
      if (ends == 0) {
        at += 8;
        ends = Words.endsOfPlainText(Words.at(bytes, at));
        if (ends == 0) {
          at += 8;
          continue;
        }
      }
      at += Long.numberOfTrailingZeros(ends) >>> 3;
      if (bytes[at] == '"') {
        return at < limit ? at + 1 : UNSURE;
      }
      at = skipSpecial(bytes, at, limit);
      if (at < 0) {
        return UNSURE;
      }
    }
    return UNSURE;
  }

  /** Skips the rest of a string that was checked before. */
  static int skipCheckedString(byte[] bytes, int from) {
    int at = Words.endOfPlainText(bytes, from);
    while (bytes[at] != '"') {
      at = Words.endOfPlainText(bytes, bytes[at] == '\\' ? at + 2 : at + 1);
    }
    return at + 1;
  }

  private int skipSpecial(byte[] bytes, int at, int limit) {
    if (bytes[at] == '\\') {
      return skipEscape(bytes, at, limit);
    }
    if (OtherSpellings.mayBeginTwin(bytes[at])) {
      spelling = Spelling.ANY;
    }
    return bytes[at] < 0 ? Utf8.skipCharacter(bytes, at, limit) : UNSURE;
  }

  private int skipEscape(byte[] bytes, int at, int limit) {
    byte escaped = bytes[at + 1];
    if (escaped == 'u') {
      spelling = Spelling.ANY;
      return at + 6 <= limit && isHex(bytes, at + 2) ? at + 6 : UNSURE;
    }
    if (escaped == '\\' && spelling == Spelling.PLAIN) {
      spelling = Spelling.NESTED_ESCAPES;
    }
    return isShortEscape(escaped) ? at + 2 : UNSURE;
  }

  private static boolean isShortEscape(byte escaped) {
    return switch (escaped) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> true;
      default -> false;
    };
  }

  private static boolean isHex(byte[] bytes, int from) {
    for (int at = from; at < from + 4; at++) {
      if (Character.digit(bytes[at], 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Skips a number, true, false or null. */
  static int skipScalar(byte[] bytes, int from, int limit) {
    byte first = bytes[from];
    if (first == '-' || isDigit(first)) {
      return skipNumber(bytes, from, limit);
    }
    int word = (int) Words.at(bytes, from);
    int end = UNSURE;
    if (word == TRUE || word == NULL) {
      end = from + 4;
    } else if (first == 'f' && (int) Words.at(bytes, from + 1) == ALSE) {
      end = from + 5;
    }
    return end < limit ? end : UNSURE;
  }

  static boolean isDigit(byte value) {
    return value >= '0' && value <= '9';
  }

  private static int skipNumber(byte[] bytes, int from, int limit) {
    int at = bytes[from] == '-' ? from + 1 : from;
    int whole = skipDigits(bytes, at, limit);
    boolean leadingZero = bytes[at] == '0' && whole > at + 1;
    if (whole == at || leadingZero) {
      return UNSURE;
    }
    at = whole;
    if (bytes[at] == '.') {
      int fraction = skipDigits(bytes, at + 1, limit);
      if (fraction == at + 1) {
        return UNSURE;
      }
      at = fraction;
    }
    if (bytes[at] == 'e' || bytes[at] == 'E') {
      int sign = bytes[at + 1] == '+' || bytes[at + 1] == '-' ? 1 : 0;
      int exponent = skipDigits(bytes, at + 1 + sign, limit);
      if (exponent == at + 1 + sign || exponent - at > LONGEST_EXPONENT) {
        return UNSURE;
      }
      at = exponent;
    }
    return at < limit && at - from <= LONGEST_NUMBER ? at : UNSURE;
  }

  private static int skipDigits(byte[] bytes, int from, int limit) {
    int at = from;
    while (at < limit && isDigit(bytes[at])) {
      at++;
    }
    return at;
  }

  /** Skips the object or array that begins at {@code from}. */
  int skipContainer(byte[] bytes, int from, int limit) {
    boolean inObject = bytes[from] == '{';
    // One bit for each open bracket around the innermost: 1 for an object.
    long outer = 0;
    int depth = 1;
    int at = from + 1;
    if (mayBeBlank(bytes[at])) {
      at = skipBlanks(bytes, at, limit);
    }
    if (bytes[at] == (inObject ? '}' : ']')) {
      return at < limit ? at + 1 : UNSURE;
    }
    while (true) {
      if (inObject) {
        at = skipKey(bytes, at, limit);
        if (at < 0) {
          return UNSURE;
        }
      }
      byte first = bytes[at];
      if (first == '"') {
        at = skipString(bytes, at + 1, limit);
      } else if (first != '{' && first != '[') {
        at = skipScalar(bytes, at, limit);
      } else {
        boolean object = first == '{';
        at++;
        if (mayBeBlank(bytes[at])) {
          at = skipBlanks(bytes, at, limit);
        }
        if (bytes[at] != (object ? '}' : ']')) {
          if (depth == DEEPEST) {
            return UNSURE;
          }
          depth++;
          outer = outer << 1 | (inObject ? 1 : 0);
          inObject = object;
          continue;
        }
        at++;
      }
      if (at < 0 || at >= limit) {
        return UNSURE;
      }
      byte next = bytes[at];
      while (next != ',') {
        if (next == (inObject ? '}' : ']')) {
          at++;
          if (--depth == 0) {
            return at;
          }
          inObject = (outer & 1) != 0;
          outer >>>= 1;
        } else if (isBlank(next)) {
          at = skipBlanks(bytes, at, limit);
        } else {
          return UNSURE;
        }
        if (at >= limit) {
          return UNSURE;
        }
        next = bytes[at];
      }
      at++;
      if (mayBeBlank(bytes[at])) {
        at = skipBlanks(bytes, at, limit);
      }
    }
  }

  /** Skips a key and its colon, and the blanks around them. */
  int skipKey(byte[] bytes, int from, int limit) {
    if (bytes[from] != '"') {
      return UNSURE;
    }
    int at = skipString(bytes, from + 1, limit);
    if (at < 0) {
      return UNSURE;
    }
    return skipColon(bytes, at, limit);
  }

  /** Skips a colon and the blanks around it. */
  static int skipColon(byte[] bytes, int from, int limit) {
    int at = bytes[from] == ':' ? from : skipBlanks(bytes, from, limit);
    if (bytes[at] != ':' || at >= limit) {
      return UNSURE;
    }
    at++;
    return mayBeBlank(bytes[at]) ? skipBlanks(bytes, at, limit) : at;
  }
}
