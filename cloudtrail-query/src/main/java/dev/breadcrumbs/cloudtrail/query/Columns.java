package dev.breadcrumbs.cloudtrail.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks of column names, made when a search is built. */
final class Columns {
  private Columns() {}

  static void require(String column, List<String> columns) {
    if (!columns.contains(column)) {
      throw missing(column, columns);
    }
  }

  static SearchException missing(String column, List<String> columns) {
    return new SearchException(
        "no column '"
            + column
            + "'; this table has "
            + columns
            + Suggestions.nearest(column, columns));
  }

  /**
   * A field on rows: the column of its name, with what the field makes of it ({@code orElse}); or
   * else, where there is none, what it makes of the columns of its paths.
   */
  static Field field(Field field, List<String> columns) {
    List<String> paths = field.expression().paths().stream().map(FieldPath::toString).toList();
    boolean named = columns.contains(field.name());
    if (named && !paths.equals(List.of(field.name()))) {
      FieldPath column = new FieldPath(List.of(field.name()));
      return new Field(field.name(), new Expression.AtPath(column));
    }
    if (named || (!paths.isEmpty() && columns.containsAll(paths))) {
      return field;
    }
    throw missing(field.name(), columns);
  }

  static List<String> distinct(List<String> columns) {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        throw new SearchException("two columns are named '" + column + "'; rename one with as()");
      }
    }
    return columns;
  }
}
