package dev.breadcrumbs.cloudtrail.query;

/**
 * The vocabulary of searches in one static import: {@link Search#events events}, the fields of
 * {@link Fields}, the functions of {@link Functions}, and the factory methods of {@link Condition},
 * {@link Aggregate}, {@link Aggregates} and {@link SortKey}. Each name means the same as there. A
 * program needs the classes themselves only to name their types.
 *
 * <pre>{@code
 * import static dev.breadcrumbs.cloudtrail.query.Dsl.*;
 *
 * events().filter(ERROR_CODE.exists()).stats(count()).by(ACTOR).sort(desc("count"))
 * }</pre>
 *
 * <p>Extend it with methods of your own to get one static import for both. It has no state.
 */
public class Dsl extends Functions {
  /** For subclasses. */
  protected Dsl() {}

  /**
   * Starts a search with all events, as {@code *} does.
   *
   * @return the search
   */
  public static Search events() {
    return Search.events();
  }

  /**
   * Starts a query with the rows of a table instead of events.
   *
   * @param table the table; empty cells are missing values
   * @return its rows
   */
  public static TableQuery inputlookup(LookupTable table) {
    return Search.inputlookup(table);
  }

  /**
   * Combines conditions, all of which must hold.
   *
   * @param conditions one or more
   * @return the condition
   * @throws IllegalArgumentException if there is none
   */
  public static Condition allOf(Condition... conditions) {
    return Condition.allOf(conditions);
  }

  /**
   * Combines conditions, at least one of which must hold.
   *
   * @param conditions one or more
   * @return the condition
   * @throws IllegalArgumentException if there is none
   */
  public static Condition anyOf(Condition... conditions) {
    return Condition.anyOf(conditions);
  }

  /**
   * Holds where the given fields have the texts of one of the rows of a second search. Case is
   * ignored, and nothing in a text is a pattern. Cells that a row lacks are not compared, and a row
   * that lacks them all matches nothing. One value of a multivalue is enough. In Splunk's language
   * it is {@code [search ... | table userName, awsRegion]} among the terms of {@code search}.
   *
   * <p>The second search runs first, on the same source, so this condition works only in a search
   * and not on a single event.
   *
   * @param rows the second search, with at most 10,000 different rows
   * @param fields the fields to compare; columns of the second search have their names
   * @return the condition
   * @throws SearchException if there is no field, or the second search has no column of its name
   */
  public static Condition anyRowOf(TableQuery rows, Field... fields) {
    return Condition.anyRowOf(rows, fields);
  }

  /**
   * Holds where the texts of one of the rows of a second search occur anywhere in an event, as
   * words or phrases, ignoring case. In Splunk's language it is {@code [search ... | return
   * $userName]} among the terms of {@code search}.
   *
   * <p>The second search runs first, on the same source, so this condition works only in a search
   * and not on a single event.
   *
   * @param rows the second search, with at most 1,000 different rows
   * @param columns the columns with the texts; all texts of a row must occur
   * @return the condition
   * @throws SearchException if there is no column, or the second search does not have it
   */
  public static Condition anyTextOf(TableQuery rows, String... columns) {
    return Condition.anyTextOf(rows, columns);
  }

  /**
   * Counts events.
   *
   * @return the aggregate, in column {@code count}
   */
  public static Aggregate count() {
    return Aggregate.count();
  }

  /**
   * Counts the events that have a field.
   *
   * @param field the field
   * @return the aggregate, in column {@code count(field)}
   */
  public static Aggregate count(Field field) {
    return Aggregate.count(field);
  }

  /**
   * Counts the events or rows that meet a condition, like {@code count(eval(...))} in Splunk.
   *
   * @param condition the condition
   * @return the aggregate, in column {@code count(eval(...))}, with the condition's text
   */
  public static Aggregate count(Condition condition) {
    return Aggregate.count(condition);
  }

  /**
   * Counts the distinct values of a field.
   *
   * @param field the field
   * @return the aggregate, in column {@code dc(field)}
   */
  public static Aggregate dc(Field field) {
    return Aggregate.dc(field);
  }

  /**
   * Lists the distinct values of a field, in lexicographic order.
   *
   * @param field the field
   * @return the aggregate, in column {@code values(field)}
   */
  public static Aggregate values(Field field) {
    return Aggregate.values(field);
  }

  /**
   * Finds the smallest value of a field.
   *
   * @param field the field
   * @return the aggregate, in column {@code min(field)}
   */
  public static Aggregate min(Field field) {
    return Aggregate.min(field);
  }

