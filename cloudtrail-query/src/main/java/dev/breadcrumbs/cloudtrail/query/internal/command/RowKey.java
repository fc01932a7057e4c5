package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What parts rows into groups that keep their rows: the text of their values. */
public final class RowKey {
  private RowKey() {}

  /** The key of a row; null if it lacks one of the fields. */
  public static @Nullable List<Object> of(List<NamedValue> fields, Frame frame) {
    List<Object> key = new ArrayList<>(fields.size());
    for (NamedValue field : fields) {
      Object value = field.valueIn(frame);
      if (value == null) {
        return null;
      }
      key.add(part(value));
    }
    return key;
  }

  /** Which of the fields a row lacks first, where it has no key. */
  public static int firstMissing(List<NamedValue> fields, Frame frame) {
    int at = 0;
    while (fields.get(at).valueIn(frame) != null) {
      at++;
    }
    return at;
  }

  /** The key of a row; what it lacks is a value of its own. */
  public static List<Object> withMissing(List<NamedValue> fields, Frame frame) {
    List<Object> key = new ArrayList<>(fields.size());
    for (NamedValue field : fields) {
      Object value = field.valueIn(frame);
      key.add(value == null ? List.of() : part(value));
    }
    return key;
  }

  private static Object part(Object value) {
    return value instanceof List<?> several
        ? several.stream().map(Values::text).toList()
        : Values.text(value);
  }
}
