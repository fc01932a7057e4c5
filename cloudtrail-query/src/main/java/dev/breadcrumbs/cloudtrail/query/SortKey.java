package dev.breadcrumbs.cloudtrail.query;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A column to sort by, for static import. Numbers, also those in text, come before other text and
 * compare as numbers; rows that lack the value come last both ways. Immutable.
 */
public final class SortKey {
  private final Field field;
  private final boolean descending;
  private final SortKind kind;

  SortKey(Field field, boolean descending, SortKind kind) {
    this.field = field;
    this.descending = descending;
    this.kind = kind;
  }

  /**
   * Sorts with the least first.
   *
   * @param column name of the column, or path of a field
   * @return the key
   */
  public static SortKey asc(String column) {
    return asc(Field.named(Objects.requireNonNull(column, "column is null")));
  }

  /**
   * Sorts with the least first.
   *
   * @param field the field
   * @return the key
   */
  public static SortKey asc(Field field) {
    return new SortKey(Objects.requireNonNull(field, "field is null"), false, SortKind.AUTO);
  }

  /**
   * Sorts with the greatest first.
   *
   * @param column name of the column, or path of a field
   * @return the key
   */
  public static SortKey desc(String column) {
    return desc(Field.named(Objects.requireNonNull(column, "column is null")));
  }

  /**
   * Sorts with the greatest first.
   *
   * @param field the field
   * @return the key
   */
  public static SortKey desc(Field field) {
    return new SortKey(Objects.requireNonNull(field, "field is null"), true, SortKind.AUTO);
  }

  /**
   * Compares as numbers; what is no number comes last, as text.
   *
   * @return the same key, {@code num(...)} in Splunk
   */
  public SortKey num() {
    return new SortKey(field, descending, SortKind.NUM);
  }

  /**
   * Compares as addresses: 192.0.2.9 before 192.0.2.10; what is no address comes last.
   *
   * @return the same key, {@code ip(...)} in Splunk
   */
  public SortKey ip() {
    return new SortKey(field, descending, SortKind.IP);
  }

  /**
   * Compares as text: 10 before 9.
   *
   * @return the same key, {@code str(...)} in Splunk
   */
  public SortKey str() {
    return new SortKey(field, descending, SortKind.STR);
  }

  Field field() {
    return field;
  }

  boolean descending() {
    return descending;
  }

  SortKind kind() {
    return kind;
  }

  SortKey replacingPaths(UnaryOperator<Expression> replacement) {
    return new SortKey(field.replacingPaths(replacement), descending, kind);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SortKey key
        && key.field.equals(field)
        && key.descending == descending
        && key.kind == kind;
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, descending, kind);
  }

  /**
   * Gives the key as {@code sort} has it.
   *
   * @return for example {@code - count}
   */
  @Override
  public String toString() {
    return (descending ? "- " : "") + kind.around(field.listed());
  }
}
