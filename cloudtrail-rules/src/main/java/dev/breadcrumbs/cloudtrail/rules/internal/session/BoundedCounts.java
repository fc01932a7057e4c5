package dev.breadcrumbs.cloudtrail.rules.internal.session;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
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
  private @Nullable SortedMap<String, Long> counts;

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
    SortedMap<String, Long> map = counts;
    if (map == null) {
      map = new TreeMap<>(Map.of(only, onlyCount));
      counts = map;
    }
    addToMap(map, text, number);
  }

  private void addToMap(SortedMap<String, Long> map, String text, long number) {
    boolean full = map.size() >= most;
    if (full && !map.containsKey(text) && text.compareTo(map.lastKey()) > 0) {
      others += number;
      return;
    }
    map.merge(text, number, Long::sum);
    if (map.size() > most) {
      String last = map.lastKey();
      others += Objects.requireNonNull(map.remove(last));
    }
  }

  void add(BoundedCounts other) {
    others += other.others;
    if (other.counts == null) {
      add(other.only, other.onlyCount);
    } else {
      other.counts.forEach(this::add);
    }
  }

  /** How often each text came that was kept, in the order of the texts. */
  public Map<String, Long> counts() {
    if (counts != null) {
      return Collections.unmodifiableMap(counts);
    }
    return onlyCount == 0 ? Map.of() : Map.of(only, onlyCount);
  }

  /** How often others came. */
  public long others() {
    return others;
  }
}
