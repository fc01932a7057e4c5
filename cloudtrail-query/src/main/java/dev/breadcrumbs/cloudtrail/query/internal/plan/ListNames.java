package dev.breadcrumbs.cloudtrail.query.internal.plan;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Names whose values are lists by what made them, however many values there are. */
public final class ListNames {
  private ListNames() {}

  /** The names without some, and then with others. */
  public static Set<String> with(
      Set<String> before, Collection<String> gone, Collection<String> made) {
    Set<String> all = new TreeSet<>(before);
    all.removeAll(gone);
    all.addAll(made);
    return all;
  }
}
