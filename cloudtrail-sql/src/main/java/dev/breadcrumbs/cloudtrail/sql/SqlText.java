package dev.breadcrumbs.cloudtrail.sql;

import java.util.List;

/**
 * A search in SQL. Immutable.
 *
 * @param sql the statement, without a semicolon
 * @param notes sentences on what the statement leaves open and our own engine does not, such as the
 *     order of rows that no command has sorted
 */
public record SqlText(String sql, List<String> notes) {
  /**
   * Creates a text; the list is copied.
   *
   * @param sql the statement
   * @param notes what it leaves open
   */
  public SqlText {
    notes = List.copyOf(notes);
  }

  /**
   * Returns the notes as comments, followed by the statement.
   *
   * @return the text, which can be run as it is
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    notes.forEach(note -> text.append("-- ").append(note).append('\n'));
    return text.append(sql).toString();
  }
}
