package dev.breadcrumbs.cloudtrail.examples.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines up cells under headings. Log content must not steer a terminal: control and direction
 * characters show as their numbers.
 */
public final class ScreenTable {
  private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private final List<List<String>> lines = new ArrayList<>();

  /**
   * Begins a table.
   *
   * @param headings the headings of its columns
   */
  public ScreenTable(Object... headings) {
    add(headings);
  }

  /**
   * Adds a line.
   *
   * @param cells as many as there are headings
   */
  public void add(Object... cells) {
    lines.add(List.of(cells).stream().map(cell -> harmless(cell.toString())).toList());
  }

  /**
   * Shows by its number what a terminal would obey.
   *
   * @param text any text
   * @return the text, with characters of control and direction as their numbers
   */
  public static String harmless(String text) {
    return OBEYED
        .matcher(text)
        .replaceAll(match -> String.format(Locale.ROOT, "\\\\u%04x", match.group().codePointAt(0)));
  }

  /** The lines, each ended by LF. */
  @Override
  public String toString() {
    int columns = lines.get(0).size();
    int[] widths = IntStream.range(0, columns).map(this::width).toArray();
    List<String> rule = IntStream.of(widths).mapToObj("-"::repeat).toList();
    List<List<String>> printed = new ArrayList<>(lines);
    printed.add(1, rule);
    return printed.stream()
        .map(line -> line(line, widths))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private int width(int column) {
    return lines.stream().mapToInt(line -> length(line.get(column))).max().orElse(0);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String line(List<String> cells, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(at -> cells.get(at) + " ".repeat(widths[at] - length(cells.get(at))))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }
}
