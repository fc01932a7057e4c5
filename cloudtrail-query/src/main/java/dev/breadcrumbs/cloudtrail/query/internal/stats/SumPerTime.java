package dev.breadcrumbs.cloudtrail.query.internal.stats;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The sum of the numbers for each unit of the time from the earliest to the latest of them. Missing
 * where they are of one time; numbers of no time are left out.
 */
final class SumPerTime implements Accumulator {
  private final BigDecimal unitSeconds;
  private final ExactSum sum = new ExactSum();
  private @Nullable Instant earliest;
  private @Nullable Instant latest;

  SumPerTime(long unitSeconds) {
    this.unitSeconds = BigDecimal.valueOf(unitSeconds);
  }

  @Override
  public void add(@Nullable Object value, Moment moment) {
    for (Object each : Values.each(value)) {
      BigDecimal number = Values.number(each);
      Instant time = number == null ? null : moment.time();
      if (number != null && time != null) {
        sum.add(number);
        cover(time);
      }
    }
  }

  private void cover(Instant time) {
    if (earliest == null || time.isBefore(earliest)) {
      earliest = time;
    }
    if (latest == null || time.isAfter(latest)) {
      latest = time;
    }
  }

  @Override
  public void merge(Accumulator later) {
    SumPerTime other = (SumPerTime) later;
    sum.add(other.sum);
    if (other.earliest != null && other.latest != null) {
      cover(other.earliest);
      cover(other.latest);
    }
  }

  @Override
  public @Nullable Object result() {
    if (earliest == null || latest == null || earliest.equals(latest)) {
      return null;
    }
    return Values.ofNumber(
        sum.total()
            .multiply(unitSeconds)
            .divide(Seconds.between(earliest, latest), MathContext.DECIMAL64));
  }
}
