package dev.breadcrumbs.cloudtrail.query.internal.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the groups of a regular expression find. */
public final class RegexExtraction {
  private RegexExtraction() {}

  public static @Nullable Object in(@Nullable Object from, Regex regex, int maximum, String group) {
    List<Object> found = new ArrayList<>();
    for (Object single : Values.each(from)) {
      String text = Values.text(single);
      if (maximum == 1) {
        String first = regex.find(text, group);
        if (first != null) {
          return first;
        }
      } else {
        found.addAll(regex.findAll(text, group, maximum));
      }
    }
    int count = maximum == 0 ? found.size() : Math.min(maximum, found.size());
    return Values.ofList(found.subList(0, count));
  }
}
