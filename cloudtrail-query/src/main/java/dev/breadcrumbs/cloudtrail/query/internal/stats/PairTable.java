package dev.breadcrumbs.cloudtrail.query.internal.stats;

import java.util.Arrays;

/** Numbers pairs of non-negative ints in the order in which they come. Not thread-safe. */
final class PairTable {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private long[] pairs = new long[16];
  private int[] slots = new int[32];
  private int size;

  PairTable() {
    Arrays.fill(slots, -1);
  }

  int size() {
    return size;
  }

  int first(int id) {
    return (int) (pairs[id] >>> 32);
  }

  int second(int id) {
    return (int) pairs[id];
  }

  int idOf(int first, int second) {
    long pair = (long) first << 32 | second;
    int at = place(pair, slots.length - 1);
    while (slots[at] >= 0) {
      if (pairs[slots[at]] == pair) {
        return slots[at];
      }
      at = (at + 1) & (slots.length - 1);
    }
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size * 2);
    }
    pairs[size] = pair;
    slots[at] = size++;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, -1);
    for (int id = 0; id < size; id++) {
      int at = place(pairs[id], slots.length - 1);
      while (slots[at] >= 0) {
        at = (at + 1) & (slots.length - 1);
      }
      slots[at] = id;
    }
  }

  private static int place(long pair, int mask) {
    long mixed = pair * MIX;
    return (int) (mixed >>> 33) & mask;
  }
}
