package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of columns that are used once in a statement: SQL has no regard to their case. */
final class Names {
  private final Set<String> used = new HashSet<>();

  String fresh(String wanted) {
    String name = wanted;
    for (int at = 2; !used.add(name.toLowerCase(Locale.ROOT)); at++) {
      name = wanted + " " + at;
    }
    return name;
  }
}
