package dev.breadcrumbs.cloudtrail.query.internal.stats;

import org.jspecify.annotations.Nullable;

/** How many events have a value; one that has several counts once. */
public final class Count implements Accumulator {
  private long count;

  @Override
  public void add(@Nullable Object value, Moment moment) {
    if (value != null) {
      count++;
    }
  }

  /** Counts many at once. */
  public void add(long events) {
    count += events;
  }

  @Override
  public void merge(Accumulator later) {
    count += ((Count) later).count;
  }

  @Override
  public Object result() {
    return count;
  }
}
