package dev.breadcrumbs.cloudtrail.rules.catalogue;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers and texts, as {@link CatalogueCompiler} wrote them, one after the other: how many numbers
 * there are, the numbers, and all texts in one. The first numbers are how many texts there are, and
 * how long each is.
 */
final class CompiledData {
  private final int[] numbers;
  private final String[] texts;
  private int next;

  CompiledData(byte[] content) {
    IntBuffer all = ByteBuffer.wrap(content).asIntBuffer();
    this.numbers = new int[all.get()];
    all.get(numbers);
    int before = (numbers.length + 1) * Integer.BYTES;
    String joined = new String(content, before, content.length - before, StandardCharsets.UTF_8);
    this.texts = new String[number()];
    int from = 0;
    for (int at = 0; at < texts.length; at++) {
      int length = number();
      texts[at] = joined.substring(from, from + length);
      from += length;
    }
  }

  int number() {
    return numbers[next++];
  }

  /** Where the next number is. */
  int place() {
    return next;
  }

  void goTo(int place) {
    next = place;
  }

  /** Where each of the next entries begins, which are passed over. */
  int[] entries() {
    int[] places = new int[number()];
    for (int at = 0; at < places.length; at++) {
      int length = number();
      places[at] = next;
      next += length;
    }
    return places;
  }

  String text() {
    return texts[number()];
  }

  String[] array() {
    String[] several = new String[number()];
    for (int at = 0; at < several.length; at++) {
      several[at] = text();
    }
    return several;
  }

  List<String> texts() {
    return Arrays.asList(array());
  }
}
