package dev.breadcrumbs.cloudtrail.model.store;

import java.util.Arrays;

/** Gathers codes one by one, in bytes until one is larger, then in two bytes, then in four. */
final class CodesBuilder {
  private static final int FIRST = 1024;

  private byte[] bytes = new byte[FIRST];
  private char[] chars = new char[0];
  private int[] ints = new int[0];
  private int most = 0xFF;
  private int size;

  int size() {
    return size;
  }

  void add(int code) {
    if (code > most) {
      widen(code);
    }
    if (most == 0xFF) {
      bytes = size == bytes.length ? Arrays.copyOf(bytes, longer(size)) : bytes;
      bytes[size++] = (byte) code;
    } else if (most == 0xFFFF) {
      chars = size == chars.length ? Arrays.copyOf(chars, longer(size)) : chars;
      chars[size++] = (char) code;
    } else {
      ints = size == ints.length ? Arrays.copyOf(ints, longer(size)) : ints;
      ints[size++] = code;
    }
  }

  private static int longer(int length) {
    return Math.max(FIRST, length + (length >> 1));
  }

  private void widen(int code) {
    Codes before = build();
    if (code <= 0xFFFF) {
      chars = new char[longer(size)];
      for (int at = 0; at < size; at++) {
        chars[at] = (char) before.get(at);
      }
      most = 0xFFFF;
    } else {
      ints = new int[longer(size)];
      for (int at = 0; at < size; at++) {
        ints[at] = before.get(at);
      }
      chars = new char[0];
      most = Integer.MAX_VALUE;
    }
    bytes = new byte[0];
  }

  Codes build() {
    if (most == 0xFF) {
      return new Codes.Bytes(Arrays.copyOf(bytes, size));
    }
    return most == 0xFFFF
        ? new Codes.Chars(Arrays.copyOf(chars, size))
        : new Codes.Ints(Arrays.copyOf(ints, size));
  }
}
