package dev.breadcrumbs.cloudtrail.query.internal.print;

import java.util.List;
import java.util.stream.Collectors;

/** Markdown's pipe tables. */
public final class MarkdownTable {
  private MarkdownTable() {}

  /**
   * Prints a table. What Markdown or HTML would take as markup is escaped.
   *
   * @param columns the headings
   * @param rows the cells of each row
   * @return the lines, each ended by LF
   */
  public static String of(List<String> columns, List<List<String>> rows) {
    StringBuilder text = new StringBuilder(line(columns));
    text.append(
        columns.stream().map(column -> "---").collect(Collectors.joining(" | ", "| ", " |\n")));
    rows.forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(MarkdownTable::escaped)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String escaped(String cell) {
    return cell.lines().map(MarkdownTable::escapedLine).collect(Collectors.joining("<br>"));
  }

  private static String escapedLine(String line) {
    return ScreenText.harmless(line)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("([\\\\|*_~`\\[\\]])", "\\\\$1");
  }
}
