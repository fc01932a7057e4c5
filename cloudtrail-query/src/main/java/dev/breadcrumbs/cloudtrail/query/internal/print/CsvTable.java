package dev.breadcrumbs.cloudtrail.query.internal.print;

import java.io.IOException;
import java.util.List;

/** Comma-separated values (RFC 4180), with lines that end in LF. */
public final class CsvTable {
  /** What begins a formula, also in the full-width forms that some spreadsheets take. */
  private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  /** What a spreadsheet may leave out in front of a formula, or take for the end of a cell. */
  private static final String CELL_ENDS = "\t\r\n";

  private CsvTable() {}

  /**
   * Prints a table.
   *
   * @param columns the headings
   * @param rows the cells of each row
   * @return the lines, each ended by LF
   */
  public static String of(List<String> columns, Iterable<List<String>> rows) {
    return PrintedRows.text(target -> write(columns, rows, target));
  }

  /**
   * Writes a table line by line.
   *
   * @param columns the headings
   * @param rows the cells of each row
   * @param target takes the lines, each ended by LF
   * @throws IOException if the target fails
   */
  public static void write(List<String> columns, Iterable<List<String>> rows, Appendable target)
      throws IOException {
    writeLine(columns.stream().map(CsvTable::harmless).toList(), target);
    for (List<String> row : rows) {
      writeLine(row, target);
    }
  }

  /**
   * Makes a text harmless that a spreadsheet would take for a formula, also behind blanks, by an
   * apostrophe in front (OWASP, "CSV Injection").
   *
   * @param cell the text
   * @return the text, or the text behind an apostrophe
   */
  public static String harmless(String cell) {
    return isFormula(cell) ? "'" + cell : cell;
  }

  private static boolean isFormula(String cell) {
    int at = 0;
    while (at < cell.length() && isBlank(cell.charAt(at))) {
      at++;
    }
    return (!cell.isEmpty() && CELL_ENDS.indexOf(cell.charAt(0)) >= 0)
        || (at < cell.length() && FORMULA_STARTS.indexOf(cell.charAt(at)) >= 0);
  }

  /** What is not seen in front of a text, and may be left out when it is read. */
  private static boolean isBlank(char value) {
    return Character.isWhitespace(value)
        || Character.isSpaceChar(value)
        || Character.isISOControl(value)
        || Character.getType(value) == Character.FORMAT;
  }

  private static void writeLine(List<String> cells, Appendable target) throws IOException {
    if (cells.size() == 1 && cells.get(0).isEmpty()) {
      // Readers pass over an empty line.
      target.append("\"\"\n");
      return;
    }
    for (int at = 0; at < cells.size(); at++) {
      target.append(at == 0 ? "" : ",").append(quoted(cells.get(at)));
    }
    target.append('\n');
  }

  private static String quoted(String cell) {
    return isPlain(cell) ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  /** Asked of every cell: a loop takes a third of the time of a stream. */
  private static boolean isPlain(String cell) {
    for (int at = 0; at < cell.length(); at++) {
      char value = cell.charAt(at);
      if (value == ',' || value == '"' || value == '\n' || value == '\r') {
        return false;
      }
    }
    return true;
  }
}
