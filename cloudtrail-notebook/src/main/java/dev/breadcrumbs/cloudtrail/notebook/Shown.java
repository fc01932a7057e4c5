package dev.breadcrumbs.cloudtrail.notebook;

import dev.breadcrumbs.cloudtrail.query.Table;
import java.util.Objects;

/**
 * A value as it is displayed: as text that fits a terminal, and as HTML for a notebook. Nothing
 * that comes from an event is ever interpreted as markup or as a control sequence. Only a limited
 * number of rows is shown, and a line says how many are left out. Immutable and thread-safe.
 *
 * @param text aligned lines, each ended by LF
 * @param html an element or several, to be put into a page
 */
public record Shown(String text, String html) {
  /** The default number of rows that are shown of a table. */
  public static final int ROWS = 100;

  /** Checks the parts. */
  public Shown {
    Objects.requireNonNull(text, "text is null");
    Objects.requireNonNull(html, "html is null");
  }

  /**
   * Shows a value for a terminal of the width of this one, with at most {@value #ROWS} rows.
   *
   * @param value a table, row, event, finding, evaluation, story, report, view, chart, or a
   *     collection of these; anything else is shown as its text
   * @return how it looks
   */
  public static Shown of(Object value) {
    return of(value, TerminalWidth.columns(), ROWS);
  }

  /**
   * Shows a value.
   *
   * @param value what to show; see {@link #of(Object)}
   * @param columns how many cells a line of text takes at most, as far as the columns let it
   * @param rows how many rows of a table are shown at most
   * @return how it looks
   * @throws IllegalArgumentException if one of the numbers is less than 1
   */
  public static Shown of(Object value, int columns, int rows) {
    Objects.requireNonNull(value, "value is null");
    if (columns < 1 || rows < 1) {
      throw new IllegalArgumentException("less than one column or row: " + columns + ", " + rows);
    }
    return ValueLooks.of(value, columns, rows);
  }

  static Shown of(Table table, int columns, int rows) {
    return ShownTable.of(table, columns, rows);
  }

  /**
   * Puts another below this.
   *
   * @param below what stands below
   * @return both
   */
  Shown above(Shown below) {
    return new Shown(text + below.text, html + below.html);
  }

  /** Prints the text to standard output: all of it, where JShell would cut a long value short. */
  public void print() {
    System.out.print(text);
  }

  /**
   * Returns the text after a line break, so that its lines stay aligned when JShell writes the name
   * of a value before it.
   *
   * @return the lines for a terminal
   */
  @Override
  public String toString() {
    return "\n" + text;
  }
}
