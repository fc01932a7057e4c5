package dev.breadcrumbs.cloudtrail.testkit;

import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the result of a search. Numbers are equal if their values are, of whatever type; a
 * text is never equal to a number; null stands for a missing value. Not thread-safe.
 */
public final class TableAssert extends AbstractAssert<TableAssert, Table> {
  /** Enough to see what is wrong, and few enough to read. */
  private static final int ROWS_SHOWN = 20;

  TableAssert(Table actual) {
    super(actual, TableAssert.class);
  }

  /**
   * Verifies the names of all columns.
   *
   * @param names the names, in order
   * @return this
   */
  public TableAssert hasColumns(String... names) {
    isNotNull();
    if (!actual.columns().equals(List.of(names))) {
      throw mismatch("columns " + List.of(names), "they are " + actual.columns());
    }
    return this;
  }

  /**
   * Verifies the number of rows.
   *
   * @param number how many
   * @return this
   */
  public TableAssert hasRows(int number) {
    isNotNull();
    if (actual.size() != number) {
      throw mismatch(Counted.of(number, "row"), "there are " + actual.size());
    }
    return this;
  }

  /**
   * Verifies that there is no row.
   *
   * @return this
   */
  public TableAssert isEmpty() {
    return hasRows(0);
  }

  /**
   * Verifies that there is a row with these values, whatever it has in other columns.
   *
   * @param values values by the names of their columns
   * @return this
   */
  public TableAssert containsRow(Map<String, ? extends @Nullable Object> values) {
    isNotNull();
    requireColumns(values.keySet());
    if (actual.stream().noneMatch(row -> has(row, values))) {
      throw mismatch("a row with " + values, "there is none");
    }
    return this;
  }

  /**
   * Verifies a value of the first row.
   *
   * @param column name of the column
   * @param value the value
   * @return this
   */
  public TableAssert hasFirst(String column, @Nullable Object value) {
    isNotNull();
    requireColumns(Set.of(column));
    if (actual.isEmpty()) {
      throw mismatch("a first row with " + column + "=" + value, "there is no row");
    }
    Object seen = actual.first().get(column);
    if (!Cell.equal(value, seen)) {
      throw mismatch(
          "a first row with " + column + "=" + Cell.shown(value), "it is " + Cell.shown(seen));
    }
    return this;
  }

  private void requireColumns(Set<String> names) {
    for (String name : names) {
      if (!actual.columns().contains(name)) {
        throw mismatch("a column " + name, "the columns are " + actual.columns());
      }
    }
  }

  private static boolean has(Row row, Map<String, ? extends @Nullable Object> values) {
    return values.entrySet().stream()
        .allMatch(entry -> Cell.equal(entry.getValue(), row.get(entry.getKey())));
  }

  private AssertionError mismatch(String expected, String seen) {
    return failure("%s", "Expecting " + expected + "\nbut " + seen + " in\n" + shown());
  }

  private String shown() {
    List<String> lines = actual.toString().lines().toList();
    int more = actual.size() - ROWS_SHOWN;
    if (more <= 0) {
      return String.join("\n", lines);
    }
    String first = String.join("\n", lines.subList(0, lines.size() - more));
    return first + "\nand " + Counted.of(more, "row") + " more";
  }
}
