package dev.breadcrumbs.cloudtrail.sql.internal.compile;

/** A value in SQL. Immutable. */
public record SqlValue(String text, Kind kind) {
  static final SqlValue MISSING = new SqlValue("NULL", Kind.TEXT);

  static SqlValue text(String sql) {
    return new SqlValue(sql, Kind.TEXT);
  }

  static SqlValue list(String sql) {
    return new SqlValue(sql, Kind.LIST);
  }

  static SqlValue integer(String sql) {
    return new SqlValue(sql, Kind.INTEGER);
  }
}
