package dev.breadcrumbs.cloudtrail.query.internal.stats;

import org.jspecify.annotations.Nullable;

/**
 * The running state of one function over one group. {@link #merge} takes what another accumulator
 * gathered from later input, so that parts of the input can be aggregated apart: merged in their
 * order, they give what one pass gives. Not thread-safe.
 */
public interface Accumulator {
  // Takes the value of one event or row, which may be missing. A function without a field is given
  // any value for each event.
  // Throws StatsLimit where the group would keep more than the function keeps.
  void add(@Nullable Object value, Moment moment);

  // Takes over the state of an accumulator of an equal function, over input that follows. The other
  // is not to be used afterwards. Throws StatsLimit as add does.
  void merge(Accumulator later);

  // By how many bytes, as an estimate, the state has grown since this was last asked.
  default long takeGrown() {
    return 0;
  }

  // The result so far; null if it is missing. More may be added afterwards.
  @Nullable Object result();
}
