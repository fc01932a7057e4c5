package dev.breadcrumbs.cloudtrail.query.internal.stats;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Variance or standard deviation, of a sample or of the whole population. From exact sums of the
 * numbers and of their squares, and so without the loss that the formula has in floating point. Of
 * one number it is zero.
 */
final class Spread implements Accumulator {
  private final boolean ofSample;
  private final boolean rooted;
  private final ExactSum sum = new ExactSum();
  private final ExactSum squares = new ExactSum();
  private long count;

  Spread(boolean ofSample, boolean rooted) {
    this.ofSample = ofSample;
    this.rooted = rooted;
  }

  @Override
  public void add(@Nullable Object value, Moment moment) {
    if (value instanceof Long whole) {
      count++;
      sum.add(whole);
      squares.addSquare(whole);
      return;
    }
    for (Object each : Values.each(value)) {
      BigDecimal number = Values.number(each);
      if (number != null) {
        count++;
        sum.add(number);
        squares.addSquare(number);
      }
    }
  }

  @Override
  public void merge(Accumulator later) {
    Spread other = (Spread) later;
    sum.add(other.sum);
    squares.add(other.squares);
    count += other.count;
  }

  @Override
  public @Nullable Object result() {
    if (count == 0) {
      return null;
    }
    if (count == 1) {
      return 0L;
    }
    BigDecimal size = BigDecimal.valueOf(count);
    BigDecimal total = sum.total();
    BigDecimal above = size.multiply(squares.total()).subtract(total.multiply(total));
    BigDecimal below = size.multiply(BigDecimal.valueOf(ofSample ? count - 1 : count));
    return Values.ofNumber(
        rooted
            ? above.divide(below, MathContext.DECIMAL128).sqrt(MathContext.DECIMAL64)
            : above.divide(below, MathContext.DECIMAL64));
  }
}
