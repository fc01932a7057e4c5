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

  private static String unescaped(String text) {
    StringBuilder decoded = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char current = text.charAt(at);
      if (current != '\\') {
        decoded.append(current);
        at++;
      } else if (text.charAt(at + 1) == 'u') {
        decoded.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
        at += 6;
      } else {
        decoded.append(meaning(text.charAt(at + 1)));
        at += 2;
      }
    }
    return decoded.toString();
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
