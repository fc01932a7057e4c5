package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import java.util.List;
import java.util.function.UnaryOperator;

/** Titles with fields in braces. */
final class TitleText {
  /** Long enough for a title; a value may be 100 KB. */
  private static final int LONGEST_VALUE = 200;

  private TitleText() {}

  static void check(String title) {
    replaced(
        title,
        field -> {
          try {
            return Fields.named(field).name();
          } catch (SearchException e) {
            throw new RuleException("title '" + title + "': " + e.getMessage());
          }
        });
  }

  static String of(String title, CloudTrailEvent event) {
    return replaced(title, field -> value(field, event));
  }

  private static String value(String field, CloudTrailEvent event) {
    List<String> values = Fields.named(field).valuesIn(event);
    String text = values.isEmpty() ? "-" : String.join(", ", values);
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
  }

  private static String replaced(String title, UnaryOperator<String> replacement) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = title.indexOf('{'); open >= 0; open = title.indexOf('{', from)) {
      int close = title.indexOf('}', open);
      if (close < 0) {
        throw new RuleException("title '" + title + "': a brace is not closed");
      }
      text.append(title, from, open).append(replacement.apply(title.substring(open + 1, close)));
      from = close + 1;
    }
    return text.append(title, from, title.length()).toString();
  }
}
