package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.scan.RecordProjector;
import dev.breadcrumbs.cloudtrail.model.scan.TextCache;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was made of a value, by its bytes. Where a field of the value is written outside of
 * it, as a key with dots, the bytes do not tell all, and nothing is kept. Not thread-safe.
 */
final class ValueKeeper {
  private static final int LONGEST = 1024;

  private final TextCache kept = new TextCache(LONGEST);
  private final RecordProjector projector;
  private final int place;
  private final int[] outside;

  /**
   * Makes an empty one.
   *
   * @param place where the projector has the value; negative if it has none
   * @param outside where it has fields of the value that are written outside of it
   */
  ValueKeeper(RecordProjector projector, int place, int[] outside) {
    this.projector = projector;
    this.place = place;
    this.outside = outside.clone();
  }

  @Nullable Object find(byte[] bytes) {
    return isWhole() ? kept.find(bytes, projector.start(place), projector.end(place)) : null;
  }

  /** Keeps something, after {@link #find} found nothing. */
  void keep(byte[] bytes, Object made) {
    if (isWhole()) {
      kept.keep(bytes, projector.start(place), projector.end(place), made);
    }
  }

  private boolean isWhole() {
    if (place < 0 || projector.start(place) < 0) {
      return false;
    }
    for (int other : outside) {
      if (projector.start(other) >= 0) {
        return false;
      }
    }
    return true;
  }
}
