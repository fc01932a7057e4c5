package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What parts rows into groups that keep their rows: the text of their values. */
final class GroupKeys {
  private GroupKeys() {}

  /** The key of a row; null if it lacks one of the fields. */
  static @Nullable List<Object> of(List<Field> fields, Frame frame) {
    List<Object> key = new ArrayList<>(fields.size());
    for (Field field : fields) {
      Object value = field.valueIn(frame);
      if (value == null) {
        return null;
      }
      key.add(part(value));
    }
    return key;
  }

  /** The key of a row; what it lacks is a value of its own. */
  static List<Object> withMissing(List<Field> fields, Frame frame) {
    List<Object> key = new ArrayList<>(fields.size());
    for (Field field : fields) {
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
