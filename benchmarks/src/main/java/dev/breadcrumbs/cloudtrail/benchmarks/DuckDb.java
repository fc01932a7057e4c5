package dev.breadcrumbs.cloudtrail.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** DuckDB in this process through JDBC, asked with {@link DuckDbSql}. */
final class DuckDb implements Contender {
  @Override
  public String name() {
    return Contenders.DUCKDB;
  }

  @Override
  public Set<Search> searches(Form form) {
    return EnumSet.of(Search.LOGINS, Search.ERRORS, Search.DENIED);
  }

  @Override
  public Session open(Form form, Path corpus, int threads) {
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:");
      execute(connection, "SET threads = " + threads);
      if (form == Form.LOADED) {
        for (String statement : DuckDbSql.load(corpus)) {
          execute(connection, statement);
        }
      }
      return new OpenDatabase(connection, form, corpus);
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB cannot be opened", e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private record OpenDatabase(Connection connection, Form form, Path corpus) implements Session {
    @Override
    public Answer run(Search search) {
      String sql = DuckDbSql.of(search, form, corpus);
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery(sql)) {
        return fetch(result);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }

    private static Answer fetch(ResultSet result) throws SQLException {
      int columns = result.getMetaData().getColumnCount();
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
          row.add(Objects.requireNonNullElse(result.getString(column), ""));
        }
        rows.add(row);
      }
      return new Answer(rows);
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException("DuckDB cannot be closed", e);
      }
    }
  }
}
