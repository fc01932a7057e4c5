package dev.breadcrumbs.cloudtrail.model.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Different texts, each with a number, in the order in which they came. Immutable. */
final class Dictionary {
  private final byte[] content;
  private final int[] ends;

  /** Takes over the arrays: texts in UTF-8 one behind the other, and where each ends. */
  Dictionary(byte[] content, int[] ends) {
    this.content = content;
    this.ends = ends;
  }

  int size() {
    return ends.length;
  }

  byte[] content() {
    return content;
  }

  int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  int end(int number) {
    return ends[number];
  }

  String text(int number) {
    int start = start(number);
    return new String(content, start, ends[number] - start, StandardCharsets.UTF_8);
  }

  /** The number of a text; -1 if it is not here. */
  int find(String text) {
    byte[] sought = text.getBytes(StandardCharsets.UTF_8);
    int start = 0;
    for (int number = 0; number < ends.length; number++) {
      int end = ends[number];
      if (end - start == sought.length
          && Arrays.equals(content, start, end, sought, 0, sought.length)) {
        // A text that has no UTF-8 has the bytes of another.
        return text(number).equals(text) ? number : -1;
      }
      start = end;
    }
    return -1;
  }

  long bytes() {
    return Heap.array(content.length, Byte.BYTES) + Heap.array(ends.length, Integer.BYTES);
  }
}
