package dev.breadcrumbs.cloudtrail.query;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.internal.engine.SearchResult;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ColumnNames;
import dev.breadcrumbs.cloudtrail.query.internal.print.CsvTable;
import dev.breadcrumbs.cloudtrail.query.internal.print.HtmlTable;
import dev.breadcrumbs.cloudtrail.query.internal.print.MarkdownTable;
import dev.breadcrumbs.cloudtrail.query.internal.print.TextTable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of a search: rows under named columns, and the report of what was read. Immutable and
 * thread-safe. {@link #toString()} is the printed table.
 */
public final class Table implements Iterable<Row> {
  private final List<String> columns;
  private final List<Row> rows;
  private final ReadReport report;
  private final List<CommandCount> counts;
  private final List<LeftOut> leftOut;
  private final Set<String> lists;

  private Table(
      List<String> columns,
      List<Row> rows,
      ReadReport report,
      List<CommandCount> counts,
      List<LeftOut> leftOut,
      Set<String> lists) {
    this.columns = columns;
    this.rows = rows;
    this.report = report;
    this.counts = counts;
    this.leftOut = leftOut;
    this.lists = lists;
  }

  static Table of(SearchResult result) {
    List<String> names = result.rows().columns();
    List<Row> rows = new ArrayList<>(result.rows().size());
    for (Object[] each : result.rows().rows()) {
      rows.add(new Row(names, each, result.lists()));
    }
    List<CommandCount> counts = result.tallies().stream().map(CommandCount::new).toList();
    List<LeftOut> leftOut = result.leftOut().stream().map(LeftOut::new).toList();
    return new Table(names, List.copyOf(rows), result.report(), counts, leftOut, result.lists());
  }

  /**
   * Returns what was left out of the table silently: events or rows that lack a field by which
   * {@code stats}, {@code top}, {@code rare}, {@code chart}, {@code timechart}, {@code dedup} or
   * {@code transaction} groups, or a time. Subsearches count, too.
   *
   * @return one entry per command and field, in the order of the commands; empty if nothing was
   *     left out
   */
  public List<LeftOut> leftOut() {
    return leftOut;
  }

  /**
   * Returns the number of events and rows from command to command, if {@link RunOptions#counting()}
   * had them counted.
   *
   * @return one entry per command, in their order; empty if nothing was counted
   */
  public List<CommandCount> counts() {
    return counts;
  }

  /**
   * Returns the first rows, as a table with the same report.
   *
   * @param most how many rows at most
   * @return a table of these
   * @throws IllegalArgumentException if the number is negative
   */
  public Table head(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("number of rows is negative: " + most);
    }
    List<Row> first = rows.subList(0, Math.min(most, rows.size()));
    return new Table(columns, List.copyOf(first), report, counts, leftOut, lists);
  }

  /**
   * Returns the names of the columns.
   *
   * @return the names, in order
   */
  public List<String> columns() {
    return columns;
  }

  /**
   * Returns the rows.
   *
   * @return the rows, in order
   */
  public List<Row> rows() {
    return rows;
  }

  /**
   * Returns the rows as a stream.
   *
   * @return the rows, in order
   */
  public Stream<Row> stream() {
    return rows.stream();
  }

  @Override
  public Iterator<Row> iterator() {
    return rows.iterator();
  }

  /**
   * Returns how many rows there are.
   *
   * @return the number
   */
  public int size() {
    return rows.size();
  }

  /**
   * Returns whether there is no row.
   *
   * @return true if there is none
   */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * Returns the first row.
   *
   * @return the row
   * @throws SearchException if there is none
   */
  public Row first() {
    return findFirst().orElseThrow(() -> new SearchException("the table has no row"));
  }

  /**
   * Returns the first row, if there is one.
   *
   * @return the row, or nothing
   */
  public Optional<Row> findFirst() {
    return rows.stream().findFirst();
  }

  /**
   * Returns a column's values as text.
   *
   * @param name name of the column
   * @return one text per row, empty where the value is missing
   * @throws SearchException if there is no such column
   */
  public List<String> column(String name) {
    String column = ColumnNames.require(name, columns);
    return rows.stream().map(row -> row.text(column)).toList();
  }

  /**
   * Returns the rows as records of your own. A component takes the column of its name; if there is
   * none, case and punctuation are ignored ({@code mfaUsed} for {@code MFA_Used}), and after that
   * all but the last name of a path ({@code mfaUsed} for {@code additionalEventData.MFAUsed}).
   * Components may be String, long, int, double, boolean (or their boxes), BigDecimal, Instant,
   * List, Optional of String, or Object.
   *
   * @param <T> the record
   * @param type the record's class
   * @return one record per row
   * @throws SearchException if a component has no column, or a value does not fit its type
   */
  public <T extends Record> List<T> as(Class<T> type) {
    RecordMapper<T> mapper = new RecordMapper<>(type, columns);
    return rows.stream().map(mapper::map).toList();
  }

  /**
   * Returns the report of the run.
   *
   * @return files, records and problems
   */
  public ReadReport report() {
    return report;
  }

  /**
   * Returns the table as comma-separated values (RFC 4180, lines end in LF). A text cell that a
   * spreadsheet would treat as a formula is prefixed with an apostrophe.
   *
   * @return a heading line, and one line per row
   */
  public String toCsv() {
    return TablePrinter.text(this, Table::printCsv);
  }

  /**
   * Writes the table as {@link #toCsv()} has it, row by row.
   *
   * @param writer the destination; it remains open
   * @throws IOException if it cannot be written there
   */
  public void writeCsv(Writer writer) throws IOException {
    printCsv(this, Objects.requireNonNull(writer, "writer is null"));
  }

  private static void printCsv(Table table, Appendable target) throws IOException {
    CsvTable.write(table.columns, TableCells.forCsv(table), target);
  }

  /**
   * Returns the table as Markdown.
   *
   * @return a pipe table
   */
  public String toMarkdown() {
    return TablePrinter.text(this, Table::printMarkdown);
  }

  /**
   * Writes the table as {@link #toMarkdown()} has it, row by row.
   *
   * @param writer the destination; it remains open
   * @throws IOException if it cannot be written there
   */
  public void writeMarkdown(Writer writer) throws IOException {
    printMarkdown(this, Objects.requireNonNull(writer, "writer is null"));
  }

  private static void printMarkdown(Table table, Appendable target) throws IOException {
    MarkdownTable.write(table.columns, TableCells.texts(table), target);
  }

  /**
   * Returns the table as HTML for use in a page: one {@code table} element. Cells are escaped, so
   * they are never interpreted as markup, and control characters are made visible. Cells of numbers
   * have the class {@code number}.
   *
   * @return the element, followed by LF
   */
  public String toHtml() {
    return TablePrinter.text(this, Table::printHtml);
  }

  /**
   * Writes the table as {@link #toHtml()} has it, row by row.
   *
   * @param writer the destination; it remains open
   * @throws IOException if it cannot be written there
   */
  public void writeHtml(Writer writer) throws IOException {
    printHtml(this, Objects.requireNonNull(writer, "writer is null"));
  }

  private static void printHtml(Table table, Appendable target) throws IOException {
    HtmlTable.write(table.columns, TableCells.texts(table), TableCells.numeric(table), target);
  }

  /**
   * Returns the table as JSON lines: one object per row, with columns in order, multivalues as
   * arrays, and missing values as null. A column of {@code values} or {@code list} has arrays in
   * all rows, even where there is only one value.
   *
   * @return one line per row, each followed by LF
   */
  public String toJsonLines() {
    return TablePrinter.text(this, JsonRows::write);
  }

  /**
   * Writes the table as {@link #toJsonLines()} has it, row by row.
   *
   * @param writer the destination; it remains open
   * @throws IOException if it cannot be written there
   */
  public void writeJsonLines(Writer writer) throws IOException {
    JsonRows.write(this, Objects.requireNonNull(writer, "writer is null"));
  }

  /**
   * Returns the rows as maps, which is also the form in which a host's mapper, of Jackson 2 or 3,
   * writes the table: an array of objects. A column of {@code values} or {@code list} has lists in
   * all rows.
   *
   * @return one map per row, in order; null for values that are missing. Unmodifiable
   */
  @JsonValue
  public List<Map<String, @Nullable Object>> toMaps() {
    return rows.stream().map(Row::toMap).toList();
  }

  /**
   * Returns the table as aligned text that fits a terminal, as far as the number of columns allows.
   * In cells that are too long, {@code ...[+12]} says how many characters are left out.
   *
   * @param width the width of a line, in terminal cells
   * @return a heading, a rule, and one line per row, each followed by LF
   * @throws IllegalArgumentException if the width is less than 1
   */
  public String toText(int width) {
    if (width < 1) {
      throw new IllegalArgumentException("width is less than 1: " + width);
    }
    int longest = TextTable.longestWithin(width, columns, TableCells.texts(this));
    return TablePrinter.text(this, (table, target) -> printText(table, longest, target));
  }

  private static void printText(Table table, int longest, Appendable target) throws IOException {
    TextTable.write(
        table.columns, TableCells.texts(table), TableCells.numeric(table), longest, target);
  }

  /** Prints the table to standard output. */
  public void print() {
    System.out.print(this);
  }

  /**
   * Returns the table as aligned text, with numbers aligned to the right. Control characters are
   * made visible.
   *
   * @return a heading, a rule, and one line per row, each followed by LF
   */
  @Override
  public String toString() {
    return TextTable.of(columns, TableCells.texts(this), TableCells.numeric(this));
  }
}
