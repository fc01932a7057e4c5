package dev.breadcrumbs.cloudtrail.model.internal.envelope;

import java.nio.charset.StandardCharsets;

/** Looks at how the inside of a JSON string begins, without taking it out. */
final class EscapedStart {
  private static final int LONGEST_KEY = 48;

  private EscapedStart() {}

  /** Whether it begins as an event does. */
  static boolean isOfEvent(byte[] bytes, int from, int to) {
    int brace = skipBlanks(bytes, from, to);
    if (brace >= to || bytes[brace] != '{') {
      return false;
    }
    int quote = skipBlanks(bytes, brace + 1, to);
    if (!isQuote(bytes, quote, to)) {
      return false;
    }
    int key = quote + 2;
    int end = key;
    while (end < to && end - key <= LONGEST_KEY && bytes[end] != '\\') {
      end++;
    }
    return EventKeys.beginEvent(new String(bytes, key, end - key, StandardCharsets.UTF_8));
  }

  /**
   * Whether it is an object, an array of objects or texts, or has an object in its first line
   * behind a prefix.
   */
  static boolean holdsJson(byte[] bytes, int from, int to) {
    int first = skipBlanks(bytes, from, to);
    if (first < to && bytes[first] == '[') {
      int second = skipBlanks(bytes, first + 1, to);
      return second < to && (bytes[second] == '{' || isQuote(bytes, second, to));
    }
    if (first < to && bytes[first] == '{') {
      int second = skipBlanks(bytes, first + 1, to);
      return isQuote(bytes, second, to) || (second < to && bytes[second] == '}');
    }
    LinePrefix prefix = new LinePrefix();
    for (int at = first; at < to && !isLineBreak(bytes, at, to); at++) {
      if (bytes[at] == '{') {
        return prefix.isPrefix() && isQuote(bytes, skipBlanks(bytes, at + 1, to), to);
      }
      prefix.take(bytes[at]);
    }
    return false;
  }

  private static boolean isQuote(byte[] bytes, int at, int to) {
    return at + 1 < to && bytes[at] == '\\' && bytes[at + 1] == '"';
  }

  private static boolean isLineBreak(byte[] bytes, int at, int to) {
    return at + 1 < to && bytes[at] == '\\' && bytes[at + 1] == 'n';
  }

  /** Skips blanks, escaped or not. */
  private static int skipBlanks(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      boolean escaped = bytes[at] == '\\' && at + 1 < to && "nrt".indexOf(bytes[at + 1]) >= 0;
      if (!escaped && !Envelope.isBlank(bytes[at])) {
        return at;
      }
      at += escaped ? 2 : 1;
    }
    return at;
  }
}
