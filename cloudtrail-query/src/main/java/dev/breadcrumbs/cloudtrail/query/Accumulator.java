package dev.breadcrumbs.cloudtrail.query;

import org.jspecify.annotations.Nullable;

/**
 * The running state of one aggregate over one group. {@link #merge} takes what another accumulator
 * gathered from later input, so that parts of the input can be aggregated apart.
 */
interface Accumulator {
  /** Takes one event; its value of the aggregate's field may be missing. */
  void add(@Nullable Object value, PathValues event);

  /** Takes over the state of an accumulator of the same kind, over input that follows. */
  void merge(Accumulator later);

  /** The aggregate so far; null if it is missing. */
  @Nullable Object result();

  static Accumulator of(Aggregate aggregate) {
    boolean ofField = aggregate.field() != null;
    return switch (aggregate.function()) {
      case COUNT -> new Accumulators.Count(ofField);
      case DC -> new Accumulators.Distinct(false);
      case VALUES -> new Accumulators.Distinct(true);
      case MIN -> new Extreme(-1);
      case MAX -> new Extreme(1);
      case SUM -> new Accumulators.Sum(false);
      case AVG -> new Accumulators.Sum(true);
      case EARLIEST -> new Accumulators.InTime(-1);
      case LATEST -> new Accumulators.InTime(1);
    };
  }
}
