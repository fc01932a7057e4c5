package dev.breadcrumbs.cloudtrail.sql.internal.compile;

/** What a value is in SQL. Null is missing, but for lists: of those, an empty one is. */
public enum Kind {
  TEXT,
  LIST,
  INTEGER,
  DECIMAL,
  DOUBLE,
  TRUTH;

  boolean isNumber() {
    return this == INTEGER || this == DECIMAL || this == DOUBLE;
  }
}
