package dev.breadcrumbs.cloudtrail.sql;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;

/** Rows of our own engine and of another, compared as printed tables. */
final class Rows {
  private static final int DIGITS = 12;

  private Rows() {}

  /** Whether two results are the same; in any order, where the statement leaves it open. */
  static boolean areSame(List<List<Object>> one, List<List<Object>> other, boolean ordered) {
    if (one.size() != other.size()) {
      return false;
    }
    List<List<Object>> first = ordered ? one : sorted(one);
    List<List<Object>> second = ordered ? other : sorted(other);
    for (int row = 0; row < first.size(); row++) {
      for (int at = 0; at < first.get(row).size(); at++) {
        if (!isSame(first.get(row).get(at), second.get(row).get(at))) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<List<Object>> sorted(List<List<Object>> rows) {
    return rows.stream().sorted(Comparator.comparing(Rows::key)).toList();
  }

  private static String key(List<Object> row) {
    return String.join("\n", row.stream().map(each -> each == null ? "" : text(each)).toList());
  }

  private static boolean isSame(Object expected, Object found) {
    if (expected == null || found == null) {
      return expected == null && found == null;
    }
    if (expected instanceof Number && found instanceof BigDecimal number) {
      BigDecimal wanted = new BigDecimal(expected.toString());
      MathContext digits = new MathContext(DIGITS);
      return wanted.compareTo(number) == 0
          || (wanted.scale() > 0 && wanted.round(digits).compareTo(number.round(digits)) == 0);
    }
    return text(expected).equals(text(found));
  }

  private static String text(Object value) {
    if (value instanceof List<?> several) {
      return String.join(", ", several.stream().map(Rows::text).toList());
    }
    return value instanceof BigDecimal number && number.scale() <= 30
        ? number.stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
