package dev.breadcrumbs.cloudtrail.query.internal.command.lookup;

import dev.breadcrumbs.cloudtrail.query.internal.expression.ColumnNames;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code lookup} is asked for: a table, what to look up in it, and what to take. Immutable.
 */
public final class LookupTerms {
  static final int MOST_MATCHES = 1_000;

  private final LookupData table;
  private final List<String> keys;
  private final List<NamedValue> fields;
  private final List<Output> outputs;
  private final boolean onlyNew;

  private LookupTerms(
      LookupData table,
      List<String> keys,
      List<NamedValue> fields,
      List<Output> outputs,
      boolean onlyNew) {
    this.table = table;
    this.keys = List.copyOf(keys);
    this.fields = List.copyOf(fields);
    this.outputs = List.copyOf(outputs);
    this.onlyNew = onlyNew;
  }

  record Output(String column, String name) {
    @Override
    public String toString() {
      return Quotes.inList(column) + (name.equals(column) ? "" : " as " + Quotes.inList(name));
    }
  }

  public static LookupTerms in(LookupData table) {
    Objects.requireNonNull(table, "table is null");
    return new LookupTerms(table, List.of(), List.of(), List.of(), false);
  }

  public LookupTerms on(String column, NamedValue field) {
    ColumnNames.require(column, table.columns());
    List<String> moreKeys = new ArrayList<>(keys);
    moreKeys.add(column);
    List<NamedValue> moreFields = new ArrayList<>(fields);
    moreFields.add(Objects.requireNonNull(field, "field is null"));
    return new LookupTerms(table, moreKeys, moreFields, outputs, onlyNew);
  }

  public LookupTerms output(String... columns) {
    LookupTerms longer = this;
    for (String column : columns) {
      longer = longer.outputAs(column, column);
    }
    return longer;
  }

  public LookupTerms outputAs(String column, String name) {
    ColumnNames.require(column, table.columns());
    List<Output> more = new ArrayList<>(outputs);
    more.add(new Output(column, NamedValue.named(name).name()));
    return new LookupTerms(table, keys, fields, more, onlyNew);
  }

  public LookupTerms onlyNew() {
    return new LookupTerms(table, keys, fields, outputs, true);
  }

  public LookupData table() {
    return table;
  }

  List<String> keys() {
    return keys;
  }

  public List<NamedValue> fields() {
    return fields;
  }

  boolean isOnlyNew() {
    return onlyNew;
  }

  public LookupTerms of(List<NamedValue> others) {
    return new LookupTerms(table, keys, others, outputs, onlyNew);
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
    return other instanceof LookupTerms lookup
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
    String field = fields.get(at).written();
    return field.equals(column) ? column : column + " as " + field;
  }
}
