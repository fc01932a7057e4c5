package dev.breadcrumbs.cloudtrail.query.internal.function;

import dev.breadcrumbs.cloudtrail.query.internal.value.ComparisonOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How {@code where} compares two values: as numbers if both are numbers or spell them, otherwise by
 * their text, with case. A comparison with missing is false; a multivalue meets one if any of its
 * values does. Splunk compares two literals of digits as text; here they are numbers too.
 */
public final class Compare {
  private Compare() {}

  /** The order of two single values. */
  public static int order(Object left, Object right) {
    if (left instanceof Long leftLong && right instanceof Long rightLong) {
      return leftLong.compareTo(rightLong);
    }
    BigDecimal leftNumber = Values.number(left);
    BigDecimal rightNumber = leftNumber == null ? null : Values.number(right);
    return leftNumber != null && rightNumber != null
        ? leftNumber.compareTo(rightNumber)
        : Values.text(left).compareTo(Values.text(right));
  }

  /** {@code left = right}. */
  public static boolean equal(@Nullable Object left, @Nullable Object right) {
    return test(ComparisonOperator.EQ, left, right);
  }

  /** {@code left != right}: both are there, and some pair of their values differs. */
  public static boolean differ(@Nullable Object left, @Nullable Object right) {
    return Values.any(left, one -> Values.any(right, other -> order(one, other) != 0));
  }

  /** Whether any values of the two stand so. */
  public static boolean test(
      ComparisonOperator operator, @Nullable Object left, @Nullable Object right) {
    return Values.any(left, one -> Values.any(right, other -> operator.test(order(one, other), 0)));
  }

  /** Whether a value is true: a flag, or the text of one as a table has it. */
  public static boolean isTrue(@Nullable Object value) {
    return Boolean.TRUE.equals(value) || "true".equals(value);
  }
}
