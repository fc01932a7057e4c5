package dev.breadcrumbs.cloudtrail.sql;

import java.util.List;

/**
 * A search in SQL. Immutable.
 *
 * @param sql the statement, without a semicolon
 * @param notes what the statement leaves open where our own engine does not, in sentences: of rows
 *     that no command has sorted, a table has no order
 */
public record SqlText(String sql, List<String> notes) {
  /**
   * Makes a text; the list is copied.
   *
   * @param sql the statement
   * @param notes what it leaves open
   */
  public SqlText {
    notes = List.copyOf(notes);
  }

  /**
   * Returns the statement below its notes, which are comments.
   *
   * @return the text, to be run as it is
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    notes.forEach(note -> text.append("-- ").append(note).append('\n'));
    return text.append(sql).toString();
  }
}
