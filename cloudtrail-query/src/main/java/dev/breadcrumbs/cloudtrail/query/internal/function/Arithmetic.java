package dev.breadcrumbs.cloudtrail.query.internal.function;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The operators of {@code eval}. What is no number gives missing, and so does a multivalue. Numbers
 * are decimal, not binary: sums and products keep 34 digits, quotients 16 where they do not end.
 * Splunk adds two literals of digits as text; here they are numbers.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** The sum of two numbers, or two texts joined; missing for one of each. */
  public static @Nullable Object add(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Long one && right instanceof Long other) {
      long sum = one + other;
      if (((one ^ sum) & (other ^ sum)) >= 0) {
        return sum;
      }
    }
    Object sum = exact(left, right, (one, other) -> one.add(other, MathContext.DECIMAL128));
    boolean texts = left instanceof String && right instanceof String;
    return sum == null && texts ? concat(left, right) : sum;
  }

  public static @Nullable Object subtract(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Long one && right instanceof Long other) {
      long difference = one - other;
      if (((one ^ other) & (one ^ difference)) >= 0) {
        return difference;
      }
    }
    return exact(left, right, (one, other) -> one.subtract(other, MathContext.DECIMAL128));
  }

  public static @Nullable Object multiply(@Nullable Object left, @Nullable Object right) {
    return exact(left, right, (one, other) -> one.multiply(other, MathContext.DECIMAL128));
  }

  /** The quotient, with its fraction; missing if the divisor is zero. */
  public static @Nullable Object divide(@Nullable Object left, @Nullable Object right) {
    BigDecimal divisor = Arguments.number(right);
    if (divisor == null || divisor.signum() == 0) {
      return null;
    }
    return exact(left, right, Arithmetic::quotient);
  }

  private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    if (dividend.scale() == 0 && divisor.scale() == 0) {
      BigDecimal[] whole = dividend.divideAndRemainder(divisor);
      if (whole[1].signum() == 0) {
        return whole[0];
      }
    }
    return dividend.divide(divisor, MathContext.DECIMAL64);
  }

  /** What is left of a division, with the dividend's sign; missing if the divisor is zero. */
  public static @Nullable Object remainder(@Nullable Object left, @Nullable Object right) {
    BigDecimal divisor = Arguments.number(right);
    if (divisor == null || divisor.signum() == 0) {
      return null;
    }
    return exact(left, right, BigDecimal::remainder);
  }

  public static @Nullable Object negate(@Nullable Object value) {
    BigDecimal number = Arguments.number(value);
    return number == null ? null : result(number.negate());
  }

  /**
   * The texts of two values joined, as the dot does. Missing joined with anything is missing. A
   * single value joins each of a multivalue, where Splunk has none; two multivalues do not join.
   */
  public static @Nullable Object concat(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null || (left instanceof List<?> && right instanceof List<?>)) {
      return null;
    }
    Bounds.requireJoined(
        left instanceof List<?> ? left : right, left instanceof List<?> ? right : left);
    return left instanceof List<?>
        ? Arguments.eachText(left, one -> one + Values.text(right))
        : Arguments.eachText(right, other -> Values.text(left) + other);
  }

  private static @Nullable Object exact(
      @Nullable Object left, @Nullable Object right, BinaryOperator<BigDecimal> operation) {
    BigDecimal one = Arguments.number(left);
    BigDecimal other = Arguments.number(right);
    return one == null || other == null ? null : result(operation.apply(one, other));
  }

  /** A computed number as a value; missing if it is beyond what counts as a number. */
  static @Nullable Object result(BigDecimal number) {
    Object value = Values.ofNumber(number);
    return Values.number(value) == null ? null : value;
  }
}
