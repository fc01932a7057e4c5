package dev.breadcrumbs.cloudtrail.query.internal.engine;

import java.util.ArrayList;
import java.util.List;

/** Events that follow one another, by number: the last not included. */
record EventRange(int from, int to) {
  /** Fewer are not worth a thread. */
  static final int LEAST = 1 << 14;

  /** Several for each thread, so that none waits long for the others. */
  private static final int FOR_EACH_THREAD = 4;

  static List<EventRange> forThreads(int size, int threads) {
    return of(size, threads == 1 ? size : size / (threads * FOR_EACH_THREAD) + 1);
  }

  /** Ranges of one length, which is at least that which is worth a thread. */
  static List<EventRange> of(int size, int length) {
    int step = Math.max(length, LEAST);
    List<EventRange> ranges = new ArrayList<>();
    for (long from = 0; from < size; from += step) {
      ranges.add(new EventRange((int) from, (int) Math.min(from + step, size)));
    }
    return ranges;
  }

  /** The first events of the range. */
  EventRange first(int length) {
    return new EventRange(from, (int) Math.min(to, (long) from + length));
  }

  /** As many events as these, behind these, or what the whole range has left of them. */
  EventRange next(EventRange whole) {
    return new EventRange(to, (int) Math.min((long) to + to - from, whole.to));
  }

  /** Returns the numbers of the events, and how many there are. */
  int numbers(int[] target) {
    int count = to - from;
    for (int at = 0; at < count; at++) {
      target[at] = from + at;
    }
    return count;
  }
}
