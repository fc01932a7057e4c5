package dev.breadcrumbs.cloudtrail.model.reading;

/**
 * Finds where a JSON object or array ends, by its brackets and strings alone. It decodes nothing
 * and checks no more grammar than it needs to find the end; the decoder checks the rest. Kinds of
 * brackets are matched, so that a lost bracket is found where it shows and not at the end of the
 * file.
 */
final class StructureScanner {
  /** The text goes on beyond the bytes at hand. */
  static final int NEED_MORE = -1;

  /** The brackets do not match, or a string holds a control character; see {@link #failedAt()}. */
  static final int BROKEN = -2;

  /** The nesting exceeds the limit. */
  static final int TOO_DEEP = -3;

  private final int nesting;
  private final long[] openedByBrace;
  private int failedAt;

  StructureScanner(int nesting) {
    this.nesting = nesting;
    this.openedByBrace = new long[(nesting >> 6) + 1];
  }

  /** Skips the object or array whose opening bracket is at {@code from}. */
  int skip(byte[] bytes, int from, int limit) {
    return scan(bytes, from, limit, 0);
  }

  /** Skips to behind the closing brace of an object entered before {@code from}. */
  int skipRestOfObject(byte[] bytes, int from, int limit) {
    openedByBrace[0] = 1;
    return scan(bytes, from, limit, 1);
  }

  /** Where the last scan that did not succeed gave up. */
  int failedAt() {
    return failedAt;
  }

  private int scan(byte[] bytes, int from, int limit, int initialDepth) {
    int depth = initialDepth;
    int at = from;
    while (at < limit) {
      byte current = bytes[at++];
      if (current == '"') {
        at = skipString(bytes, at, limit);
        if (at < 0) {
          return at;
        }
      } else if (current == '{' || current == '[') {
        if (depth == nesting) {
          failedAt = at - 1;
          return TOO_DEEP;
        }
        push(depth++, current == '{');
      } else if (current == '}' || current == ']') {
        if (depth == 0 || isBrace(depth - 1) != (current == '}')) {
          failedAt = at - 1;
          return BROKEN;
        }
        if (--depth == 0) {
          return at;
        }
      }
    }
    return NEED_MORE;
  }

  /** Skips the rest of a string whose opening quote is just before {@code from}. */
  int skipString(byte[] bytes, int from, int limit) {
    for (int at = from; at < limit; at++) {
      byte current = bytes[at];
      if (current == '"') {
        return at + 1;
      }
      if (current == '\\') {
        at++;
      } else if ((current & 0xE0) == 0) {
        failedAt = at;
        return BROKEN;
      }
    }
    return NEED_MORE;
  }

  private void push(int depth, boolean brace) {
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
