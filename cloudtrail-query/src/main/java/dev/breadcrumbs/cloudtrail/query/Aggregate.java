package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.Aggregation;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ClauseValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.stats.StatsFunction;
import dev.breadcrumbs.cloudtrail.query.internal.value.SearchErrors;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A function of {@code stats}, for static import. Values are text for {@code dc}, {@code estdc},
 * {@code values}, {@code list} and {@code mode} ("1" and "1.0" differ); {@code min} and {@code max}
 * compare as numbers if all values are numbers, and as text otherwise; functions that calculate
 * skip anything that is not a number. Each value of a multivalue counts separately, except that
 * {@code count}, {@code first}, {@code last}, {@code earliest} and {@code latest} treat it as one
 * (Splunk Search Reference, "Statistical and charting functions").
 *
 * <p>The memory of a group is bounded: {@code dc}, {@code values} and {@code mode} keep 1,000,000
 * different values, {@code median} and percentiles 10,000,000 numbers. A search that would exceed
 * this fails with a {@link SearchException} that says so. All other functions need little memory.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Aggregate {
  private final Aggregation aggregation;

  Aggregate(Aggregation aggregation) {
    this.aggregation = aggregation;
  }

  private static Aggregate of(StatsFunction function, Field field) {
    Objects.requireNonNull(field, "field is null");
    return new Aggregate(Aggregation.of(function, field.value()));
  }

  static List<Aggregation> aggregations(Aggregate... aggregates) {
    return List.of(aggregates).stream().map(each -> each.aggregation).toList();
  }

  private static Aggregate of(String function, Field field) {
    return of(StatsFunction.named(function), field);
  }

  /**
   * Counts events.
   *
   * @return the aggregate, in column {@code count}
   */
  public static Aggregate count() {
    return new Aggregate(Aggregation.count());
  }

  /**
   * Counts the events that have a field.
   *
   * @param field the field
   * @return the aggregate, in column {@code count(field)}
   */
  public static Aggregate count(Field field) {
    return of("count", field);
  }

  /**
   * Counts the events or rows that meet a condition, like {@code count(eval(...))} in Splunk.
   *
   * @param condition the condition
   * @return the aggregate, in column {@code count(eval(...))}, with the condition's text
   */
  public static Aggregate count(Condition condition) {
    ClauseValue truth =
        new ClauseValue(Objects.requireNonNull(condition, "condition is null").clause());
    NamedValue value = new NamedValue("eval(" + truth + ")", truth);
    return new Aggregate(Aggregation.of(StatsFunction.named("count"), value));
  }

  /**
   * Counts the distinct values of a field.
   *
   * @param field the field
   * @return the aggregate, in column {@code dc(field)}
   */
  public static Aggregate dc(Field field) {
    return of("dc", field);
  }

  /**
   * Lists the distinct values of a field, in lexicographic order.
   *
   * @param field the field
   * @return the aggregate, in column {@code values(field)}
   */
  public static Aggregate values(Field field) {
    return of("values", field);
  }

  /**
   * Finds the smallest value of a field.
   *
   * @param field the field
   * @return the aggregate, in column {@code min(field)}
   */
  public static Aggregate min(Field field) {
    return of("min", field);
  }

  /**
   * Finds the largest value of a field.
   *
   * @param field the field
   * @return the aggregate, in column {@code max(field)}
   */
  public static Aggregate max(Field field) {
    return of("max", field);
  }

  /**
   * Adds up the numbers of a field, exactly.
   *
   * @param field the field
   * @return the aggregate, in column {@code sum(field)}; missing if there is no number
   */
  public static Aggregate sum(Field field) {
    return of("sum", field);
  }

  /**
   * Averages the numbers of a field, to 16 digits.
   *
   * @param field the field
   * @return the aggregate, in column {@code avg(field)}; missing if there is no number
   */
  public static Aggregate avg(Field field) {
    return of("avg", field);
  }

  /**
   * Counts the distinct values of a field in constant memory: exactly up to 4,096, and beyond that
   * as an estimate with a standard error of 0.8%.
   *
   * @param field the field
   * @return the aggregate, in column {@code estdc(field)}
   */
  public static Aggregate estdc(Field field) {
    return of("estdc", field);
  }

  /**
   * Returns the standard error of {@link #estdc}, as a fraction of the count: 0 where the count is
   * exact.
   *
   * @param field the field
   * @return the aggregate, in column {@code estdc_error(field)}
   */
  public static Aggregate estdcError(Field field) {
    return of("estdc_error", field);
  }

  /**
   * Lists the first 100 values of a field, in the order of the events.
   *
   * @param field the field
   * @return the aggregate, in column {@code list(field)}; missing if there is none
   */
  public static Aggregate list(Field field) {
    return of("list", field);
  }

  /**
   * Finds the most frequent value of a field; of several equally frequent ones, the first in
   * lexicographic order.
   *
   * @param field the field
   * @return the aggregate, in column {@code mode(field)}; missing if there is none
   */
  public static Aggregate mode(Field field) {
    return of("mode", field);
  }

  /**
   * Computes the difference between the largest and the smallest number of a field.
   *
   * @param field the field
   * @return the aggregate, in column {@code range(field)}; missing if there is no number
   */
  public static Aggregate range(Field field) {
    return of("range", field);
  }

  /**
   * Adds up the squares of a field's numbers, exactly.
   *
   * @param field the field
   * @return the aggregate, in column {@code sumsq(field)}; missing if there is no number
   */
  public static Aggregate sumsq(Field field) {
    return of("sumsq", field);
  }

  /**
   * Finds the median of a field's numbers; of an even number of them, the larger of the two in the
   * middle.
   *
   * @param field the field
   * @return the aggregate, in column {@code median(field)}; missing if there is no number
   */
  public static Aggregate median(Field field) {
    return of("median", field);
  }

  /**
   * Computes the standard deviation of a field's numbers, treated as a sample, to 16 digits.
   *
   * @param field the field
   * @return the aggregate, in column {@code stdev(field)}; 0 of one number, missing if there is
   *     none
   */
  public static Aggregate stdev(Field field) {
    return of("stdev", field);
  }

  /**
   * Computes the standard deviation of a field's numbers, treated as the whole population, to 16
   * digits.
   *
   * @param field the field
   * @return the aggregate, in column {@code stdevp(field)}; missing if there is no number
   */
  public static Aggregate stdevp(Field field) {
    return of("stdevp", field);
  }

  /**
   * Computes the variance of a field's numbers, treated as a sample, to 16 digits.
   *
   * @param field the field
   * @return the aggregate, in column {@code var(field)}; 0 of one number, missing if there is none
   */
  public static Aggregate var(Field field) {
    return of("var", field);
  }

  /**
   * Computes the variance of a field's numbers, treated as the whole population, to 16 digits.
   *
   * @param field the field
   * @return the aggregate, in column {@code varp(field)}; missing if there is no number
   */
  public static Aggregate varp(Field field) {
    return of("varp", field);
  }

  /**
   * Finds a percentile of a field's numbers by nearest rank: always one of the numbers, and exact
   * however many there are. If the rank falls between two of them, it is the larger.
   *
   * @param field the field
   * @param percent from 0 to 100, for example 99.9
   * @return the aggregate, in column {@code perc95(field)}; missing if there is no number
   * @throws SearchException if the percent is not between 0 and 100
   */
  public static Aggregate perc(Field field, double percent) {
    return percentile("perc", field, percent);
  }

  /**
   * Finds what {@link #perc} finds: percentiles are always exact here.
   *
   * @param field the field
   * @param percent from 0 to 100, for example 99.9
   * @return the aggregate, in column {@code exactperc95(field)}; missing if there is no number
   * @throws SearchException if the percent is not between 0 and 100
   */
  public static Aggregate exactperc(Field field, double percent) {
    return percentile("exactperc", field, percent);
  }

  /**
   * Finds what {@link #perc} finds: percentiles are always exact here.
   *
   * @param field the field
   * @param percent from 0 to 100, for example 99.9
   * @return the aggregate, in column {@code upperperc95(field)}; missing if there is no number
   * @throws SearchException if the percent is not between 0 and 100
   */
  public static Aggregate upperperc(Field field, double percent) {
    return percentile("upperperc", field, percent);
  }

  private static Aggregate percentile(String prefix, Field field, double percent) {
    return of(SearchErrors.checked(() -> StatsFunction.percentile(prefix, percent)), field);
  }

  /**
   * Takes a field's value from the first event read that has one.
   *
   * @param field the field
   * @return the aggregate, in column {@code first(field)}; missing if there is none
   */
  public static Aggregate first(Field field) {
    return of("first", field);
  }

  /**
   * Takes a field's value from the last event read that has one.
   *
   * @param field the field
   * @return the aggregate, in column {@code last(field)}; missing if there is none
   */
  public static Aggregate last(Field field) {
    return of("last", field);
  }

  /**
   * Takes a field's value from the earliest event that has one, by {@code eventTime}; of several at
   * the same time, the one read first.
   *
   * @param field the field
   * @return the aggregate, in column {@code earliest(field)}
   */
  public static Aggregate earliest(Field field) {
    return of("earliest", field);
  }

  /**
   * Takes a field's value from the latest event that has one, by {@code eventTime}; of several at
   * the same time, the one read last.
   *
   * @param field the field
   * @return the aggregate, in column {@code latest(field)}
   */
  public static Aggregate latest(Field field) {
    return of("latest", field);
  }

  /**
   * Returns the time of the earliest event that has a field, in seconds since 1970.
   *
   * @param field the field
   * @return the aggregate, in column {@code earliest_time(field)}; missing if there is none
   */
  public static Aggregate earliestTime(Field field) {
    return of("earliest_time", field);
  }

  /**
   * Returns the time of the latest event that has a field, in seconds since 1970.
   *
   * @param field the field
   * @return the aggregate, in column {@code latest_time(field)}; missing if there is none
   */
  public static Aggregate latestTime(Field field) {
    return of("latest_time", field);
  }

  /**
   * Divides the growth of a number, from the earliest event that has one to the latest, by the
   * seconds between them.
   *
   * @param field the field
   * @return the aggregate, in column {@code rate(field)}; missing if both are at the same time
   */
  public static Aggregate rate(Field field) {
    return of("rate", field);
  }

  /**
   * Divides the sum of a field's numbers by the time from the earliest to the latest, in seconds.
   *
   * @param field the field
   * @return the aggregate, in column {@code per_second(field)}; missing if both are at the same
   *     time
   */
  public static Aggregate perSecond(Field field) {
    return of("per_second", field);
  }

  /**
   * Divides the sum of a field's numbers by the time from the earliest to the latest, in minutes.
   *
   * @param field the field
   * @return the aggregate, in column {@code per_minute(field)}; missing if both are at the same
   *     time
   */
  public static Aggregate perMinute(Field field) {
    return of("per_minute", field);
  }

  /**
   * Divides the sum of a field's numbers by the time from the earliest to the latest, in hours.
   *
   * @param field the field
   * @return the aggregate, in column {@code per_hour(field)}; missing if both are at the same time
   */
  public static Aggregate perHour(Field field) {
    return of("per_hour", field);
  }

  /**
   * Divides the sum of a field's numbers by the time from the earliest to the latest, in days.
   *
   * @param field the field
   * @return the aggregate, in column {@code per_day(field)}; missing if both are at the same time
   */
  public static Aggregate perDay(Field field) {
    return of("per_day", field);
  }

  /**
   * Sets the name of the column.
   *
   * @param newName the column's name
   * @return the same aggregate in that column
   */
  public Aggregate as(String newName) {
    return new Aggregate(aggregation.as(newName));
  }

  /**
   * Returns the column's name.
   *
   * @return the name
   */
  public String name() {
    return aggregation.name();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Aggregate aggregate && aggregate.aggregation.equals(aggregation);
  }

  @Override
  public int hashCode() {
    return aggregation.hashCode();
  }

  /**
   * Returns the aggregate as written in {@code stats}.
   *
   * @return for example {@code dc(eventName) as calls}
   */
  @Override
  public String toString() {
    return aggregation.toString();
  }
}
