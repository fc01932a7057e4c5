package dev.breadcrumbs.cloudtrail.sql;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** DuckDB in this process, with events as its table. */
final class DuckDbEngine implements SqlEngine {
  private final Connection connection;
  private final Path folder;

  DuckDbEngine(Path folder) throws SQLException {
    this.folder = folder;
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute("SET threads = 1");
  }

  @Override
  public SqlDialect dialect() {
    return SqlDialect.DUCKDB;
  }

  @Override
  public void load(List<String> events) throws SQLException, IOException {
    Path file = folder.resolve("events.json");
    Files.writeString(file, "{\"Records\":[" + String.join(",", events) + "]}");
    execute(CloudTrailTable.at(SqlDialect.DUCKDB, file.toString()).ddl());
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public Result query(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      ResultSetMetaData about = found.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int at = 1; at <= about.getColumnCount(); at++) {
        columns.add(about.getColumnLabel(at));
      }
      List<List<Object>> rows = new ArrayList<>();
      while (found.next()) {
        List<Object> row = new ArrayList<>();
        for (int at = 1; at <= columns.size(); at++) {
          row.add(cell(found.getObject(at)));
        }
        rows.add(row);
      }
      return new Result(columns, rows);
    }
  }

  private static Object cell(Object value) {
    return value instanceof Number number ? new BigDecimal(number.toString()) : value;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
