package dev.breadcrumbs.cloudtrail.query.internal.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Aligns cells with blanks, by the width that they have on a screen. */
public final class TextTable {
  private static final String GAP = "  ";

  /** A column is not cut below this, as nothing could be told from what is left. */
  private static final int NARROWEST = 8;

  private TextTable() {}

  /**
   * Prints a table.
   *
   * @param columns the headings
   * @param rows the cells of each row
   * @param toTheRight for each column, whether its cells are aligned to the right
   * @return the lines, each ended by LF
   */
  public static String of(
      List<String> columns, Iterable<List<String>> rows, List<Boolean> toTheRight) {
    return of(columns, rows, toTheRight, Integer.MAX_VALUE);
  }

  /**
   * Prints a table that fits a width, as far as it can: the widest columns are cut first, and a
   * cell that is cut ends in an ellipsis.
   *
   * @param columns the headings
   * @param rows the cells of each row
   * @param toTheRight for each column, whether its cells are aligned to the right
   * @param most how wide a line may be
   * @return the lines, each ended by LF
   */
  public static String of(
      List<String> columns, Iterable<List<String>> rows, List<Boolean> toTheRight, int most) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(shown(columns));
    rows.forEach(row -> lines.add(shown(row)));
    int[] widths = fitting(widths(lines, columns.size()), most);
    lines.replaceAll(line -> cut(line, widths));
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

  /** The widths, none above the largest bound at which all fit. */
  private static int[] fitting(int[] widths, int most) {
    int gaps = GAP.length() * (widths.length - 1);
    int bound = NARROWEST;
    int beyond = IntStream.of(widths).max().orElse(0) + 1;
    while (beyond - bound > 1) {
      int middle = bound + (beyond - bound) / 2;
      long sum = IntStream.of(widths).mapToLong(width -> Math.min(width, middle)).sum();
      if (sum + gaps <= most) {
        bound = middle;
      } else {
        beyond = middle;
      }
    }
    int largest = bound;
    return IntStream.of(widths).map(width -> Math.min(width, largest)).toArray();
  }

  private static List<String> cut(List<String> cells, int[] widths) {
    List<String> cut = new ArrayList<>(cells.size());
    for (int at = 0; at < widths.length; at++) {
      cut.add(ScreenText.cut(cells.get(at), widths[at]));
    }
    return cut;
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
