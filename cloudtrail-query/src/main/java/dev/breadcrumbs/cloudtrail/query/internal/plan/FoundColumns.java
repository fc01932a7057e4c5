package dev.breadcrumbs.cloudtrail.query.internal.plan;

import java.util.List;

/** Names of columns that a run finds. Serves one run, in which all rows are made by one thread. */
public final class FoundColumns {
  private List<String> names = List.of();

  public void set(List<String> found) {
    names = List.copyOf(found);
  }

  List<String> names() {
    return names;
  }
}
