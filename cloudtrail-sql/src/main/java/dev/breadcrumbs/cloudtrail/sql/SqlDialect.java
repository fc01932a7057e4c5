package dev.breadcrumbs.cloudtrail.sql;

import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.DuckDb;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Spark;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Trino;

/** The engines for which a search can be written in SQL. */
public enum SqlDialect {
  /** Athena, and Trino, on which it is based. */
  ATHENA,

  /** Spark 4.2 and later. */
  SPARK,

  /** DuckDB 1.3 and later. */
  DUCKDB;

  Dialect words() {
    return switch (this) {
      case ATHENA -> new Trino();
      case SPARK -> new Spark();
      case DUCKDB -> new DuckDb();
    };
  }
}
