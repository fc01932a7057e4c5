package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Opens parsers on UTF-8, and makes UTF-8 of texts, so that no event depends on who reads it. Half
 * a surrogate pair is one that an escape can stand for and UTF-8 cannot: Jackson takes it in a text
 * and refuses it in a key, the scanners take it in both. And of bytes beyond Unicode's last
 * character, Jackson makes such halves.
 */
public final class JsonBytes {
  private static final int ESCAPE = 6;

  private JsonBytes() {}

  static JsonParser parser(byte[] bytes, int from, int to) throws IOException {
    if (hasEscapedSurrogate(bytes, from, to)) {
      JsonNode tree = SurrogateTree.read(bytes, from, to);
      if (tree != null) {
        return Json.MAPPER.treeAsTokens(tree);
      }
    }
    if (goesBeyondUnicode(bytes, from, to)) {
      throw new JsonFault(null, "a character is beyond the last of Unicode");
    }
    return Json.MAPPER.createParser(bytes, from, to - from);
  }

  static JsonParser parser(String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    if (!isExact(bytes, json) || hasEscapedSurrogate(bytes, 0, bytes.length)) {
      byte[] escaped = utf8(json);
      return parser(escaped, 0, escaped.length);
    }
    return Json.MAPPER.createParser(json);
  }

  /**
   * Returns JSON as bytes, in which half a surrogate pair is an escape again.
   *
   * @param json the JSON
   * @return UTF-8 of the same meaning
   */
  public static byte[] utf8(String json) {
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    if (isExact(utf8, json)) {
      return utf8;
    }
    StringBuilder escaped = new StringBuilder(json.length() + 32);
    for (int at = 0; at < json.length(); at++) {
      char current = json.charAt(at);
      if (Character.isSurrogate(current)) {
        escaped.append("\\u").append(Integer.toHexString(current));
      } else {
        escaped.append(current);
      }
    }
    return escaped.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isExact(byte[] utf8, String text) {
    return new String(utf8, StandardCharsets.UTF_8).equals(text);
  }

  private static boolean hasEscapedSurrogate(byte[] bytes, int from, int to) {
    for (int at = from; at <= to - ESCAPE; at++) {
      if (bytes[at] == '\\'
          && bytes[at + 1] == 'u'
          && (bytes[at + 2] | 0x20) == 'd'
          && Character.digit(bytes[at + 3], 16) >= 8) {
        return true;
      }
    }
    return false;
  }

  /** Whether four bytes stand for more than U+10FFFF, or for what fewer bytes stand for. */
  private static boolean goesBeyondUnicode(byte[] bytes, int from, int to) {
    for (int at = from; at < to - 1; at++) {
      int first = bytes[at] & 0xFF;
      int second = bytes[at + 1] & 0xFF;
      boolean beyond =
          switch (first) {
            case 0xF0 -> second < 0x90;
            case 0xF4 -> second >= 0x90;
            case 0xF5, 0xF6, 0xF7 -> true;
            default -> false;
          };
      if (beyond) {
        return true;
      }
    }
    return false;
  }
}
