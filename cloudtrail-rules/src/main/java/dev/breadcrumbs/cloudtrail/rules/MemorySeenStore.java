package dev.breadcrumbs.cloudtrail.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Remembers in memory. When it is full, the values that have not been seen for longest are
 * forgotten, so that they count as new when they come again. Thread-safe.
 */
public final class MemorySeenStore implements SeenStore {
  /** How many values are remembered unless told otherwise: some 200 MB if all are long. */
  public static final int USUAL = 1_000_000;

  private final int most;

  /** The longest unseen first. */
  private final Map<List<String>, Instant> times = new LinkedHashMap<>(16, 0.75f, true);

  private final Map<String, Instant> firsts = new LinkedHashMap<>();
  private long forgotten;

  /** Makes a memory of the usual size. */
  public MemorySeenStore() {
    this(USUAL);
  }

  /**
   * Makes a memory.
   *
   * @param most how many values of all rules it remembers
   * @throws IllegalArgumentException if it is less than one
   */
  public MemorySeenStore(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a memory of " + most + " values");
    }
    this.most = most;
  }

  @Override
  public synchronized Optional<Instant> see(String rule, List<String> values, Instant time) {
    if (values.isEmpty()) {
      return Optional.ofNullable(firsts.putIfAbsent(rule, time));
    }
    List<String> key = new ArrayList<>(values.size() + 1);
    key.add(rule);
    key.addAll(values);
    Instant before = times.get(key);
    times.put(List.copyOf(key), before == null || time.isAfter(before) ? time : before);
    if (times.size() > most) {
      Iterator<Instant> eldest = times.values().iterator();
      eldest.next();
      eldest.remove();
      forgotten++;
    }
    return Optional.ofNullable(before);
  }

  /**
   * Tells how many values were forgotten because there were too many.
   *
   * @return the number
   */
  public synchronized long forgotten() {
    return forgotten;
  }

  /** Gives all that is remembered, as it is to be seen again, the longest unseen first. */
  synchronized void forEach(BiConsumer<List<String>, Instant> consumer) {
    firsts.forEach((rule, time) -> consumer.accept(List.of(rule), time));
    times.forEach(consumer);
  }
}
