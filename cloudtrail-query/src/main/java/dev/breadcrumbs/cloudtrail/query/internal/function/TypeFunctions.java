package dev.breadcrumbs.cloudtrail.query.internal.function;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions that tell what a value is. Text that spells a number is one, a literal too. */
final class TypeFunctions {
  private TypeFunctions() {}

  static Map<String, Definition> all() {
    return Map.of(
        "isnull", Definition.of(1, it -> it[0] == null),
        "isnotnull", Definition.of(1, it -> it[0] != null),
        "isnum", Definition.of(1, it -> Arguments.number(it[0]) != null),
        "isint", Definition.of(1, it -> isWhole(Arguments.number(it[0]))),
        "isstr", Definition.of(1, it -> type(it[0]).equals("String")),
        "isbool", Definition.of(1, it -> it[0] instanceof Boolean),
        "typeof", Definition.of(1, it -> type(it[0])));
  }

  private static boolean isWhole(@Nullable BigDecimal number) {
    return number != null && number.stripTrailingZeros().scale() <= 0;
  }

  private static String type(@Nullable Object value) {
    if (value == null) {
      return "Invalid";
    }
    if (value instanceof List<?>) {
      return "Multivalue";
    }
    if (value instanceof Boolean) {
      return "Boolean";
    }
    return Values.number(value) != null ? "Number" : "String";
  }
}
