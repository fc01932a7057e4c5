package dev.breadcrumbs.cloudtrail.model.internal.envelope;

/**
 * Finds where a JSON object or array ends, by its brackets and strings alone, and whether it keeps
 * to the limits. It decodes nothing and checks no more grammar than it needs to find the end; the
 * decoder checks the rest. Kinds of brackets are matched, so that a lost bracket is found where it
 * shows and not at the end of the file.
 */
public final class StructureScanner {
  /** The text goes on beyond the bytes at hand. */
  public static final int NEED_MORE = -1;

  /** The brackets do not match, or a string holds a control character; see {@link #failedAt()}. */
  public static final int BROKEN = -2;

  /** The nesting exceeds the limit. */
  public static final int TOO_DEEP = -3;

  /** A text exceeds the limit. */
  public static final int STRING_TOO_LONG = -6;

  /** A number exceeds the limit. */
  public static final int NUMBER_TOO_LONG = -7;

  /** The keys of an object exceed the limit. */
  public static final int TOO_MANY_KEYS = -8;

  private final int nesting;
  private final int stringBytes;
  private final int numberLength;
  private final int mostKeys;
  private final long[] openedByBrace;

  /** How many keys the open objects have so far. */
  private final int[] keys;

  private int failedAt;

  /**
   * Keeps to these limits.
   *
   * @param nesting the deepest nesting of objects and arrays
   * @param stringBytes the longest text, in bytes as it is written
   * @param numberLength the longest number, in characters
   * @param mostKeys the most keys of one object
   */
  public StructureScanner(int nesting, int stringBytes, int numberLength, int mostKeys) {
    this.nesting = nesting;
    this.stringBytes = stringBytes;
    this.numberLength = numberLength;
    this.mostKeys = mostKeys;
    this.openedByBrace = new long[(nesting >> 6) + 1];
    this.keys = new int[nesting];
  }

  /** Skips the object or array whose opening bracket is at {@code from}. */
  public int skip(byte[] bytes, int from, int limit) {
    return scan(bytes, from, limit, 0);
  }

  /** Skips to behind the last closing brace of so many objects entered before {@code from}. */
  public int skipRestOfObjects(int number, byte[] bytes, int from, int limit) {
    for (int depth = 0; depth < number; depth++) {
      push(depth, true);
    }
    return scan(bytes, from, limit, number);
  }

  /** Where the last scan that did not succeed gave up. */
  public int failedAt() {
    return failedAt;
  }

  private int scan(byte[] bytes, int from, int limit, int initialDepth) {
    int depth = initialDepth;
    int at = from;
    while (at < limit) {
      byte current = bytes[at++];
      if (current == '"') {
        at = skipString(bytes, at, limit);
      } else if (current == '{' || current == '[') {
        if (depth == nesting) {
          return failed(at - 1, TOO_DEEP);
        }
        push(depth++, current == '{');
      } else if (current == '}' || current == ']') {
        if (depth == 0 || isBrace(depth - 1) != (current == '}')) {
          return failed(at - 1, BROKEN);
        }
        if (--depth == 0) {
          return at;
        }
      } else if (current == ':') {
        if (++keys[depth - 1] > mostKeys) {
          return failed(at - 1, TOO_MANY_KEYS);
        }
      } else if (isOfNumber(current)) {
        at = skipNumber(bytes, at - 1, limit);
      }
      if (at < 0) {
        return at;
      }
    }
    return NEED_MORE;
  }

  private int failed(int at, int answer) {
    failedAt = at;
    return answer;
  }

  /** Skips the rest of a string whose opening quote is just before {@code from}. */
  int skipString(byte[] bytes, int from, int limit) {
    int last = Math.min(limit, from + stringBytes + 1);
    for (int at = from; at < last; at++) {
      byte current = bytes[at];
      if (current == '"') {
        return at + 1;
      }
      if (current == '\\') {
        at++;
      } else if ((current & 0xE0) == 0) {
        return failed(at, BROKEN);
      }
    }
    boolean goesOn = limit - from <= stringBytes;
    return goesOn ? NEED_MORE : failed(from - 1, STRING_TOO_LONG);
  }

  private int skipNumber(byte[] bytes, int from, int limit) {
    int at = from + 1;
    while (at < limit && isOfNumber(bytes[at])) {
      at++;
    }
    return at - from <= numberLength ? at : failed(from, NUMBER_TOO_LONG);
  }

  private static boolean isOfNumber(byte value) {
    return (value >= '0' && value <= '9')
        || value == '-'
        || value == '+'
        || value == '.'
        || value == 'e'
        || value == 'E';
  }

  private void push(int depth, boolean brace) {
    keys[depth] = 0;
    long bit = 1L << depth;
    if (brace) {
      openedByBrace[depth >> 6] |= bit;
    } else {
      openedByBrace[depth >> 6] &= ~bit;
    }
  }

  private boolean isBrace(int depth) {
    return (openedByBrace[depth >> 6] & (1L << depth)) != 0;
  }
}
