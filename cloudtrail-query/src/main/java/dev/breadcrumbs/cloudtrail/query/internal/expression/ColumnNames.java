package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Checks of column names, made when a search is built. */
public final class ColumnNames {
  private ColumnNames() {}

  public static String require(String column, List<String> columns) {
    String found = find(column, columns);
    if (found == null) {
      throw missing(column, columns);
    }
    return found;
  }

  /**
   * Finds a column: by its name, then without regard to case and marks of arrays, then also without
   * the {@code raw.} in front. Null if there is none, or several fit.
   */
  public static @Nullable String find(String wanted, List<String> columns) {
    if (columns.contains(wanted)) {
      return wanted;
    }
    String found = only(plain(wanted), columns, ColumnNames::plain);
    return found == null ? only(bare(wanted), columns, ColumnNames::bare) : found;
  }

  private static @Nullable String only(
      String wanted, List<String> columns, UnaryOperator<String> spelling) {
    String found = null;
    for (String column : columns) {
      if (spelling.apply(column).equals(wanted)) {
        if (found != null) {
          return null;
        }
        found = column;
      }
    }
    return found;
  }

  private static String plain(String name) {
    return name.replace("{}", "").toLowerCase(Locale.ROOT);
  }

  private static String bare(String name) {
    String plain = plain(name);
    return plain.startsWith(FieldPath.RAW) ? plain.substring(FieldPath.RAW.length()) : plain;
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
