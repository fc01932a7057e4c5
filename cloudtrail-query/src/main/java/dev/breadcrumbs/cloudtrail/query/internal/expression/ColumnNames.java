package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks of column names, made when a search is built. */
public final class ColumnNames {
  private ColumnNames() {}

  public static void require(String column, List<String> columns) {
    if (!columns.contains(column)) {
      throw missing(column, columns);
    }
  }

  public static SearchException missing(String column, List<String> columns) {
    return new SearchException(
        "no column '"
            + column
            + "'; this table has "
            + columns
            + Suggestions.nearest(column, columns));
  }

  public static List<String> distinct(List<String> columns) {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        throw new SearchException("two columns are named '" + column + "'; rename one with as()");
      }
    }
    return columns;
  }
}
