package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The groups that an event belongs to: none if it lacks a field, several if one is a multivalue.
 */
final class GroupKeys {
  /** By the first field, then the second, and so on, as text. */
  static final Comparator<List<String>> ORDER =
      (left, right) -> {
        for (int at = 0; at < left.size(); at++) {
          int order = left.get(at).compareTo(right.get(at));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  private GroupKeys() {}

  static List<List<String>> of(List<Field> fields, PathValues event) {
    List<List<String>> keys = List.of(List.of());
    for (Field field : fields) {
      Set<String> texts = new LinkedHashSet<>();
      for (Object value : Values.each(field.valueIn(event))) {
        texts.add(Values.text(value));
      }
      keys = extended(keys, texts);
    }
    return keys;
  }

  private static List<List<String>> extended(List<List<String>> keys, Set<String> texts) {
    List<List<String>> longer = new ArrayList<>(keys.size() * texts.size());
    for (List<String> key : keys) {
      for (String text : texts) {
        List<String> next = new ArrayList<>(key.size() + 1);
        next.addAll(key);
        next.add(text);
        longer.add(next);
      }
    }
    return longer;
  }
}
