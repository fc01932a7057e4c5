package dev.breadcrumbs.cloudtrail.query.internal.stats;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How far the greatest number is from the least; leaves out what is no number. */
final class Range implements Accumulator {
  private @Nullable BigDecimal least;
  private @Nullable BigDecimal most;

  @Override
  public void add(@Nullable Object value, Moment moment) {
    for (Object each : Values.each(value)) {
      take(Values.number(each));
    }
  }

  private void take(@Nullable BigDecimal number) {
    if (number != null) {
      least = least == null ? number : least.min(number);
      most = most == null ? number : most.max(number);
    }
  }

  @Override
  public void merge(Accumulator later) {
    Range other = (Range) later;
    take(other.least);
    take(other.most);
  }

  @Override
  public @Nullable Object result() {
    return least == null || most == null ? null : Values.ofNumber(most.subtract(least));
  }
}