  /**
   * Finds the largest value of a field.
   *
   * @param field the field
   * @return the aggregate, in column {@code max(field)}
   */
  public static Aggregate max(Field field) {
    return Aggregate.max(field);
  }

  /**
   * Adds up the numbers of a field, exactly.
   *
   * @param field the field
   * @return the aggregate, in column {@code sum(field)}; missing if there is no number
   */
  public static Aggregate sum(Field field) {
    return Aggregate.sum(field);
  }

  /**
   * Averages the numbers of a field, to 16 digits.
   *
   * @param field the field
   * @return the aggregate, in column {@code avg(field)}; missing if there is no number
   */
  public static Aggregate avg(Field field) {
    return Aggregate.avg(field);
  }

  /**
   * Counts the distinct values of a field in constant memory: exactly up to 4,096, and beyond that
   * as an estimate with a standard error of 0.8%.
   *
   * @param field the field
   * @return the aggregate, in column {@code estdc(field)}
   */
  public static Aggregate estdc(Field field) {
    return Aggregate.estdc(field);
  }

  /**
   * Returns the standard error of {@link Aggregate#estdc}, as a fraction of the count: 0 where the
   * count is exact.
   *
   * @param field the field
   * @return the aggregate, in column {@code estdc_error(field)}
   */
  public static Aggregate estdcError(Field field) {
    return Aggregate.estdcError(field);
  }

  /**
   * Lists the first 100 values of a field, in the order of the events.
   *
   * @param field the field
   * @return the aggregate, in column {@code list(field)}; missing if there is none
   */
  public static Aggregate list(Field field) {
    return Aggregate.list(field);
  }

  /**
   * Finds the most frequent value of a field; of several equally frequent ones, the first in
   * lexicographic order.
   *
   * @param field the field
   * @return the aggregate, in column {@code mode(field)}; missing if there is none
   */
  public static Aggregate mode(Field field) {
    return Aggregate.mode(field);
  }

  /**
   * Computes the difference between the largest and the smallest number of a field.
   *
   * @param field the field
   * @return the aggregate, in column {@code range(field)}; missing if there is no number
   */
  public static Aggregate range(Field field) {
    return Aggregate.range(field);
  }

  /**
   * Adds up the squares of a field's numbers, exactly.
   *
   * @param field the field
   * @return the aggregate, in column {@code sumsq(field)}; missing if there is no number
   */
  public static Aggregate sumsq(Field field) {
    return Aggregate.sumsq(field);
  }

  /**
   * Finds the median of a field's numbers; of an even number of them, the larger of the two in the
   * middle.
   *
   * @param field the field
   * @return the aggregate, in column {@code median(field)}; missing if there is no number
   */
  public static Aggregate median(Field field) {
    return Aggregate.median(field);
  }

  /**
   * Computes the standard deviation of a field's numbers, treated as a sample, to 16 digits.
   *
   * @param field the field
   * @return the aggregate, in column {@code stdev(field)}; 0 of one number, missing if there is
   *     none
   */
  public static Aggregate stdev(Field field) {
    return Aggregate.stdev(field);
  }

  /**
   * Computes the standard deviation of a field's numbers, treated as the whole population, to 16
   * digits.
   *
   * @param field the field
   * @return the aggregate, in column {@code stdevp(field)}; missing if there is no number
   */
  public static Aggregate stdevp(Field field) {
    return Aggregate.stdevp(field);
  }

  /**
   * Computes the variance of a field's numbers, treated as a sample, to 16 digits.
   *
   * @param field the field
   * @return the aggregate, in column {@code var(field)}; 0 of one number, missing if there is none
   */
  public static Aggregate var(Field field) {
    return Aggregate.var(field);
  }

  /**
   * Computes the variance of a field's numbers, treated as the whole population, to 16 digits.
   *
   * @param field the field
   * @return the aggregate, in column {@code varp(field)}; missing if there is no number
   */
  public static Aggregate varp(Field field) {
    return Aggregate.varp(field);
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
    return Aggregate.perc(field, percent);
  }

  /**
   * Finds what {@link Aggregate#perc} finds: percentiles are always exact here.
   *
   * @param field the field
   * @param percent from 0 to 100, for example 99.9
   * @return the aggregate, in column {@code exactperc95(field)}; missing if there is no number
   * @throws SearchException if the percent is not between 0 and 100
   */
  public static Aggregate exactperc(Field field, double percent) {
    return Aggregate.exactperc(field, percent);
  }

