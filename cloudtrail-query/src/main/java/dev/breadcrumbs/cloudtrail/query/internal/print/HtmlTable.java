package dev.breadcrumbs.cloudtrail.query.internal.print;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Tables of HTML, to be put into a page. Nothing in a cell is taken for markup. */
public final class HtmlTable {
  private HtmlTable() {}

  /**
   * Prints a table.
   *
   * @param columns the headings
   * @param rows the cells of each row
   * @param target where to
   * @throws IOException if it cannot be written there
   */
  public static void write(List<String> columns, Iterable<List<String>> rows, Appendable target)
      throws IOException {
    target.append("<table>\n<thead>\n").append(line(columns, "th"));
    target.append("</thead>\n<tbody>\n");
    for (List<String> row : rows) {
      target.append(line(row, "td"));
    }
    target.append("</tbody>\n</table>\n");
  }

  private static String line(List<String> cells, String element) {
    String open = "<" + element + ">";
    String close = "</" + element + ">";
    return cells.stream()
        .map(cell -> open + escaped(cell) + close)
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }

  private static String escaped(String cell) {
    return cell.lines().map(HtmlTable::escapedLine).collect(Collectors.joining("<br>"));
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
