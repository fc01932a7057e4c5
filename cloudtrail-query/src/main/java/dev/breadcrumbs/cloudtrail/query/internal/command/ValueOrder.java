package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.value.IpAddress;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of values in {@code sort}; a multivalue counts by its first, missing is last. */
final class ValueOrder {
  private ValueOrder() {}

  static Comparator<@Nullable Object> of(SortKind kind, boolean descending) {
    return (left, right) -> compare(left, right, kind, descending);
  }

  private static int compare(
      @Nullable Object left, @Nullable Object right, SortKind kind, boolean descending) {
    if (left == null || right == null) {
      // Missing is last both ways.
      return (left == null ? 1 : 0) - (right == null ? 1 : 0);
    }
    int order = compare(single(left), single(right), kind);
    return descending ? -order : order;
  }

  private static Object single(Object value) {
    return value instanceof List<?> several ? several.get(0) : value;
  }

  private static int compare(Object left, Object right, SortKind kind) {
    return switch (kind) {
      case AUTO, NUM -> byNumber(left, right);
      case IP -> byAddress(Values.text(left), Values.text(right));
      case STR -> Values.text(left).compareTo(Values.text(right));
    };
  }

  /** One order over all values: a mixture of number and text order would not be transitive. */
  private static int byNumber(Object left, Object right) {
    BigDecimal leftNumber = Values.number(left);
    BigDecimal rightNumber = Values.number(right);
    if (leftNumber != null && rightNumber != null) {
      return leftNumber.compareTo(rightNumber);
    }
    if (leftNumber != null || rightNumber != null) {
      return leftNumber != null ? -1 : 1;
    }
    return Values.text(left).compareTo(Values.text(right));
  }

  /** Addresses, the short ones of version 4 first, and then what is none, as text. */
  private static int byAddress(String left, String right) {
    byte[] leftAddress = IpAddress.parse(left);
    byte[] rightAddress = IpAddress.parse(right);
    if (leftAddress == null || rightAddress == null) {
      int order = (leftAddress == null ? 1 : 0) - (rightAddress == null ? 1 : 0);
      return order == 0 ? left.compareTo(right) : order;
    }
    int order = Integer.compare(leftAddress.length, rightAddress.length);
    return order == 0 ? Arrays.compareUnsigned(leftAddress, rightAddress) : order;
  }
}