  /**
   * Finds what {@link Aggregate#perc} finds: percentiles are always exact here.
   *
   * @param field the field
   * @param percent from 0 to 100, for example 99.9
   * @return the aggregate, in column {@code upperperc95(field)}; missing if there is no number
   * @throws SearchException if the percent is not between 0 and 100
   */
  public static Aggregate upperperc(Field field, double percent) {
    return Aggregate.upperperc(field, percent);
  }

  /**
   * Takes a field's value from the first event read that has one.
   *
   * @param field the field
   * @return the aggregate, in column {@code first(field)}; missing if there is none
   */
  public static Aggregate first(Field field) {
    return Aggregate.first(field);
  }

  /**
   * Takes a field's value from the last event read that has one.
   *
   * @param field the field
   * @return the aggregate, in column {@code last(field)}; missing if there is none
   */
  public static Aggregate last(Field field) {
    return Aggregate.last(field);
  }

  /**
   * Takes a field's value from the earliest event that has one, by {@code eventTime}; of several at
   * the same time, the one read first.
   *
   * @param field the field
   * @return the aggregate, in column {@code earliest(field)}
   */
  public static Aggregate earliest(Field field) {
    return Aggregate.earliest(field);
  }

  /**
   * Takes a field's value from the latest event that has one, by {@code eventTime}; of several at
   * the same time, the one read last.
   *
   * @param field the field
   * @return the aggregate, in column {@code latest(field)}
   */
  public static Aggregate latest(Field field) {
    return Aggregate.latest(field);
  }

  /**
   * Returns the time of the earliest event that has a field, in seconds since 1970.
   *
   * @param field the field
   * @return the aggregate, in column {@code earliest_time(field)}; missing if there is none
   */
  public static Aggregate earliestTime(Field field) {
    return Aggregate.earliestTime(field);
  }

  /**
   * Returns the time of the latest event that has a field, in seconds since 1970.
   *
   * @param field the field
   * @return the aggregate, in column {@code latest_time(field)}; missing if there is none
   */
  public static Aggregate latestTime(Field field) {
    return Aggregate.latestTime(field);
  }

  /**
   * Divides the growth of a number, from the earliest event that has one to the latest, by the
   * seconds between them.
   *
   * @param field the field
   * @return the aggregate, in column {@code rate(field)}; missing if both are at the same time
   */
  public static Aggregate rate(Field field) {
    return Aggregate.rate(field);
  }

  /**
   * Divides the sum of a field's numbers by the time from the earliest to the latest, in seconds.
   *
   * @param field the field
   * @return the aggregate, in column {@code per_second(field)}; missing if both are at the same
   *     time
   */
  public static Aggregate perSecond(Field field) {
    return Aggregate.perSecond(field);
  }

  /**
   * Divides the sum of a field's numbers by the time from the earliest to the latest, in minutes.
   *
   * @param field the field
   * @return the aggregate, in column {@code per_minute(field)}; missing if both are at the same
   *     time
   */
  public static Aggregate perMinute(Field field) {
    return Aggregate.perMinute(field);
  }

  /**
   * Divides the sum of a field's numbers by the time from the earliest to the latest, in hours.
   *
   * @param field the field
   * @return the aggregate, in column {@code per_hour(field)}; missing if both are at the same time
   */
  public static Aggregate perHour(Field field) {
    return Aggregate.perHour(field);
  }

  /**
   * Divides the sum of a field's numbers by the time from the earliest to the latest, in days.
   *
   * @param field the field
   * @return the aggregate, in column {@code per_day(field)}; missing if both are at the same time
   */
  public static Aggregate perDay(Field field) {
    return Aggregate.perDay(field);
  }

  /**
   * Aggregates all events or rows as one group.
   *
   * @param aggregates one or more
   * @return the aggregates
   * @throws SearchException if there is none
   */
  public static Aggregates aggregates(Aggregate... aggregates) {
    return Aggregates.aggregates(aggregates);
  }

  /**
   * Sorts in ascending order.
   *
   * @param column name of the column, or path of a field
   * @return the key
   */
  public static SortKey asc(String column) {
    return SortKey.asc(column);
  }

  /**
   * Sorts in ascending order.
   *
   * @param field the field
   * @return the key
   */
  public static SortKey asc(Field field) {
    return SortKey.asc(field);
  }

  /**
   * Sorts in descending order.
   *
   * @param column name of the column, or path of a field
   * @return the key
   */
  public static SortKey desc(String column) {
    return SortKey.desc(column);
  }

  /**
   * Sorts in descending order.
   *
   * @param field the field
   * @return the key
   */
  public static SortKey desc(Field field) {
    return SortKey.desc(field);
  }
}
