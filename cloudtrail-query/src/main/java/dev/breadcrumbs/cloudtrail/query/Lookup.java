package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Pipeline#lookup} looks up in a table, and what it takes from it. Immutable.
 *
 * <pre>{@code
 * Lookup.in(accounts).on("account", RECIPIENT_ACCOUNT_ID).output("owner").outputAs("env", "stage")
 * }</pre>
 */
public final class Lookup {
  /** How many rows of a table a value may find, as in Splunk. */
  static final int MOST_MATCHES = 1_000;

  private final LookupTable table;
  private final List<String> keys;
  private final List<Field> fields;
  private final List<Output> outputs;
  private final boolean onlyNew;

  private Lookup(
      LookupTable table,
      List<String> keys,
      List<Field> fields,
      List<Output> outputs,
      boolean onlyNew) {
    this.table = table;
    this.keys = List.copyOf(keys);
    this.fields = List.copyOf(fields);
    this.outputs = List.copyOf(outputs);
    this.onlyNew = onlyNew;
  }

  /** A column that becomes a field. */
  record Output(String column, String name) {
    @Override
    public String toString() {
      return Quotes.inList(column) + (name.equals(column) ? "" : " as " + Quotes.inList(name));
    }
  }

  /**
   * Looks in a table.
   *
   * @param table the table
   * @return the lookup, which needs {@link #on}
   */
  public static Lookup in(LookupTable table) {
    Objects.requireNonNull(table, "table is null");
    return new Lookup(table, List.of(), List.of(), List.of(), false);
  }

  /**
   * Finds the rows that have a field's value in a column, besides what else is asked of them. Of a
   * multivalue, any of its values; what lacks the field finds nothing. The first 1,000 rows count.
   *
   * @param column the table's column
   * @param field the field
   * @return the same lookup with that condition
   * @throws SearchException if the table has no such column
   */
  public Lookup on(String column, Field field) {
    Columns.require(column, table.columns());
    List<String> moreKeys = new ArrayList<>(keys);
    moreKeys.add(column);
    List<Field> moreFields = new ArrayList<>(fields);
    moreFields.add(Objects.requireNonNull(field, "field is null"));
    return new Lookup(table, moreKeys, moreFields, outputs, onlyNew);
  }

  /**
   * Makes fields of columns, of the same names. Without it, all columns are that are not looked in.
   *
   * @param columns the table's columns
   * @return the same lookup with those fields
   * @throws SearchException if the table has no such column
   */
  public Lookup output(String... columns) {
    Lookup longer = this;
    for (String column : columns) {
      longer = longer.outputAs(column, column);
    }
    return longer;
  }

  /**
   * Makes a field of a column, of another name.
   *
   * @param column the table's column
   * @param name the field's name
   * @return the same lookup with that field
   * @throws SearchException if the table has no such column
   */
  public Lookup outputAs(String column, String name) {
    Columns.require(column, table.columns());
    List<Output> more = new ArrayList<>(outputs);
    more.add(new Output(column, Field.named(name).name()));
    return new Lookup(table, keys, fields, more, onlyNew);
  }

  /**
   * Leaves fields alone that have a value: {@code OUTPUTNEW} of Splunk. Otherwise what is found
   * takes the place of what there was; where nothing is found, that stays.
   *
   * @return the same lookup, which only adds
   */
  public Lookup onlyNew() {
    return new Lookup(table, keys, fields, outputs, true);
  }

  LookupTable table() {
    return table;
  }

  List<String> keys() {
    return keys;
  }

  List<Field> fields() {
    return fields;
  }

  boolean isOnlyNew() {
    return onlyNew;
  }

  /** The same lookup of other fields. */
  Lookup of(List<Field> others) {
    return new Lookup(table, keys, others, outputs, onlyNew);
  }

  List<Output> outputs() {
    return outputs.isEmpty()
        ? table.columns().stream()
            .filter(column -> !keys.contains(column))
            .map(column -> new Output(column, column))
            .toList()
        : outputs;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Lookup lookup
        && lookup.table.equals(table)
        && lookup.keys.equals(keys)
        && lookup.fields.equals(fields)
        && lookup.outputs().equals(outputs())
        && lookup.onlyNew == onlyNew;
  }

  @Override
  public int hashCode() {
    return Objects.hash(table, keys, fields, outputs(), onlyNew);
  }

  /**
   * Gives the lookup as Splunk's language has it.
   *
   * @return for example {@code lookup accounts account as recipientAccountId OUTPUT owner}
   */
  @Override
  public String toString() {
    String on =
        IntStream.range(0, keys.size()).mapToObj(this::key).collect(Collectors.joining(", "));
    String word = onlyNew ? " OUTPUTNEW " : " OUTPUT ";
    return "lookup "
        + Quotes.inList(table.name())
        + " "
        + on
        + (outputs.isEmpty() && !onlyNew
            ? ""
            : word + outputs().stream().map(Output::toString).collect(Collectors.joining(", ")));
  }

  private String key(int at) {
    String column = Quotes.inList(keys.get(at));
    String field = fields.get(at).listed();
    return field.equals(column) ? column : column + " as " + field;
  }
}
