package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A function of {@code stats}, for static import. Values are text for {@code dc} and {@code values}
 * ("1" and "1.0" differ); {@code min} and {@code max} compare as numbers if all values are numbers,
 * and as text otherwise; {@code sum} and {@code avg} leave out what is no number (Splunk Search
 * Reference, "Statistical and charting functions").
 */
public final class Aggregate {
  private final AggregateFunction function;
  private final @Nullable Field field;
  private final String name;

  private Aggregate(AggregateFunction function, @Nullable Field field, String name) {
    this.function = function;
    this.field = field;
    this.name = name;
  }

  private static Aggregate of(AggregateFunction function, Field field) {
    Objects.requireNonNull(field, "field is null");
    return new Aggregate(function, field, function.text() + "(" + field.name() + ")");
  }

  /**
   * Counts events.
   *
   * @return the aggregate, in column {@code count}
   */
  public static Aggregate count() {
    return new Aggregate(AggregateFunction.COUNT, null, "count");
  }

  /**
   * Counts the events that have a field.
   *
   * @param field the field
   * @return the aggregate, in column {@code count(field)}
   */
  public static Aggregate count(Field field) {
    return of(AggregateFunction.COUNT, field);
  }

  /**
   * Counts the distinct values of a field.
   *
   * @param field the field
   * @return the aggregate, in column {@code dc(field)}
   */
  public static Aggregate dc(Field field) {
    return of(AggregateFunction.DC, field);
  }

  /**
   * Lists the distinct values of a field, in lexicographic order.
   *
   * @param field the field
   * @return the aggregate, in column {@code values(field)}
   */
  public static Aggregate values(Field field) {
    return of(AggregateFunction.VALUES, field);
  }

  /**
   * Finds the least value of a field.
   *
   * @param field the field
   * @return the aggregate, in column {@code min(field)}
   */
  public static Aggregate min(Field field) {
    return of(AggregateFunction.MIN, field);
  }

  /**
   * Finds the greatest value of a field.
   *
   * @param field the field
   * @return the aggregate, in column {@code max(field)}
   */
  public static Aggregate max(Field field) {
    return of(AggregateFunction.MAX, field);
  }

  /**
   * Adds up the numbers of a field, exactly.
   *
   * @param field the field
   * @return the aggregate, in column {@code sum(field)}; missing if there is no number
   */
  public static Aggregate sum(Field field) {
    return of(AggregateFunction.SUM, field);
  }

  /**
   * Averages the numbers of a field, to 16 digits.
   *
   * @param field the field
   * @return the aggregate, in column {@code avg(field)}; missing if there is no number
   */
  public static Aggregate avg(Field field) {
    return of(AggregateFunction.AVG, field);
  }

  /**
   * Takes a field's value from the earliest event that has one, by {@code eventTime}; of several at
   * one time the first read.
   *
   * @param field the field
   * @return the aggregate, in column {@code earliest(field)}
   */
  public static Aggregate earliest(Field field) {
    return of(AggregateFunction.EARLIEST, field);
  }

  /**
   * Takes a field's value from the latest event that has one, by {@code eventTime}; of several at
   * one time the last read.
   *
   * @param field the field
   * @return the aggregate, in column {@code latest(field)}
   */
  public static Aggregate latest(Field field) {
    return of(AggregateFunction.LATEST, field);
  }

  /**
   * Names the column.
   *
   * @param newName the column's name
   * @return the same aggregate in that column
   */
  public Aggregate as(String newName) {
    return new Aggregate(function, field, Objects.requireNonNull(newName, "newName is null"));
  }

  /**
   * Gives the column's name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  AggregateFunction function() {
    return function;
  }

  @Nullable Field field() {
    return field;
  }

  /** Whether it is {@code count}, which looks at no field. */
  boolean countsEvents() {
    return function == AggregateFunction.COUNT && field == null;
  }

  /**
   * The paths that the aggregate depends on; time is one where it asks for the earliest or latest.
   */
  List<FieldPath> paths() {
    if (field == null) {
      return List.of();
    }
    List<FieldPath> paths = new ArrayList<>(field.expression().paths());
    if (function == AggregateFunction.EARLIEST || function == AggregateFunction.LATEST) {
      paths.add(Accumulators.InTime.TIME);
    }
    return paths;
  }

  Aggregate replacingPaths(UnaryOperator<Expression> replacement) {
    return field == null ? this : new Aggregate(function, field.replacingPaths(replacement), name);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Aggregate aggregate
        && aggregate.function == function
        && Objects.equals(aggregate.field, field)
        && aggregate.name.equals(name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(function, field, name);
  }

  /**
   * Gives the aggregate as {@code stats} has it.
   *
   * @return for example {@code dc(eventName) as calls}
   */
  @Override
  public String toString() {
    String call = field == null ? function.text() : function.text() + "(" + field.name() + ")";
    return call.equals(name) ? call : call + " as " + Clauses.name(name);
  }
}
