package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.scan.RecordProjector;
import dev.breadcrumbs.cloudtrail.model.scan.TextCache;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was made of a value, by its bytes. They tell all of it: a key with dots, which stands
 * for a field further in, is within the same value. Not thread-safe.
 */
final class ValueKeeper {
  private static final int LONGEST = 1024;

  private final TextCache kept = new TextCache(LONGEST);
  private final RecordProjector projector;
  private final int place;

  /**
   * Makes an empty one.
   *
   * @param place where the projector has the value; negative if it has none
   */
  ValueKeeper(RecordProjector projector, int place) {
    this.projector = projector;
    this.place = place;
  }

  @Nullable Object find(byte[] bytes) {
    return isThere() ? kept.find(bytes, projector.start(place), projector.end(place)) : null;
  }

  /** Keeps something, after {@link #find} found nothing. */
  void keep(byte[] bytes, Object made) {
    if (isThere()) {
      kept.keep(bytes, projector.start(place), projector.end(place), made);
    }
  }

  private boolean isThere() {
    return place >= 0 && projector.start(place) >= 0;
  }
}
