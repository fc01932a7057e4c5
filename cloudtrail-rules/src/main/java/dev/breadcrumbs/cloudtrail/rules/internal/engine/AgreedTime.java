package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The time that a stream has come to. It is what most of the newest events agree on: one that is
 * dated far from the others moves it neither on nor back. Not thread-safe.
 */
final class AgreedTime {
  private static final int RECENT = 8;

  private final Duration ahead;

  /** The times of the newest events, in the order in which they came. */
  private final Deque<Instant> recent = new ArrayDeque<>(RECENT + 1);

  private Instant newest = Instant.MIN;

  /**
   * Begins with no time.
   *
   * @param ahead how far an event may be dated before most others
   */
  AgreedTime(Duration ahead) {
    this.ahead = ahead;
  }

  /** The latest time that most agree on; {@link Instant#MIN} before the first event. */
  Instant newest() {
    return newest;
  }

  /** Takes the time of an event; true if what was agreed on before turns out to be wrong. */
  boolean take(Instant time) {
    recent.addLast(time);
    if (recent.size() > RECENT) {
      recent.removeFirst();
    }
    Instant[] sorted = recent.toArray(Instant[]::new);
    Arrays.sort(sorted);
    Instant reachedByMost = sorted[(sorted.length - 1) / 2];
    Instant latest = Occurrence.end(reachedByMost, ahead);
    Instant agreed = latestUpTo(latest, sorted);
    boolean wrong = newest.isAfter(latest);
    if (wrong || agreed.isAfter(newest)) {
      newest = agreed;
    }
    return wrong;
  }

  private static Instant latestUpTo(Instant latest, Instant[] sorted) {
    int at = sorted.length - 1;
    while (sorted[at].isAfter(latest)) {
      at--;
    }
    return sorted[at];
  }

  /** The times that it rests on, for a snapshot. */
  List<Instant> recent() {
    return List.copyOf(recent);
  }

  void restore(Instant agreed, List<Instant> times) {
    newest = agreed;
    recent.clear();
    times.stream().limit(RECENT).forEach(recent::addLast);
  }
}
