package dev.breadcrumbs.cloudtrail.model.scan;

import java.nio.charset.StandardCharsets;

/** Decodes the content of a JSON string that was checked. */
public final class StringDecoder {
  private StringDecoder() {}

  /**
   * Decodes a string.
   *
   * @param bytes the bytes
   * @param from index behind the opening quote
   * @param to index of the closing quote
   * @return the text
   */
  public static String decode(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return hasEscapes(bytes, from, to) ? unescaped(text) : text;
  }

  private static boolean hasEscapes(byte[] bytes, int from, int to) {
    int at = from;
    for (; at + 8 <= to; at += 8) {
      if (Words.hasBackslash(Words.at(bytes, at))) {
        return true;
      }
    }
    for (; at < to; at++) {
      if (bytes[at] == '\\') {
        return true;
      }
    }
    return false;
  }

  /** Decodes in place: what an escape stands for is never longer than the escape. */
  private static String unescaped(String text) {
    char[] chars = text.toCharArray();
    int length = 0;
    int at = 0;
    while (at < chars.length) {
      char current = chars[at];
      if (current != '\\') {
        at++;
      } else if (chars[at + 1] == 'u') {
        current = codeUnit(chars, at + 2);
        at += 6;
      } else {
        current = meaning(chars[at + 1]);
        at += 2;
      }
      chars[length++] = current;
    }
    return new String(chars, 0, length);
  }

  private static char codeUnit(char[] chars, int from) {
    int value = 0;
    for (int at = from; at < from + 4; at++) {
      // Of a letter, the low bits count from one and the bit of 64 is set; of a digit, neither.
      value = value << 4 | (chars[at] & 0xF) + 9 * (chars[at] >> 6);
    }
    return (char) value;
  }

  private static char meaning(char escaped) {
    return switch (escaped) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> escaped;
    };
  }
}
