package dev.breadcrumbs.cloudtrail.query.internal.stats;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much a number grew in a second, from its earliest value to its latest. Missing where these
 * are of one time.
 */
final class Rate implements Accumulator {
  private @Nullable Sample earliest;
  private @Nullable Sample latest;

  @Override
  public void add(@Nullable Object value, Moment moment) {
    for (Object each : Values.each(value)) {
      BigDecimal number = Values.number(each);
      Instant time = number == null ? null : moment.time();
      if (number != null && time != null) {
        take(new Sample(time, number));
      }
    }
  }

  private void take(Sample sample) {
    if (earliest == null || sample.time.isBefore(earliest.time)) {
      earliest = sample;
    }
    if (latest == null || !sample.time.isBefore(latest.time)) {
      latest = sample;
    }
  }

  @Override
  public void merge(Accumulator later) {
    Rate other = (Rate) later;
    if (other.earliest != null) {
      take(other.earliest);
    }
    if (other.latest != null) {
      take(other.latest);
    }
  }

  @Override
  public @Nullable Object result() {
    if (earliest == null || latest == null || earliest.time.equals(latest.time)) {
      return null;
    }
    BigDecimal growth = latest.number.subtract(earliest.number);
    BigDecimal seconds = Seconds.between(earliest.time, latest.time);
    return Values.ofNumber(growth.divide(seconds, MathContext.DECIMAL64));
  }

  private record Sample(Instant time, BigDecimal number) {}
}
