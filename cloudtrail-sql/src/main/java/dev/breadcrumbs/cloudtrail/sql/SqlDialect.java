package dev.breadcrumbs.cloudtrail.sql;

import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.DuckDb;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Spark;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Trino;

/** The engines whose SQL a search can be said in. */
public enum SqlDialect {
  /** Athena, and Trino, which it is made of. */
  ATHENA,

  /** Spark 4 and later. */
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
