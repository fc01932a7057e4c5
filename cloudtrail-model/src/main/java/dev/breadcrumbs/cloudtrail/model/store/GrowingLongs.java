package dev.breadcrumbs.cloudtrail.model.store;

import java.util.Arrays;

/** An array of longs that grows. */
final class GrowingLongs {
  private long[] values = new long[64];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  void addAll(GrowingLongs later) {
    for (int at = 0; at < later.size; at++) {
      add(later.values[at]);
    }
  }

  long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
