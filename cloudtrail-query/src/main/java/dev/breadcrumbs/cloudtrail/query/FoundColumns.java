package dev.breadcrumbs.cloudtrail.query;

import java.util.List;

/** Names of columns that a run finds. Serves one run, in which all rows are made by one thread. */
final class FoundColumns {
  private List<String> names = List.of();

  void set(List<String> found) {
    names = List.copyOf(found);
  }

  List<String> names() {
    return names;
  }
}
