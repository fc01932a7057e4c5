package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.value.Values;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of values in {@code sort}: numbers by size, then text; a multivalue by its first. */
final class ValueOrder {
  private ValueOrder() {}

  /** Orders rows by keys whose columns stand at the given places. */
  static Comparator<Object[]> by(List<SortKey> keys, List<String> columns) {
    return keys.stream()
        .map(key -> by(columns.indexOf(key.column()), key.descending()))
        .reduce(Comparator::thenComparing)
        .orElseThrow();
  }

  private static Comparator<Object[]> by(int column, boolean descending) {
    return (left, right) -> compare(left[column], right[column], descending);
  }

  private static int compare(@Nullable Object left, @Nullable Object right, boolean descending) {
    if (left == null || right == null) {
      // Missing is last both ways.
      return (left == null ? 1 : 0) - (right == null ? 1 : 0);
    }
    int order = compare(single(left), single(right));
    return descending ? -order : order;
  }

  private static Object single(Object value) {
    return value instanceof List<?> several ? several.get(0) : value;
  }

  /** One order over all values: a mixture of number and text order would not be transitive. */
  private static int compare(Object left, Object right) {
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
}
