package dev.breadcrumbs.cloudtrail.query.internal.stats;

import java.util.Arrays;

/** A growing array of longs. Not thread-safe. */
final class LongList {
  private long[] elements = new long[4];
  private int size;

  int size() {
    return size;
  }

  long get(int at) {
    return elements[at];
  }

  void add(long element) {
    reserve(size + 1);
    elements[size++] = element;
  }

  void addAll(LongList other) {
    reserve(size + other.size);
    System.arraycopy(other.elements, 0, elements, size, other.size);
    size += other.size;
  }

  private void reserve(int wanted) {
    if (wanted > elements.length) {
      elements = Arrays.copyOf(elements, Math.max(wanted, elements.length + elements.length / 2));
    }
  }

  void sort() {
    Arrays.sort(elements, 0, size);
  }
}
