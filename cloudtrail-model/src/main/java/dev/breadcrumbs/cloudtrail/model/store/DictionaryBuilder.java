package dev.breadcrumbs.cloudtrail.model.store;

import java.util.Arrays;

/** Numbers texts by their bytes. Not thread-safe. */
final class DictionaryBuilder {
  /** No number: the dictionary is as large as it can be. */
  static final int FULL = -1;

  private static final int MOST_BYTES = 1_900_000_000;

  private byte[] content = new byte[1024];
  private int[] ends = new int[64];
  private int[] hashes = new int[64];
  private int[] slots = new int[128];
  private int used;
  private int size;

  DictionaryBuilder() {
    Arrays.fill(slots, -1);
  }

  /** The number of a text, which is a new one if it was not here before. */
  int numberOf(byte[] bytes, int from, int to) {
    int hash = hash(bytes, from, to);
    int mask = slots.length - 1;
    int at = hash & mask;
    while (slots[at] >= 0) {
      int number = slots[at];
      if (hashes[number] == hash && is(number, bytes, from, to)) {
        return number;
      }
      at = (at + 1) & mask;
    }
    if (used > MOST_BYTES - (to - from)) {
      return FULL;
    }
    slots[at] = size;
    return append(bytes, from, to, hash);
  }

  private boolean is(int number, byte[] bytes, int from, int to) {
    int start = number == 0 ? 0 : ends[number - 1];
    return Arrays.equals(content, start, ends[number], bytes, from, to);
  }

  private int append(byte[] bytes, int from, int to, int hash) {
    int length = to - from;
    if (used + length > content.length) {
      long wanted = Math.max((long) used + length, used * 3L / 2);
      content = Arrays.copyOf(content, (int) Math.min(wanted, MOST_BYTES));
    }
    System.arraycopy(bytes, from, content, used, length);
    used += length;
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size + (size >> 1));
      hashes = Arrays.copyOf(hashes, ends.length);
    }
    ends[size] = used;
    hashes[size] = hash;
    size++;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, -1);
    int mask = slots.length - 1;
    for (int number = 0; number < size; number++) {
      int at = hashes[number] & mask;
      while (slots[at] >= 0) {
        at = (at + 1) & mask;
      }
      slots[at] = number;
    }
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = to - from;
    for (int at = from; at < to; at++) {
      hash = hash * 31 + bytes[at];
    }
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 15;
  }

  Dictionary build() {
    return new Dictionary(Arrays.copyOf(content, used), Arrays.copyOf(ends, size));
  }
}
