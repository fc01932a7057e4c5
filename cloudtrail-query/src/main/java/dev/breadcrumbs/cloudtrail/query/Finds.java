package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the groups of a regular expression find. */
final class Finds {
  private Finds() {}

  static @Nullable Object in(@Nullable Object from, Rex rex, String group) {
    List<Object> found = new ArrayList<>();
    for (Object single : Values.each(from)) {
      String text = Values.text(single);
      if (rex.maximum() == 1) {
        String first = rex.regex().find(text, group);
        if (first != null) {
          return first;
        }
      } else {
        found.addAll(rex.regex().findAll(text, group, rex.maximum()));
      }
    }
    int count = rex.maximum() == 0 ? found.size() : Math.min(rex.maximum(), found.size());
    return Values.ofList(found.subList(0, count));
  }
}
