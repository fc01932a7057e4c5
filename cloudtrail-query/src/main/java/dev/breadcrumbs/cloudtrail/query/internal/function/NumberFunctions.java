package dev.breadcrumbs.cloudtrail.query.internal.function;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Functions on numbers, applied to each of several values. What has no number, such as a negative
 * one's root, is missing. In {@code min} and {@code max} any text is more than any number.
 */
final class NumberFunctions {
  private static final int MOST_PLACES = 300;

  private NumberFunctions() {}

  static Map<String, Definition> all() {
    return Map.ofEntries(
        Map.entry("abs", exact(BigDecimal::abs)),
        Map.entry("ceiling", exact(it -> it.setScale(0, RoundingMode.CEILING))),
        Map.entry("ceil", exact(it -> it.setScale(0, RoundingMode.CEILING))),
        Map.entry("floor", exact(it -> it.setScale(0, RoundingMode.FLOOR))),
        Map.entry("exact", exact(it -> it)),
        Map.entry("round", Definition.of(1, 2, NumberFunctions::round)),
        Map.entry("sqrt", exact(it -> it.signum() < 0 ? null : it.sqrt(MathContext.DECIMAL64))),
        Map.entry("exp", real(Math::exp)),
        Map.entry("ln", real(Math::log)),
        Map.entry("log", Definition.of(1, 2, NumberFunctions::log)),
        Map.entry("pow", Definition.of(2, NumberFunctions::power)),
        Map.entry("pi", Definition.of(0, it -> new BigDecimal("3.14159265358979"))),
        Map.entry("min", Definition.from(1, it -> extreme(it, -1))),
        Map.entry("max", Definition.from(1, it -> extreme(it, 1))),
        Map.entry("sum", Definition.from(1, it -> sum(numbers(it)))),
        Map.entry("avg", Definition.from(1, NumberFunctions::average)));
  }

  private static Definition exact(Function<BigDecimal, @Nullable BigDecimal> function) {
    return Definition.of(
        1,
        arguments ->
            Arguments.eachNumber(
                arguments[0],
                number -> {
                  BigDecimal result = function.apply(number);
                  return result == null ? null : Arithmetic.result(result);
                }));
  }

  private static Definition real(DoubleUnaryOperator function) {
    return Definition.of(
        1,
        it ->
            Arguments.eachNumber(
                it[0], number -> result(function.applyAsDouble(number.doubleValue()))));
  }

  /** To 15 digits: that many does a double have right. */
  private static @Nullable Object result(double number) {
    return Double.isFinite(number)
        ? Arithmetic.result(new BigDecimal(number, new MathContext(15)))
        : null;
  }

  private static @Nullable Object round(@Nullable Object[] arguments) {
    Integer places = arguments.length < 2 ? (Integer) 0 : Arguments.integer(arguments[1]);
    if (places == null) {
      return null;
    }
    int scale = Math.max(-MOST_PLACES, Math.min(MOST_PLACES, places));
    return Arguments.eachNumber(
        arguments[0],
        number ->
            number.scale() <= scale
                ? Arithmetic.result(number)
                : Arithmetic.result(number.setScale(scale, RoundingMode.HALF_UP)));
  }

  private static @Nullable Object log(@Nullable Object[] arguments) {
    BigDecimal base = arguments.length < 2 ? BigDecimal.TEN : Arguments.number(arguments[1]);
    if (base == null) {
      return null;
    }
    double divisor = Math.log10(base.doubleValue());
    return Arguments.eachNumber(
        arguments[0], number -> result(Math.log10(number.doubleValue()) / divisor));
  }

  private static @Nullable Object power(@Nullable Object[] arguments) {
    BigDecimal exponent = Arguments.number(arguments[1]);
    if (exponent == null) {
      return null;
    }
    boolean whole = exponent.signum() >= 0 && exponent.compareTo(BigDecimal.valueOf(1000)) <= 0;
    boolean simple = whole && exponent.stripTrailingZeros().scale() <= 0;
    return Arguments.eachNumber(
        arguments[0],
        number ->
            simple
                ? Arithmetic.result(number.pow(exponent.intValue(), MathContext.DECIMAL128))
                : result(Math.pow(number.doubleValue(), exponent.doubleValue())));
  }

  private static @Nullable Object extreme(@Nullable Object[] arguments, int sign) {
    Object extreme = null;
    for (Object value : Arguments.all(arguments)) {
      if (extreme == null || order(value, extreme) * sign > 0) {
        extreme = value;
      }
    }
    return extreme;
  }

  private static int order(Object left, Object right) {
    boolean leftNumber = Values.number(left) != null;
    boolean rightNumber = Values.number(right) != null;
    return leftNumber == rightNumber ? Compare.order(left, right) : leftNumber ? -1 : 1;
  }

  private static List<BigDecimal> numbers(@Nullable Object[] arguments) {
    return Arguments.all(arguments).stream()
        .map(Values::number)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  private static @Nullable Object sum(List<BigDecimal> numbers) {
    return numbers.stream()
        .reduce((one, other) -> one.add(other, MathContext.DECIMAL128))
        .map(Arithmetic::result)
        .orElse(null);
  }

  private static @Nullable Object average(@Nullable Object[] arguments) {
    List<BigDecimal> numbers = numbers(arguments);
    return Arithmetic.divide(sum(numbers), (long) numbers.size());
  }
}
