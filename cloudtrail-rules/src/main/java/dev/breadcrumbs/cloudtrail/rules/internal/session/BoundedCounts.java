package dev.breadcrumbs.cloudtrail.rules.internal.session;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts texts, a number of different ones at most: those that come first in their order, so that
 * what is kept does not depend on the order of the events. Most have one text. Not thread-safe.
 */
public final class BoundedCounts {
  private final int most;

  /** The first text; it is not in the map. */
  private String only = "";

  private long onlyCount;

  /** Made for the second text, and has all of them from then on. */
  private @Nullable TreeMap<String, Long> counts;

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
    if (counts == null && (onlyCount == 0 || only.equals(text))) {
      only = text;
      onlyCount += number;
      return;
    }
    addToMap(map(), text, number);
  }

  private TreeMap<String, Long> map() {
    TreeMap<String, Long> made = counts;
    if (made == null) {
      made = new TreeMap<>(Map.of(only, onlyCount));
      counts = made;
    }
    return made;
  }

  private void addToMap(TreeMap<String, Long> map, String text, long number) {
    boolean full = map.size() >= most;
    if (full && !map.containsKey(text) && text.compareTo(map.lastKey()) > 0) {
      others += number;
      return;
    }
    map.merge(text, number, Long::sum);
    if (map.size() > most) {
      others += map.pollLastEntry().getValue();
    }
  }

  void add(BoundedCounts other) {
    others += other.others;
    other.counts().forEach(this::add);
  }

  /** How often each text came that was kept. */
  public SortedMap<String, Long> counts() {
    if (counts != null) {
      return Collections.unmodifiableSortedMap(counts);
    }
    return onlyCount == 0 ? new TreeMap<>() : new TreeMap<>(Map.of(only, onlyCount));
  }

  /** How often others came. */
  public long others() {
    return others;
  }
}
