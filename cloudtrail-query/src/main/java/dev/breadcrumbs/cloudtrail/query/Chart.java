package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.chart.ChartTerms;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows of times or of a field's values, for {@link Pipeline#chart}: a column an aggregate, or,
 * split by a second field, a column for each of that field's most important values. Immutable.
 *
 * <p>A chart split by a field has columns that are only known when it has run: behind it there may
 * be {@code head}, {@code tail}, {@code reverse}, {@code sort} and {@code filter} on its first
 * column, and {@code fillnull} without fields. It has at most 100,000 buckets of time, 1,000,000
 * cells that hold something, and 10,000,000 in all.
 *
 * <pre>{@code
 * events().chart(Chart.time(count()).span("1h").by(EVENT_NAME).limit(5))
 * events().chart(Chart.over(USER_NAME, count()).by(ERROR_CODE))
 * }</pre>
 */
public final class Chart {
  private final ChartTerms terms;

  private Chart(ChartTerms terms) {
    this.terms = terms;
  }

  ChartTerms terms() {
    return terms;
  }

  /**
   * Makes a row of each bucket of time: {@code timechart}. The column {@code _time} has the
   * beginning of the bucket; buckets without events are there, too.
   *
   * @param aggregates one or more
   * @return the chart, with at most 100 buckets
   * @throws SearchException if there is no aggregate
   */
  public static Chart time(Aggregate... aggregates) {
    return new Chart(ChartTerms.time(Aggregate.aggregations(aggregates)));
  }

  /**
   * Makes a row of each value of a field: {@code chart ... over}. The rows come ordered by the
   * values, as text.
   *
   * @param field the field; what lacks it is left out, and each value of a multivalue counts
   * @param aggregates one or more
   * @return the chart
   * @throws SearchException if there is no aggregate
   */
  public static Chart over(Field field, Aggregate... aggregates) {
    Objects.requireNonNull(field, "field is null");
    return new Chart(ChartTerms.over(field.value(), Aggregate.aggregations(aggregates)));
  }

  /**
   * Splits the columns by a field's values. With several aggregates each has its own, {@code count:
   * alice}. Values are counted as texts, each of a multivalue.
   *
   * @param field the field
   * @return the same chart, split
   */
  public Chart by(Field field) {
    Objects.requireNonNull(field, "field is null");
    return new Chart(terms.by(field.value()));
  }

  /**
   * Sets the length of the buckets of time. Without it, it is the shortest usual one that makes no
   * more than 100 of the times there are.
   *
   * @param length such as {@code 5m}, {@code 1d} or {@code 1mon}
   * @return the same chart in such buckets
   * @throws SearchException if it is no length, or it is no chart of times
   */
  public Chart span(String length) {
    return new Chart(terms.span(length));
  }

  /**
   * Sets how many buckets of time there are at most.
   *
   * @param most how many, from 2 to 50,000
   * @return the same chart in as many
   * @throws SearchException if it is another number, or it is no chart of times
   */
  public Chart bins(int most) {
    return new Chart(terms.bins(most));
  }

  /**
   * Sets how many values of the field that splits get a column: those for which the first aggregate
   * adds up to most. Without it, it is 10.
   *
   * @param most how many; 0 for all
   * @return the same chart with as many
   * @throws SearchException if it is negative
   */
  public Chart limit(int most) {
    return new Chart(terms.limit(most));
  }

  /**
   * Leaves out the values beyond the limit, which otherwise share the column {@code OTHER}.
   *
   * @return the same chart without that column
   */
  public Chart withoutOther() {
    return new Chart(terms.withoutOther());
  }

  /**
   * Leaves out what lacks the field that splits, which otherwise has the column {@code NULL}.
   *
   * @return the same chart without that column
   */
  public Chart withoutNull() {
    return new Chart(terms.withoutNull());
  }

  /**
   * Leaves out buckets of time without events.
   *
   * @return the same chart with gaps
   */
  public Chart withGaps() {
    return new Chart(terms.withGaps());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Chart chart && chart.terms.equals(terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /**
   * Returns the chart as Splunk's language has it.
   *
   * @return for example {@code timechart span=1h count by eventName}
   */
  @Override
  public String toString() {
    return terms.toString();
  }
}
