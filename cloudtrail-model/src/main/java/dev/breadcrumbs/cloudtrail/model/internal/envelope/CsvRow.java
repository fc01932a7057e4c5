package dev.breadcrumbs.cloudtrail.model.internal.envelope;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Rows of a table in CSV (RFC 4180). */
public final class CsvRow {
  private CsvRow() {}

  /**
   * Finds where a row ends.
   *
   * @return the index behind its line break; {@link StructureScanner#NEED_MORE} if there is none
   */
  public static int end(byte[] bytes, int from, int limit) {
    boolean quoted = false;
    for (int at = from; at < limit; at++) {
      if (bytes[at] == '"') {
        quoted = !quoted;
      } else if (bytes[at] == '\n' && !quoted) {
        return at + 1;
      }
    }
    return StructureScanner.NEED_MORE;
  }

  /** Returns the cells of a row, without its quotes and line break. */
  public static List<String> cells(byte[] bytes, int from, int to, char separator) {
    String row = new String(bytes, from, lastOf(bytes, from, to) - from, StandardCharsets.UTF_8);
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < row.length(); at++) {
      char current = row.charAt(at);
      boolean doubled = quoted && at + 1 < row.length() && row.charAt(at + 1) == '"';
      if (current == '"' && doubled) {
        cell.append('"');
        at++;
      } else if (current == '"') {
        quoted = !quoted;
      } else if (current == separator && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(current);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static int lastOf(byte[] bytes, int from, int to) {
    int last = to;
    while (last > from && (bytes[last - 1] == '\n' || bytes[last - 1] == '\r')) {
      last--;
    }
    return last;
  }
}
