package dev.breadcrumbs.cloudtrail.query.internal.stats;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A percentile by nearest rank, exact for any number of values: always one of the numbers. Where
 * the rank falls between two numbers it is the greater, as Splunk's median of an even number of
 * values is. Leaves out what is no number.
 */
final class Percentile implements Accumulator {
  static final int BOUND = 10_000_000;

  private static final int OF_NUMBER = 8;

  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private final String function;
  private final BigDecimal percent;
  private final int bound;
  private final Numbers numbers = new Numbers();
  private long known;

  Percentile(String function, BigDecimal percent) {
    this(function, percent, BOUND);
  }

  Percentile(String function, BigDecimal percent, int bound) {
    this.function = function;
    this.percent = percent;
    this.bound = bound;
  }

  static Percentile median() {
    return new Percentile("median", HALF);
  }

  @Override
  public void add(@Nullable Object value, Moment moment) {
    for (Object each : Values.each(value)) {
      numbers.addIfNumber(each);
    }
    checkBound();
  }

  private void checkBound() {
    if (numbers.weight() > bound) {
      throw StatsLimit.of(
          function,
          bound,
          "numbers (one of more than 18 digits counts as " + Numbers.WEIGHT_OF_LARGE + ")",
          "filter the events, or group by more fields");
    }
  }

  @Override
  public long takeGrown() {
    long now = numbers.weight() * OF_NUMBER;
    long grown = now - known;
    known = now;
    return grown;
  }

  @Override
  public void merge(Accumulator later) {
    numbers.addAll(((Percentile) later).numbers);
    checkBound();
  }

  @Override
  public @Nullable Object result() {
    int size = numbers.size();
    if (size == 0) {
      return null;
    }
    int rank =
        percent
            .multiply(BigDecimal.valueOf(size))
            .movePointLeft(2)
            .setScale(0, RoundingMode.FLOOR)
            .intValueExact();
    return Values.ofNumber(numbers.sorted(Math.min(rank, size - 1)));
  }
}
