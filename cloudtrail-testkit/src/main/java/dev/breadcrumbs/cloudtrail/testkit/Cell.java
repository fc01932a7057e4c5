package dev.breadcrumbs.cloudtrail.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of tables, compared as a test means them. */
final class Cell {
  private Cell() {}

  static boolean equal(@Nullable Object expected, @Nullable Object seen) {
    if (expected instanceof Number number && seen instanceof Number other) {
      return decimal(number).compareTo(decimal(other)) == 0;
    }
    if (expected instanceof List<?> list && seen instanceof List<?> other) {
      return equalLists(list, other);
    }
    return Objects.equals(expected, seen);
  }

  private static boolean equalLists(List<?> expected, List<?> seen) {
    if (expected.size() != seen.size()) {
      return false;
    }
    for (int at = 0; at < expected.size(); at++) {
      if (!equal(expected.get(at), seen.get(at))) {
        return false;
      }
    }
    return true;
  }

  private static BigDecimal decimal(Number number) {
    return new BigDecimal(number.toString());
  }

  /** The value, with quotation marks that tell a text from a number. */
  static String shown(@Nullable Object value) {
    if (value == null) {
      return "missing";
    }
    return value instanceof String text ? "\"" + text + "\"" : value.toString();
  }
}
