package dev.breadcrumbs.cloudtrail.query.internal.print;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** HTML's tables, without style: cells of numbers have the class {@code number}. */
public final class HtmlTable {
  private HtmlTable() {}

  /**
   * Prints a table. What a browser would take as markup is escaped, and control and direction
   * characters are shown by their numbers.
   *
   * @param columns the headings
   * @param rows the cells of each row
   * @param numeric for each column, whether its cells are numbers
   * @return the element {@code table}, with a line a row
   */
  public static String of(
      List<String> columns, Iterable<List<String>> rows, List<Boolean> numeric) {
    return PrintedRows.text(target -> write(columns, rows, numeric, target));
  }

  /**
   * Writes a table line by line, escaped as by {@link #of}.
   *
   * @param columns the headings
   * @param rows the cells of each row
   * @param numeric for each column, whether its cells are numbers
   * @param target takes the element {@code table}, with a line a row
   * @throws IOException if the target fails
   */
  public static void write(
      List<String> columns, Iterable<List<String>> rows, List<Boolean> numeric, Appendable target)
      throws IOException {
    target.append("<table>\n<thead>\n");
    writeRow(columns, "th", numeric, target);
    target.append("</thead>\n<tbody>\n");
    for (List<String> row : rows) {
      writeRow(row, "td", numeric, target);
    }
    target.append("</tbody>\n</table>\n");
  }

  private static void writeRow(
      List<String> cells, String element, List<Boolean> numeric, Appendable target)
      throws IOException {
    target.append("<tr>");
    for (int at = 0; at < cells.size(); at++) {
      target.append('<').append(element).append(numeric.get(at) ? " class=\"number\">" : ">");
      target.append(escaped(cells.get(at))).append("</").append(element).append('>');
    }
    target.append("</tr>\n");
  }

  /**
   * Escapes a text, for a place between tags.
   *
   * @param text any text
   * @return the text as a browser shows it, lines broken by {@code <br>}
   */
  public static String escaped(String text) {
    return text.lines().map(HtmlTable::escapedLine).collect(Collectors.joining("<br>"));
  }

  private static String escapedLine(String line) {
    return ScreenText.harmless(line)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
