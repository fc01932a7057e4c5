package dev.breadcrumbs.cloudtrail.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as the text of a cell. */
final class Cells {
  private Cells() {}

  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> several) {
      return several.stream().map(Cells::text).collect(Collectors.joining(", "));
    }
    return value instanceof BigDecimal number ? number(number) : value.toString();
  }

  /** Plain digits where they are few; a hostile exponent must not become a million zeros. */
  private static String number(BigDecimal number) {
    return Math.abs((long) number.scale()) > 30 ? number.toString() : number.toPlainString();
  }
}
