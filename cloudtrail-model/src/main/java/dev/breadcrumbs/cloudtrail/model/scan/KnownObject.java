package dev.breadcrumbs.cloudtrail.model.scan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An object that stood in a record and may come again: its bytes, where the values that are needed
 * stand within it, and what somebody made of it. Not thread-safe.
 */
public final class KnownObject {
  /** For each needed value: its slot, where it begins and ends, and its depth. */
  static final int PARTS = 4;

  private final byte[] bytes;
  private final int[] values;
  private @Nullable Object made;

  KnownObject(byte[] bytes, int[] values) {
    this.bytes = bytes;
    this.values = values;
  }

  /** Whether the same bytes stand at an index. */
  boolean standsAt(byte[] other, int from, int limit) {
    int to = from + bytes.length;
    return to <= limit && Arrays.equals(bytes, 0, bytes.length, other, from, to);
  }

  int length() {
    return bytes.length;
  }

  /** The needed values, one after the other, counted from the beginning of the object. */
  int[] values() {
    return values;
  }

  /**
   * Returns what was made of the object when it stood in a record before.
   *
   * @return what was kept; null if nothing was
   */
  public @Nullable Object made() {
    return made;
  }

  /**
   * Keeps something with the object, for as long as it is remembered.
   *
   * @param value what was made of its bytes alone
   */
  public void keep(Object value) {
    made = value;
  }
}
