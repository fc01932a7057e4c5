package dev.breadcrumbs.cloudtrail.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** An engine that runs statements of a dialect over events. */
interface SqlEngine extends AutoCloseable {
  /**
   * What a statement gives.
   *
   * @param columns the names of the columns
   * @param rows the rows; numbers are decimals
   */
  record Result(List<String> columns, List<List<Object>> rows) {}

  SqlDialect dialect();

  /** Makes some events its table, instead of those before. */
  void load(List<String> events) throws SQLException, IOException;

  Result query(String sql) throws SQLException;

  @Override
  void close() throws SQLException;
}
