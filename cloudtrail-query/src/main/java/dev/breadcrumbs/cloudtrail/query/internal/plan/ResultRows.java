package dev.breadcrumbs.cloudtrail.query.internal.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that a search has found, under the names of their columns. */
public final class ResultRows {
  private final List<String> columns;
  private final List<@Nullable Object[]> rows;

  public ResultRows(List<String> columns, List<@Nullable Object[]> rows) {
    this.columns = List.copyOf(columns);
    this.rows = rows;
  }

  public List<String> columns() {
    return columns;
  }

  public List<@Nullable Object[]> rows() {
    return rows;
  }

  public int size() {
    return rows.size();
  }

  /** The value of a column in a row; null if it is missing, or there is no such column. */
  public @Nullable Object value(@Nullable Object[] row, String column) {
    int at = columns.indexOf(column);
    return at < 0 ? null : row[at];
  }
}
