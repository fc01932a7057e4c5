package dev.breadcrumbs.cloudtrail.query.internal.print;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Aligns cells with blanks, by the width that they have on a screen. A long cell is cut, and a mark
 * tells how much of it is left out: {@code ...[+1234]}. A cell that is wider than most is not
 * aligned to, so that one does not fill all rows with blanks.
 */
public final class TextTable {
  /** The width that cells have at most, unless another is asked for. */
  public static final int LONGEST = 1_000;

  /** Below it, the mark of a cut would leave nothing of most cells. */
  private static final int SHORTEST = 16;

  private static final int WIDEST_COLUMN = 200;
  private static final String GAP = "  ";
  private static final String BLANKS = " ".repeat(WIDEST_COLUMN);

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
    return PrintedRows.text(target -> write(columns, rows, toTheRight, LONGEST, target));
  }

  /**
   * Writes a table line by line. The rows are gone through twice: first for the widths.
   *
   * @param columns the headings
   * @param rows the cells of each row
   * @param toTheRight for each column, whether its cells are aligned to the right
   * @param longest the width of a cell beyond which it is cut
   * @param target takes the lines, each ended by LF
   * @throws IOException if the target fails
   */
  public static void write(
      List<String> columns,
      Iterable<List<String>> rows,
      List<Boolean> toTheRight,
      int longest,
      Appendable target)
      throws IOException {
    int[] widths = new int[columns.size()];
    widen(widths, columns, longest);
    for (List<String> row : rows) {
      widen(widths, row, longest);
    }
    writeLine(columns, widths, toTheRight, longest, target);
    writeRule(widths, target);
    for (List<String> row : rows) {
      writeLine(row, widths, toTheRight, longest, target);
    }
  }

  /**
   * Finds how long cells may be for lines to keep within a width. Cells are not cut below what
   * shows something of them, so that lines of many columns may be wider.
   *
   * @param width the width that lines have at most
   * @param columns the headings
   * @param rows the cells of each row
   * @return the width of a cell beyond which it is cut
   */
  public static int longestWithin(int width, List<String> columns, Iterable<List<String>> rows) {
    int[] widths = new int[columns.size()];
    measure(widths, columns);
    for (List<String> row : rows) {
      measure(widths, row);
    }
    int longest = SHORTEST;
    int beyond = LONGEST + 1;
    while (beyond - longest > 1) {
      int middle = (longest + beyond) / 2;
      if (widthOfLine(widths, middle) <= width) {
        longest = middle;
      } else {
        beyond = middle;
      }
    }
    return longest;
  }

  private static long widthOfLine(int[] widths, int longest) {
    long gaps = (long) GAP.length() * (widths.length - 1);
    return gaps + IntStream.of(widths).mapToLong(cell -> Math.min(cell, longest)).sum();
  }

  private static void measure(int[] widths, List<String> cells) {
    for (int at = 0; at < widths.length; at++) {
      int width = ScreenText.width(ScreenText.shown(cells.get(at), LONGEST));
      widths[at] = Math.max(widths[at], width);
    }
  }

  private static void widen(int[] widths, List<String> cells, int longest) {
    for (int at = 0; at < widths.length; at++) {
      int width = ScreenText.width(ScreenText.shown(cells.get(at), longest));
      widths[at] = Math.max(widths[at], Math.min(width, WIDEST_COLUMN));
    }
  }

  private static void writeRule(int[] widths, Appendable target) throws IOException {
    for (int at = 0; at < widths.length; at++) {
      target.append(at == 0 ? "" : GAP).append("-".repeat(widths[at]));
    }
    target.append('\n');
  }

  private static void writeLine(
      List<String> cells, int[] widths, List<Boolean> toTheRight, int longest, Appendable target)
      throws IOException {
    int pending = 0;
    for (int at = 0; at < widths.length; at++) {
      String cell = ScreenText.shown(cells.get(at), longest).stripTrailing();
      int blanks = Math.max(0, widths[at] - ScreenText.width(cell));
      pending += at == 0 ? 0 : GAP.length();
      pending += toTheRight.get(at) ? blanks : 0;
      if (!cell.isEmpty()) {
        // Blanks wait for something behind them: a line does not end with them.
        writeBlanks(pending, target);
        target.append(cell);
        pending = 0;
      }
      pending += toTheRight.get(at) ? 0 : blanks;
    }
    target.append('\n');
  }

  private static void writeBlanks(int count, Appendable target) throws IOException {
    for (int left = count; left > 0; left -= BLANKS.length()) {
      target.append(BLANKS, 0, Math.min(left, BLANKS.length()));
    }
  }
}
