package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as the text of a cell. */
public final class Cells {
  private Cells() {}

  public static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> several) {
      return several.stream().map(Cells::text).collect(Collectors.joining(", "));
    }
    return Values.text(value);
  }
}
