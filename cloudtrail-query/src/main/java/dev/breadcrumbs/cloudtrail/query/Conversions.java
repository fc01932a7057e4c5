package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Cells;
import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts values of rows to the types that a caller's record asks for. */
final class Conversions {
  private Conversions() {}

  static @Nullable Object convert(@Nullable Object value, Class<?> type, String column) {
    if (type == List.class) {
      return Values.each(value).stream().map(Values::text).toList();
    }
    if (type == Optional.class) {
      return Optional.ofNullable(value).map(Cells::text);
    }
    if (value == null) {
      if (type.isPrimitive()) {
        throw new SearchException(
            "column '" + column + "' is missing here, and " + type + " cannot be null");
      }
      return null;
    }
    Object converted = convertPresent(value, type);
    if (converted == null) {
      throw new SearchException(
          "column '"
              + column
              + "' has '"
              + Cells.text(value)
              + "', which is no "
              + type.getSimpleName());
    }
    return converted;
  }

  private static @Nullable Object convertPresent(Object value, Class<?> type) {
    if (type == String.class) {
      return Cells.text(value);
    }
    if (type.isInstance(value)) {
      return value;
    }
    if (type == boolean.class || type == Boolean.class) {
      return flag(Values.text(value));
    }
    if (type == Instant.class) {
      return EpochSeconds.instant(value);
    }
    BigDecimal number = Values.number(value);
    return number == null ? null : convertNumber(number, type);
  }

  private static @Nullable Boolean flag(String text) {
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }

  private static @Nullable Object convertNumber(BigDecimal number, Class<?> type) {
    try {
      if (type == long.class || type == Long.class) {
        return number.longValueExact();
      }
      if (type == int.class || type == Integer.class) {
        return number.intValueExact();
      }
    } catch (ArithmeticException e) {
      // It has a fraction or does not fit: the caller says which column and value.
      return null;
    }
    if (type == double.class || type == Double.class) {
      return number.doubleValue();
    }
    return type == BigDecimal.class ? number : null;
  }
}
