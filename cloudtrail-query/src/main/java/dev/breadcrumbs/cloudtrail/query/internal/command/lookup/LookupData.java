package dev.breadcrumbs.cloudtrail.query.internal.command.lookup;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ColumnNames;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table to look values up in. All cells are texts; an empty one is missing. Immutable. */
public final class LookupData {
  private final String name;
  private final List<String> columns;
  private final List<List<String>> rows;
  private final boolean ignoringCase;
  private final Map<String, CellMatch> matches;

  private LookupData(
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

  public static LookupData of(String name, List<String> columns, List<List<String>> rows) {
    Objects.requireNonNull(name, "name is null");
    List<String> names = ColumnNames.distinct(List.copyOf(columns));
    if (names.isEmpty()) {
      throw new SearchException("lookup table '" + name + "' has no column");
    }
    List<List<String>> copies = new ArrayList<>(rows.size());
    for (List<String> row : rows) {
      if (row.size() != names.size()) {
        throw new SearchException(
            String.format(
                Locale.ROOT,
                "row %d of lookup table '%s' has %d cells, and not %d",
                copies.size() + 1,
                name,
                row.size(),
                names.size()));
      }
      copies.add(List.copyOf(row));
    }
    return new LookupData(name, names, List.copyOf(copies), false, Map.of());
  }

  public static LookupData csv(String name, Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return csv(name, reader);
    } catch (IOException e) {
      throw new CloudTrailException("cannot read lookup table '" + name + "' of " + file, e);
    }
  }

  public static LookupData csv(String name, Reader reader) {
    Objects.requireNonNull(name, "name is null");
    List<List<String>> lines = CsvReader.read(name, reader);
    if (lines.isEmpty()) {
      throw new SearchException("lookup table '" + name + "' is empty: a line names the columns");
    }
    return of(name, lines.get(0), lines.subList(1, lines.size()));
  }

  public LookupData ignoringCase() {
    return new LookupData(name, columns, rows, true, matches);
  }

  public LookupData wildcards(String column) {
    return matching(column, CellMatch.WILDCARD);
  }

  public LookupData cidr(String column) {
    return matching(column, CellMatch.CIDR);
  }

  private LookupData matching(String column, CellMatch match) {
    ColumnNames.require(column, columns);
    Map<String, CellMatch> more = new HashMap<>(matches);
    more.put(column, match);
    LookupData table = new LookupData(name, columns, rows, ignoringCase, Map.copyOf(more));
    // A cell that is no block fails here and not in the middle of a run.
    table.rows().forEach(row -> match.test(row.get(columns.indexOf(column)), ignoringCase));
    return table;
  }

  public String name() {
    return name;
  }

  public List<String> columns() {
    return columns;
  }

  public List<List<String>> rows() {
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
    return other instanceof LookupData table
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

  @Override
  public String toString() {
    return name + columns;
  }
}
