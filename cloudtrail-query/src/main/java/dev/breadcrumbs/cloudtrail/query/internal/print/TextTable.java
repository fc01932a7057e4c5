package dev.breadcrumbs.cloudtrail.query.internal.print;

import java.util.ArrayList;
import java.util.List;

/** Aligns cells with blanks, by the width that they have on a screen. */
public final class TextTable {
  private static final String GAP = "  ";

  private TextTable() {}

  /**
   * Prints a table.
   *
   * @param columns the headings
   * @param rows the cells of each row
   * @param toTheRight for each column, whether its cells are aligned to the right
   * @return the lines, each ended by LF
   */
  public static String of(List<String> columns, List<List<String>> rows, List<Boolean> toTheRight) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(shown(columns));
    rows.forEach(row -> lines.add(shown(row)));
    int[] widths = widths(lines, columns.size());
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("-".repeat(width));
    }
    lines.add(1, rule);
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      text.append(line(line, widths, toTheRight)).append('\n');
    }
    return text.toString();
  }

  private static List<String> shown(List<String> cells) {
    return cells.stream().map(ScreenText::harmless).toList();
  }

  private static int[] widths(List<List<String>> lines, int columns) {
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int at = 0; at < columns; at++) {
        widths[at] = Math.max(widths[at], ScreenText.width(line.get(at)));
      }
    }
    return widths;
  }

  private static String line(List<String> cells, int[] widths, List<Boolean> toTheRight) {
    StringBuilder line = new StringBuilder();
    for (int at = 0; at < widths.length; at++) {
      String blanks = " ".repeat(widths[at] - ScreenText.width(cells.get(at)));
      line.append(at == 0 ? "" : GAP);
      line.append(toTheRight.get(at) ? blanks + cells.get(at) : cells.get(at) + blanks);
    }
    return line.toString().stripTrailing();
  }
}
