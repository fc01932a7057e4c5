package dev.breadcrumbs.cloudtrail.query.internal.stats;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The value, or the time, of the earliest or latest event that has a value. Of several at one time
 * the first that was seen is the earliest, and the last the latest.
 */
final class InTime implements Accumulator {
  private final int sign;
  private final boolean ofTime;
  private @Nullable Timed found;

  InTime(int sign, boolean ofTime) {
    this.sign = sign;
    this.ofTime = ofTime;
  }

  @Override
  public void add(@Nullable Object value, Moment moment) {
    Instant time = value == null ? null : moment.time();
    if (value != null && time != null && isFurther(time)) {
      found = new Timed(time, value);
    }
  }

  private boolean isFurther(Instant time) {
    if (found == null) {
      return true;
    }
    int order = time.compareTo(found.time);
    return order * sign > 0 || (order == 0 && sign > 0);
  }

  @Override
  public void merge(Accumulator later) {
    Timed other = ((InTime) later).found;
    if (other != null && isFurther(other.time)) {
      found = other;
    }
  }

  @Override
  public @Nullable Object result() {
    if (found == null) {
      return null;
    }
    return ofTime ? Values.ofNumber(Seconds.sinceEpoch(found.time)) : found.value;
  }

  private record Timed(Instant time, Object value) {}
}
