package dev.breadcrumbs.cloudtrail.rules.internal.session;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The parts of a source in which something is, by their numbers. Most is in one part or two; what
 * is in very many may be in any. Immutable.
 */
final class Parts {
  private static final int MOST = 64;

  private static final Parts ANY = new Parts(new int[0]);
  private static final Parts NONE = new Parts(new int[0]);

  private final int[] numbers;

  private Parts(int[] numbers) {
    this.numbers = numbers;
  }

  static Parts none() {
    return NONE;
  }

  static Parts of(int number) {
    return new Parts(new int[] {number});
  }

  /** These and those of another, of which none comes before the last of these. */
  Parts and(Parts later) {
    if (this == ANY || later == ANY || numbers.length + later.numbers.length > MOST) {
      return ANY;
    }
    int[] all = Arrays.copyOf(numbers, numbers.length + later.numbers.length);
    System.arraycopy(later.numbers, 0, all, numbers.length, later.numbers.length);
    return new Parts(all);
  }

  /** Marks these parts. */
  void mark(BitSet marked, int size) {
    if (this == ANY) {
      marked.set(0, size);
    }
    for (int number : numbers) {
      marked.set(number);
    }
  }
}
