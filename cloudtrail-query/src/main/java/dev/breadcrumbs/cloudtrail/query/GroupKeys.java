package dev.breadcrumbs.cloudtrail.query;

import java.util.Comparator;
import java.util.List;

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
}
