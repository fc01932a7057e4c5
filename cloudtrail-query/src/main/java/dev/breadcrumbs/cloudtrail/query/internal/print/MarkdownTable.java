package dev.breadcrumbs.cloudtrail.query.internal.print;

import java.io.IOException;
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
  public static String of(List<String> columns, Iterable<List<String>> rows) {
    return PrintedRows.text(target -> write(columns, rows, target));
  }

  /**
   * Writes a table line by line, escaped as by {@link #of}.
   *
   * @param columns the headings
   * @param rows the cells of each row
   * @param target takes the lines, each ended by LF
   * @throws IOException if the target fails
   */
  public static void write(List<String> columns, Iterable<List<String>> rows, Appendable target)
      throws IOException {
    target.append(line(columns));
    target.append(
        columns.stream().map(column -> "---").collect(Collectors.joining(" | ", "| ", " |\n")));
    for (List<String> row : rows) {
      target.append(line(row));
    }
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
