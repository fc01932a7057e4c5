package dev.breadcrumbs.cloudtrail.rules.internal.session;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts texts, a number of different ones at most: those that come first in their order, so that
 * what is kept does not depend on the order of the events. Not thread-safe.
 */
public final class BoundedCounts {
  private final int most;
  private final TreeMap<String, Long> counts = new TreeMap<>();
  private long others;

  BoundedCounts(int most) {
    this.most = most;
  }

  void add(String text) {
    add(text, 1);
  }

  private void add(String text, long number) {
    if (text.isEmpty()) {
      return;
    }
    boolean full = counts.size() >= most;
    if (full && !counts.containsKey(text) && text.compareTo(counts.lastKey()) > 0) {
      others += number;
      return;
    }
    counts.merge(text, number, Long::sum);
    if (counts.size() > most) {
      others += counts.pollLastEntry().getValue();
    }
  }

  void add(BoundedCounts other) {
    others += other.others;
    other.counts.forEach(this::add);
  }

  /** How often each text came that was kept. */
  public SortedMap<String, Long> counts() {
    return Collections.unmodifiableSortedMap(counts);
  }

  /** How often others came. */
  public long others() {
    return others;
  }
}
