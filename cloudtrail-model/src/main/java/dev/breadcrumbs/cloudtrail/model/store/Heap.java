package dev.breadcrumbs.cloudtrail.model.store;

/** What arrays take of the heap. */
final class Heap {
  private static final int ARRAY_HEADER = 16;
  private static final int ALIGNMENT = 8;

  private Heap() {}

  static long array(long length, int elementBytes) {
    long size = ARRAY_HEADER + length * elementBytes;
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
