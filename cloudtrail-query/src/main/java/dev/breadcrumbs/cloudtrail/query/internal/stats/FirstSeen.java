package dev.breadcrumbs.cloudtrail.query.internal.stats;

import org.jspecify.annotations.Nullable;

/** The value of the first event that has one, in the order of the input. */
final class FirstSeen implements Accumulator {
  private @Nullable Object first;

  @Override
  public void add(@Nullable Object value, Moment moment) {
    if (first == null) {
      first = value;
    }
  }

  @Override
  public void merge(Accumulator later) {
    if (first == null) {
      first = ((FirstSeen) later).first;
    }
  }

  @Override
  public @Nullable Object result() {
    return first;
  }
}
