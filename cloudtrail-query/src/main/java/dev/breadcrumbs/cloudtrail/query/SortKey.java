package dev.breadcrumbs.cloudtrail.query;

import java.util.Objects;

/**
 * A column to sort by, for static import. Numbers, also those in text, come before other text and
 * compare as numbers; rows that lack the value come last both ways. Immutable.
 *
 * @param column name of the column
 * @param descending whether the greatest comes first
 */
public record SortKey(String column, boolean descending) {
  /** Checks the parts. */
  public SortKey {
    Objects.requireNonNull(column, "column is null");
  }

  /**
   * Sorts with the least first.
   *
   * @param column name of the column
   * @return the key
   */
  public static SortKey asc(String column) {
    return new SortKey(column, false);
  }

  /**
   * Sorts with the least first.
   *
   * @param field field that names the column
   * @return the key
   */
  public static SortKey asc(Field field) {
    return asc(field.name());
  }

  /**
   * Sorts with the greatest first.
   *
   * @param column name of the column
   * @return the key
   */
  public static SortKey desc(String column) {
    return new SortKey(column, true);
  }

  /**
   * Sorts with the greatest first.
   *
   * @param field field that names the column
   * @return the key
   */
  public static SortKey desc(Field field) {
    return desc(field.name());
  }

  /**
   * Gives the key as {@code sort} has it.
   *
   * @return for example {@code - count}
   */
  @Override
  public String toString() {
    return (descending ? "- " : "") + Clauses.name(column);
  }
}
