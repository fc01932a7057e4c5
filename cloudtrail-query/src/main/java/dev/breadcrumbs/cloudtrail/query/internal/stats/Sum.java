package dev.breadcrumbs.cloudtrail.query.internal.stats;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Adds up the numbers or their squares; leaves out what is no number. */
final class Sum implements Accumulator {
  /** What is made of the sum. */
  enum Of {
    TOTAL,
    SQUARES,
    AVERAGE
  }

  private final Of of;
  private final ExactSum sum = new ExactSum();
  private long count;

  Sum(Of of) {
    this.of = of;
  }

  @Override
  public void add(@Nullable Object value, Moment moment) {
    if (value instanceof Long whole) {
      addWhole(whole);
      return;
    }
    for (Object each : Values.each(value)) {
      BigDecimal number = Values.number(each);
      if (number != null) {
        addDecimal(number);
      }
    }
  }

  private void addWhole(long number) {
    count++;
    if (of == Of.SQUARES) {
      sum.addSquare(number);
    } else {
      sum.add(number);
    }
  }

  private void addDecimal(BigDecimal number) {
    count++;
    if (of == Of.SQUARES) {
      sum.addSquare(number);
    } else {
      sum.add(number);
    }
  }

  @Override
  public void merge(Accumulator later) {
    Sum other = (Sum) later;
    sum.add(other.sum);
    count += other.count;
  }

  @Override
  public @Nullable Object result() {
    if (count == 0) {
      return null;
    }
    BigDecimal total = sum.total();
    return Values.ofNumber(
        of == Of.AVERAGE ? total.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64) : total);
  }
}
