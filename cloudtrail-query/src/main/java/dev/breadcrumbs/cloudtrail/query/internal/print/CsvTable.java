package dev.breadcrumbs.cloudtrail.query.internal.print;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180), with lines that end in LF. */
public final class CsvTable {
  /** What begins a formula, also in the full-width forms that some spreadsheets take. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvTable() {}

  /**
   * Prints a table, with lines that end in LF.
   *
   * @param columns the headings
   * @param rows the cells of each row
   * @param target where to
   * @throws IOException if it cannot be written there
   */
  public static void write(List<String> columns, Iterable<List<String>> rows, Appendable target)
      throws IOException {
    target.append(line(columns.stream().map(CsvTable::harmless).toList()));
    for (List<String> row : rows) {
      target.append(line(row));
    }
  }

  /**
   * Makes a text harmless that a spreadsheet would take for a formula, by an apostrophe in front
   * (OWASP, "CSV Injection").
   *
   * @param cell the text
   * @return the text, or the text behind an apostrophe
   */
  public static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String line(List<String> cells) {
    if (cells.size() == 1 && cells.get(0).isEmpty()) {
      // Readers pass over an empty line.
      return "\"\"\n";
    }
    return cells.stream().map(CsvTable::quoted).collect(Collectors.joining(",", "", "\n"));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
