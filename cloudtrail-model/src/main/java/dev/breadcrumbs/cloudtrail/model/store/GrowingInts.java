package dev.breadcrumbs.cloudtrail.model.store;

import java.util.Arrays;

/** An array of ints that grows. */
final class GrowingInts {
  private int[] values = new int[64];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  void addAll(GrowingInts later) {
    for (int at = 0; at < later.size; at++) {
      add(later.values[at]);
    }
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
