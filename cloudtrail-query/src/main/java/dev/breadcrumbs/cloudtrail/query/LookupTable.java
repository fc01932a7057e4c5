package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table to look values up in, such as the owners of accounts: what Splunk's {@code lookup} finds
 * by its name. All cells are texts; an empty one is missing. Immutable and thread-safe.
 *
 * <pre>{@code
 * LookupTable accounts = LookupTable.csv("accounts", Path.of("accounts.csv"));
 * events().lookup(Lookup.in(accounts).on("account", RECIPIENT_ACCOUNT_ID).output("owner"))
 * }</pre>
 */
public final class LookupTable {
  private final String name;
  private final List<String> columns;
  private final List<List<String>> rows;
  private final boolean ignoringCase;
  private final Map<String, CellMatch> matches;

  private LookupTable(
      String name,
      List<String> columns,
      List<List<String>> rows,
      boolean ignoringCase,
      Map<String, CellMatch> matches) {
    this.name = name;
    this.columns = columns;
    this.rows = rows;
    this.ignoringCase = ignoringCase;
    this.matches = matches;
  }

  /**
   * Makes a table of rows.
   *
   * @param name its name
   * @param columns the names of its columns
   * @param rows a cell a column; empty where there is none
   * @return the table
   * @throws SearchException if there is no column, two have one name, or a row has not a cell a
   *     column
   */
  public static LookupTable of(String name, List<String> columns, List<List<String>> rows) {
    Objects.requireNonNull(name, "name is null");
    List<String> names = Columns.distinct(List.copyOf(columns));
    if (names.isEmpty()) {
      throw new SearchException("lookup table '" + name + "' has no column");
    }
    List<List<String>> copies = new ArrayList<>(rows.size());
    for (List<String> row : rows) {
      if (row.size() != names.size()) {
        throw new SearchException(
            String.format(
                "row %d of lookup table '%s' has %d cells, and not %d",
                copies.size() + 1, name, row.size(), names.size()));
      }
      copies.add(List.copyOf(row));
    }
    return new LookupTable(name, names, List.copyOf(copies), false, Map.of());
  }

  /**
   * Reads a table of comma-separated values (RFC 4180) in UTF-8, the first line of which names the
   * columns.
   *
   * @param name its name
   * @param file the file
   * @return the table
   * @throws SearchException if it is no such text; it tells the line
   * @throws CloudTrailException if the file cannot be read
   */
  public static LookupTable csv(String name, Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return csv(name, reader);
    } catch (IOException e) {
      throw new CloudTrailException("cannot read lookup table '" + name + "' of " + file, e);
    }
  }

  /**
   * Reads a table of comma-separated values (RFC 4180), the first line of which names the columns.
   *
   * @param name its name
   * @param reader the text; it is read to its end, and stays open
   * @return the table
   * @throws SearchException if it is no such text; it tells the line
   * @throws CloudTrailException if the text cannot be read
   */
  public static LookupTable csv(String name, Reader reader) {
    Objects.requireNonNull(name, "name is null");
    List<List<String>> lines = CsvReader.read(name, reader);
    if (lines.isEmpty()) {
      throw new SearchException("lookup table '" + name + "' is empty: a line names the columns");
    }
    return of(name, lines.get(0), lines.subList(1, lines.size()));
  }

  /**
   * Compares without case. Otherwise case counts.
   *
   * @return the same table, found in without case
   */
  public LookupTable ignoringCase() {
    return new LookupTable(name, columns, rows, true, matches);
  }

  /**
   * Takes the cells of a column for patterns, in which a star is any text.
   *
   * @param column name of the column
   * @return the same table, found in by patterns there
   * @throws SearchException if there is no such column
   */
  public LookupTable wildcards(String column) {
    return matching(column, CellMatch.WILDCARD);
  }

  /**
   * Takes the cells of a column for blocks of addresses, such as {@code 192.0.2.0/24}.
   *
   * @param column name of the column
   * @return the same table, found in by addresses there
   * @throws SearchException if there is no such column, or a cell is no block
   */
  public LookupTable cidr(String column) {
    return matching(column, CellMatch.CIDR);
  }

  private LookupTable matching(String column, CellMatch match) {
    Columns.require(column, columns);
    Map<String, CellMatch> more = new HashMap<>(matches);
    more.put(column, match);
    LookupTable table = new LookupTable(name, columns, rows, ignoringCase, Map.copyOf(more));
    // A cell that is no block fails here and not in the middle of a run.
    table.rows().forEach(row -> match.test(row.get(columns.indexOf(column)), ignoringCase));
    return table;
  }

  /**
   * Gives the name.
   *
   * @return the name by which searches in text find it
   */
  public String name() {
    return name;
  }

  /**
   * Gives the names of the columns.
   *
   * @return the names, in order
   */
  public List<String> columns() {
    return columns;
  }

  List<List<String>> rows() {
    return rows;
  }

  boolean isIgnoringCase() {
    return ignoringCase;
  }

  CellMatch match(String column) {
    return matches.getOrDefault(column, CellMatch.EXACT);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LookupTable table
        && table.name.equals(name)
        && table.columns.equals(columns)
        && table.rows.equals(rows)
        && table.ignoringCase == ignoringCase
        && table.matches.equals(matches);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, columns, rows.size());
  }

  /**
   * Gives the name and the columns.
   *
   * @return for example {@code accounts[account, owner]}
   */
  @Override
  public String toString() {
    return name + columns;
  }
}
