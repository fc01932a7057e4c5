package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.LookupData;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to look values up in, such as the owners of accounts; Splunk's {@code lookup} refers to
 * it by name. All cells are text; an empty cell is a missing value. Immutable and thread-safe.
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
   * Creates a table from rows.
   *
   * @param name its name
   * @param columns the names of its columns
   * @param rows one cell per column; empty where there is no value
   * @return the table
   * @throws SearchException if there are no columns, two have the same name, or a row has another
   *     number of cells
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
   * @throws SearchException if the text is malformed; the message names the line
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
   * @throws SearchException if the text is malformed; the message names the line
   * @throws CloudTrailException if the text cannot be read
   */
  public static LookupTable csv(String name, Reader reader) {
    return new LookupTable(LookupData.csv(name, reader));
  }

  /**
   * Ignores case when looking up. By default case matters.
   *
   * @return the same table, ignoring case
   */
  public LookupTable ignoringCase() {
    return new LookupTable(data.ignoringCase());
  }

  /**
   * Treats the cells of a column as patterns, in which a star stands for any text.
   *
   * @param column name of the column
   * @return the same table, with patterns in that column
   * @throws SearchException if there is no such column
   */
  public LookupTable wildcards(String column) {
    return new LookupTable(data.wildcards(column));
  }

  /**
   * Treats the cells of a column as address blocks, such as {@code 192.0.2.0/24}.
   *
   * @param column name of the column
   * @return the same table, with address blocks in that column
   * @throws SearchException if there is no such column, or a cell is not an address block
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
   * @return one cell per column; empty where there is no value
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
