package dev.breadcrumbs.cloudtrail.query;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Cells;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ColumnNames;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link Table}. A value is text, a number (Long or BigDecimal), a Boolean, or a list
 * of these; null is missing. Immutable.
 */
public final class Row {
  private final List<String> columns;
  private final @Nullable Object[] values;
  private final Set<String> lists;

  /** A row; {@code lists} are the columns whose values are lists by what made them. */
  Row(List<String> columns, @Nullable Object[] values, Set<String> lists) {
    this.columns = columns;
    this.values = values;
    this.lists = lists;
  }

  /**
   * Returns a value.
   *
   * @param column name of the column
   * @return the value; null if it is missing
   * @throws SearchException if there is no such column
   */
  public @Nullable Object get(String column) {
    return values[columns.indexOf(ColumnNames.require(column, columns))];
  }

  @Nullable Object get(int column) {
    return values[column];
  }

  /**
   * Returns a value as text; several values are joined by a comma and a blank.
   *
   * @param column name of the column
   * @return the text; empty if the value is missing
   * @throws SearchException if there is no such column
   */
  public String text(String column) {
    return Cells.text(get(column));
  }

  /**
   * Returns a value as text, if there is one.
   *
   * @param column name of the column
   * @return the text, or nothing if the value is missing
   * @throws SearchException if there is no such column
   */
  public Optional<String> find(String column) {
    return Optional.ofNullable(get(column)).map(Cells::text);
  }

  /**
   * Returns a value as a whole number.
   *
   * @param column name of the column
   * @return the number
   * @throws SearchException if there is no such column, or the value is not a whole number
   */
  public long number(String column) {
    if (Conversions.convert(get(column), long.class, column) instanceof Long number) {
      return number;
    }
    throw new IllegalStateException("a conversion to long gave none");
  }

  /**
   * Returns a value as a number, exactly.
   *
   * @param column name of the column
   * @return the number
   * @throws SearchException if there is no such column, or the value is not a number
   */
  public BigDecimal decimal(String column) {
    return present(column, BigDecimal.class);
  }

  /**
   * Returns a value as a time: from text in any format found in exports of CloudTrail, or from
   * seconds since 1970.
   *
   * @param column name of the column
   * @return the time
   * @throws SearchException if there is no such column, or the value is not a time
   */
  public Instant instant(String column) {
    return present(column, Instant.class);
  }

  private <T> T present(String column, Class<T> type) {
    Object value = Conversions.convert(get(column), type, column);
    if (value == null) {
      throw new SearchException("column '" + column + "' is missing here");
    }
    return type.cast(value);
  }

  /**
   * Returns the row as a record of your own; see {@link Table#as}.
   *
   * @param <T> the record
   * @param type the record's class
   * @return the record
   * @throws SearchException if a component has no column, or a value does not fit its type
   */
  public <T extends Record> T as(Class<T> type) {
    return new RecordMapper<>(type, columns).map(this);
  }

  /**
   * Returns the values of a multivalue.
   *
   * @param column name of the column
   * @return the values; empty if it is missing
   * @throws SearchException if there is no such column
   */
  public List<String> values(String column) {
    return Values.each(get(column)).stream().map(Values::text).toList();
  }

  /**
   * Returns the row as a map, which is also the form in which a host's mapper, of Jackson 2 or 3,
   * writes it. A column of {@code values} or {@code list} has a list even where there is only one
   * value.
   *
   * @return the values by their columns, in order; null for those that are missing. Unmodifiable
   */
  @JsonValue
  public Map<String, @Nullable Object> toMap() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int at = 0; at < columns.size(); at++) {
      map.put(columns.get(at), plain(listed(at)));
    }
    return Collections.unmodifiableMap(map);
  }

  /** A value, in a list if all values of its column are. */
  @Nullable Object listed(int column) {
    Object value = values[column];
    boolean isOne = value != null && !(value instanceof List);
    return isOne && lists.contains(columns.get(column)) ? List.of(value) : value;
  }

  /** What JSON has no word for is text, whatever the mapper would make of it. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean) {
      return value;
    }
    return value instanceof List<?> several
        ? several.stream().map(Row::plain).toList()
        : value.toString();
  }

  /**
   * Returns the names of the columns.
   *
   * @return the names, in order
   */
  public List<String> columns() {
    return columns;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Row row
        && row.columns.equals(columns)
        && Arrays.equals(row.values, values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  /**
   * Returns the row in readable form.
   *
   * @return for example {@code {errorCode=AccessDenied, count=7}}
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int at = 0; at < values.length; at++) {
      text.append(at == 0 ? "" : ", ").append(columns.get(at)).append('=').append(values[at]);
    }
    return text.append('}').toString();
  }
}
