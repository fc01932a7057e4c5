package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.LookupData;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
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
  private final LookupData data;

  LookupTable(LookupData data) {
    this.data = data;
  }

  LookupData data() {
    return data;
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
    return new LookupTable(LookupData.of(name, columns, rows));
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
    return new LookupTable(LookupData.csv(name, file));
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
    return new LookupTable(LookupData.csv(name, reader));
  }

  /**
   * Compares without case. Otherwise case counts.
   *
   * @return the same table, found in without case
   */
  public LookupTable ignoringCase() {
    return new LookupTable(data.ignoringCase());
  }

  /**
   * Takes the cells of a column for patterns, in which a star is any text.
   *
   * @param column name of the column
   * @return the same table, found in by patterns there
   * @throws SearchException if there is no such column
   */
  public LookupTable wildcards(String column) {
    return new LookupTable(data.wildcards(column));
  }

  /**
   * Takes the cells of a column for blocks of addresses, such as {@code 192.0.2.0/24}.
   *
   * @param column name of the column
   * @return the same table, found in by addresses there
   * @throws SearchException if there is no such column, or a cell is no block
   */
  public LookupTable cidr(String column) {
    return new LookupTable(data.cidr(column));
  }

  /**
   * Returns the name.
   *
   * @return the name by which searches in text find it
   */
  public String name() {
    return data.name();
  }

  /**
   * Returns the names of the columns.
   *
   * @return the names, in order
   */
  public List<String> columns() {
    return data.columns();
  }

  /**
   * Returns the rows.
   *
   * @return a cell a column; empty where there is none
   */
  public List<List<String>> rows() {
    return data.rows();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LookupTable table && table.data.equals(data);
  }

  @Override
  public int hashCode() {
    return data.hashCode();
  }

  /**
   * Returns the name and the columns.
   *
   * @return for example {@code accounts[account, owner]}
   */
  @Override
  public String toString() {
    return data.toString();
  }
}
