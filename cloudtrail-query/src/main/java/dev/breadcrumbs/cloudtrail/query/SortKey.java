package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.SortKind;
import dev.breadcrumbs.cloudtrail.query.internal.command.SortTerm;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column to sort by, for static import. Numbers, also those in text, come before other text and
 * compare as numbers; rows that lack the value come last in either direction. Immutable.
 */
public final class SortKey {
  private final SortTerm term;

  private SortKey(NamedValue field, boolean descending, SortKind kind) {
    this.term = new SortTerm(field, descending, kind);
  }

  /**
   * Sorts in ascending order.
   *
   * @param column name of the column, or path of a field
   * @return the key
   */
  public static SortKey asc(String column) {
    return asc(Field.named(Objects.requireNonNull(column, "column is null")));
  }

  /**
   * Sorts in ascending order.
   *
   * @param field the field
   * @return the key
   */
  public static SortKey asc(Field field) {
    return new SortKey(
        Objects.requireNonNull(field, "field is null").value(), false, SortKind.AUTO);
  }

  /**
   * Sorts in descending order.
   *
   * @param column name of the column, or path of a field
   * @return the key
   */
  public static SortKey desc(String column) {
    return desc(Field.named(Objects.requireNonNull(column, "column is null")));
  }

  /**
   * Sorts in descending order.
   *
   * @param field the field
   * @return the key
   */
  public static SortKey desc(Field field) {
    return new SortKey(Objects.requireNonNull(field, "field is null").value(), true, SortKind.AUTO);
  }

  /**
   * Compares as numbers; anything else comes last, as text.
   *
   * @return the same key, {@code num(...)} in Splunk
   */
  public SortKey num() {
    return new SortKey(term.field(), term.descending(), SortKind.NUM);
  }

  /**
   * Compares as addresses: 192.0.2.9 before 192.0.2.10; anything else comes last.
   *
   * @return the same key, {@code ip(...)} in Splunk
   */
  public SortKey ip() {
    return new SortKey(term.field(), term.descending(), SortKind.IP);
  }

  /**
   * Compares as text: 10 before 9.
   *
   * @return the same key, {@code str(...)} in Splunk
   */
  public SortKey str() {
    return new SortKey(term.field(), term.descending(), SortKind.STR);
  }

  SortTerm term() {
    return term;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SortKey key && key.term.equals(term);
  }

  @Override
  public int hashCode() {
    return term.hashCode();
  }

  /**
   * Returns the key as written in {@code sort}.
   *
   * @return for example {@code - count}
   */
  @Override
  public String toString() {
    return term.toString();
  }
}
