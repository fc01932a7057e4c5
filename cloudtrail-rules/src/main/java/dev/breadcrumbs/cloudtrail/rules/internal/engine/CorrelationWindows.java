package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Makes the windows of a correlation's groups, for each type of Sigma's correlations. */
public final class CorrelationWindows {
  private final Supplier<CorrelationWindow> maker;

  private CorrelationWindows(Supplier<CorrelationWindow> maker) {
    this.maker = maker;
  }

  CorrelationWindow make() {
    return maker.get();
  }

  /** Counts events. */
  public static CorrelationWindows eventCount(NumberTest test, Duration timespan) {
    return new CorrelationWindows(() -> new EventCountWindow(test, timespan));
  }

  /** Counts the different values that fields have together. */
  public static CorrelationWindows valueCount(
      List<Field> fields, NumberTest test, Duration timespan) {
    return new CorrelationWindows(() -> new ValueCountWindow(fields, test, timespan));
  }

  /** Adds the numbers of a field up. */
  public static CorrelationWindows valueSum(Field field, NumberTest test, Duration timespan) {
    return ofNumbers(field, CorrelationWindows::sum, test, timespan);
  }

  /** Takes the average of a field's numbers. */
  public static CorrelationWindows valueAverage(Field field, NumberTest test, Duration timespan) {
    return ofNumbers(field, numbers -> sum(numbers) / numbers.length, test, timespan);
  }

  /** Takes a percentile of a field's numbers, by the nearest rank. */
  public static CorrelationWindows valuePercentile(
      Field field, double percentile, NumberTest test, Duration timespan) {
    return ofNumbers(field, numbers -> numbers[rank(percentile, numbers.length)], test, timespan);
  }

  private static CorrelationWindows ofNumbers(
      Field field, ToDoubleFunction<double[]> number, NumberTest test, Duration timespan) {
    return new CorrelationWindows(() -> new ValueAggregateWindow(field, number, test, timespan));
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }

  private static int rank(double percentile, int size) {
    return Math.max(0, (int) Math.ceil(percentile / 100 * size) - 1);
  }

  /** Waits for the parts that a test asks for, in any order. */
  public static CorrelationWindows temporal(PartsTest test, Duration timespan) {
    return new CorrelationWindows(() -> new TemporalWindow(test, timespan));
  }

  /** Waits for all parts, one after the other. */
  public static CorrelationWindows temporalOrdered(int parts, Duration timespan) {
    return new CorrelationWindows(() -> new TemporalOrderedWindow(parts, timespan));
  }
}
