package dev.breadcrumbs.cloudtrail.model.internal.unpack;

import java.nio.charset.StandardCharsets;

/** Reads texts and numbers in the header of an entry of a tar archive. */
final class TarHeader {
  private static final int CHECKSUM = 148;

  private TarHeader() {}

  static boolean hasChecksum(byte[] header) {
    long expected = octal(header, CHECKSUM, 8);
    if (expected <= 0) {
      return false;
    }
    long sum = 0;
    for (int at = 0; at < TarEntries.HEADER; at++) {
      boolean ofChecksum = at >= CHECKSUM && at < CHECKSUM + 8;
      sum += ofChecksum ? ' ' : header[at] & 0xFF;
    }
    return expected == sum;
  }

  static String text(byte[] bytes) {
    return text(bytes, 0, bytes.length);
  }

  static String text(byte[] bytes, int from, int length) {
    int end = from;
    while (end < from + length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }

  /** A number in octal digits, or, if it is large, in bytes behind a set bit. */
  static long number(byte[] bytes, int from, int length) {
    if ((bytes[from] & 0x80) == 0) {
      return octal(bytes, from, length);
    }
    long value = bytes[from] & 0x7F;
    for (int at = from + 1; at < from + length; at++) {
      if (value >= 1L << 54) {
        return -1;
      }
      value = value * 256 + (bytes[at] & 0xFF);
    }
    return value;
  }

  static long octal(byte[] bytes, int from, int length) {
    long value = 0;
    boolean digits = false;
    for (int at = from; at < from + length; at++) {
      byte digit = bytes[at];
      if (digit >= '0' && digit <= '7') {
        value = value * 8 + digit - '0';
        digits = true;
      } else if (digits || digit != ' ') {
        return digit == 0 || digit == ' ' ? value : -1;
      }
    }
    return value;
  }
}
