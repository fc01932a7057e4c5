package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The groups that an event belongs to: as with {@code stats ... by}. */
final class EventGroups {
  private static final List<List<String>> ONE = List.of(List.of());

  private EventGroups() {}

  /** None if the event lacks a field, several if one is a multivalue. */
  static List<List<String>> of(CloudTrailEvent event, List<Field> fields) {
    List<List<String>> keys = ONE;
    for (Field field : fields) {
      List<List<String>> longer = new ArrayList<>();
      for (String value : field.valuesIn(event).stream().distinct().toList()) {
        keys.forEach(key -> longer.add(extended(key, value)));
      }
      keys = longer;
    }
    return keys;
  }

  private static List<String> extended(List<String> key, String value) {
    List<String> longer = new ArrayList<>(key);
    longer.add(value);
    return List.copyOf(longer);
  }

  /** The values of a group by the names of its fields. */
  static Map<String, List<String>> named(List<Field> fields, List<String> key) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int at = 0; at < fields.size(); at++) {
      values.put(fields.get(at).name(), List.of(key.get(at)));
    }
    return values;
  }
}
