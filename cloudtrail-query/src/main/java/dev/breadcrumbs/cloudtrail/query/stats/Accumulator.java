package dev.breadcrumbs.cloudtrail.query.stats;

import org.jspecify.annotations.Nullable;

/**
 * The running state of one aggregate over one group. {@link #merge} takes what another accumulator
 * gathered from later input, so that parts of the input can be aggregated apart.
 */
public interface Accumulator {
  /** Takes one event; its value of the aggregate's field may be missing. */
  void add(@Nullable Object value, Moment moment);

  /** Takes over the state of an accumulator of the same kind, over input that follows. */
  void merge(Accumulator later);

  /** The aggregate so far; null if it is missing. */
  @Nullable Object result();
}
