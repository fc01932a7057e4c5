package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.ArrayList;
import java.util.List;

/** Lists that are made of others. */
final class Lists {
  private Lists() {}

  static <T> List<T> longer(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return List.copyOf(longer);
  }
}
