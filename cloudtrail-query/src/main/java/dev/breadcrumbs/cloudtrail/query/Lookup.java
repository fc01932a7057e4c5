package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.LookupTerms;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Pipeline#lookup} looks up in a table, and which columns it returns. Immutable.
 *
 * <pre>{@code
 * Lookup.in(accounts).on("account", RECIPIENT_ACCOUNT_ID).output("owner").outputAs("env", "stage")
 * }</pre>
 */
public final class Lookup {
  private final LookupTerms terms;

  private Lookup(LookupTerms terms) {
    this.terms = terms;
  }

  LookupTerms terms() {
    return terms;
  }

  /**
   * Looks in a table.
   *
   * @param table the table
   * @return the lookup, which needs {@link #on}
   */
  public static Lookup in(LookupTable table) {
    Objects.requireNonNull(table, "table is null");
    return new Lookup(LookupTerms.in(table.data()));
  }

  /**
   * Looks for rows that have a field's value in a column, in addition to earlier conditions. Any
   * value of a multivalue may match; without a value nothing is found. Only the first 1,000
   * matching rows count.
   *
   * @param column the table's column
   * @param field the field
   * @return the same lookup with that condition
   * @throws SearchException if the table has no such column
   */
  public Lookup on(String column, Field field) {
    Objects.requireNonNull(field, "field is null");
    return new Lookup(terms.on(column, field.value()));
  }

  /**
   * Returns columns as fields of the same names. By default, these are all columns that are not
   * searched.
   *
   * @param columns the table's columns
   * @return the same lookup with those fields
   * @throws SearchException if the table has no such column
   */
  public Lookup output(String... columns) {
    return new Lookup(terms.output(columns));
  }

  /**
   * Returns a column as a field of another name.
   *
   * @param column the table's column
   * @param name the field's name
   * @return the same lookup with that field
   * @throws SearchException if the table has no such column
   */
  public Lookup outputAs(String column, String name) {
    return new Lookup(terms.outputAs(column, name));
  }

  /**
   * Keeps fields that have a value, like {@code OUTPUTNEW} in Splunk. Otherwise the results replace
   * existing values; where nothing is found, those remain.
   *
   * @return the same lookup, which only adds values
   */
  public Lookup onlyNew() {
    return new Lookup(terms.onlyNew());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Lookup lookup && lookup.terms.equals(terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /**
   * Returns the lookup in Splunk's language.
   *
   * @return for example {@code lookup accounts account as recipientAccountId OUTPUT owner}
   */
  @Override
  public String toString() {
    return terms.toString();
  }
}
