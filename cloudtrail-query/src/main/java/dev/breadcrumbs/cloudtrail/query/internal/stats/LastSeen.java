package dev.breadcrumbs.cloudtrail.query.internal.stats;

import org.jspecify.annotations.Nullable;

/** The value of the last event that has one, in the order of the input. */
final class LastSeen implements Accumulator {
  private @Nullable Object last;

  @Override
  public void add(@Nullable Object value, Moment moment) {
    if (value != null) {
      last = value;
    }
  }

  @Override
  public void merge(Accumulator later) {
    Object other = ((LastSeen) later).last;
    if (other != null) {
      last = other;
    }
  }

  @Override
  public @Nullable Object result() {
    return last;
  }
}
