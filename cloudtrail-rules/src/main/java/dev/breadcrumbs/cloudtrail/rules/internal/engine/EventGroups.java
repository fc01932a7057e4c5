package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The groups that an event belongs to: as with {@code stats ... by}. */
final class EventGroups {
  /** More than any event has that is not made to have many. */
  static final int MOST = 1_000;

  private static final List<List<String>> ONE = List.of(List.of());

  private EventGroups() {}

  /**
   * None if the event lacks a field, several if one is a multivalue. An event of too many groups is
   * a problem, and belongs to none.
   */
  static List<List<String>> of(CloudTrailEvent event, List<Field> fields, DetectorOutput output) {
    List<List<String>> keys = ONE;
    for (Field field : fields) {
      List<String> values = field.valuesIn(event).stream().distinct().toList();
      if ((long) keys.size() * values.size() > MOST) {
        output.problem(event, "left out: it belongs to more than " + MOST + " groups");
        return List.of();
      }
      keys = extended(keys, values);
    }
    return keys;
  }

  private static List<List<String>> extended(List<List<String>> keys, List<String> values) {
    List<List<String>> extended = new ArrayList<>();
    for (String value : values) {
      for (List<String> key : keys) {
        List<String> longer = new ArrayList<>(key);
        longer.add(value);
        extended.add(List.copyOf(longer));
      }
    }
    return extended;
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
