package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.rules.internal.engine.SeenValues;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers in memory. When it is full, the values that have not been seen for longest are
 * forgotten, so that they count as new when they come again. Of values longer than 256 characters,
 * a hash is kept. Thread-safe.
 */
public final class MemorySeenStore implements SeenStore {
  /** How many values are remembered unless told otherwise: some 400 MB if all are long. */
  public static final int USUAL = 1_000_000;

  private final SeenValues seen;

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
    seen = new SeenValues(most);
  }

  @Override
  public Optional<Instant> see(String rule, List<String> values, Instant time) {
    return seen.see(rule, values, time);
  }

  /**
   * Returns how many values were forgotten because there were too many.
   *
   * @return the number
   */
  public long forgotten() {
    return seen.forgotten();
  }

  SeenValues seen() {
    return seen;
  }
}
