package dev.breadcrumbs.cloudtrail.query.internal.function;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text of addresses in the web, where a byte may stand as a percent sign and two digits. */
final class PercentText {
  private PercentText() {}

  /** What is no such byte stays as it is. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream target = new ByteArrayOutputStream(source.length);
    for (int at = 0; at < source.length; at++) {
      int high = source[at] == '%' ? digit(source, at + 1) : -1;
      int low = digit(source, at + 2);
      if (high >= 0 && low >= 0) {
        target.write(high << 4 | low);
        at += 2;
      } else {
        target.write(source[at]);
      }
    }
    return target.toString(StandardCharsets.UTF_8);
  }

  private static int digit(byte[] source, int at) {
    return at < source.length && source[at] > 0 ? Character.digit((char) source[at], 16) : -1;
  }
}
