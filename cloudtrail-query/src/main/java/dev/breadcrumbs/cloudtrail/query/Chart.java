package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.chart.ChartTerms;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chart for {@link Pipeline#chart}, with a row for each period of time or each value of a field.
 * It has one column per aggregate or, if it is split by a second field, one for each of that
 * field's most important values. Immutable.
 *
 * <p>The columns of a chart that is split by a field are only known after the run. It can be
 * followed by {@code head}, {@code tail} and {@code reverse}, by {@code sort} and {@code filter} on
 * its first column, and by {@code fillnull} without fields. A chart has at most 100,000 time
 * buckets, 1,000,000 cells with a value, and 10,000,000 cells in all.
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
   * Creates one row per time bucket, like {@code timechart}. The column {@code _time} has the start
   * of the bucket. Buckets without events are included.
   *
   * @param aggregates one or more
   * @return the chart, with at most 100 buckets
   * @throws SearchException if there is no aggregate
   */
  public static Chart time(Aggregate... aggregates) {
    return new Chart(ChartTerms.time(Aggregate.aggregations(aggregates)));
  }

  /**
   * Creates one row per value of a field, like {@code chart ... over}. The rows are ordered by the
   * values, as text.
   *
   * @param field the field; events without it are left out, and each value of a multivalue counts
   * @param aggregates one or more
   * @return the chart
   * @throws SearchException if there is no aggregate
   */
  public static Chart over(Field field, Aggregate... aggregates) {
    Objects.requireNonNull(field, "field is null");
    return new Chart(ChartTerms.over(field.value(), Aggregate.aggregations(aggregates)));
  }

  /**
   * Splits the columns by a field's values. With several aggregates, each has its own, such as
   * {@code count: alice}. Values are compared as text, and each value of a multivalue counts.
   *
   * @param field the field
   * @return the same chart, split
   */
  public Chart by(Field field) {
    Objects.requireNonNull(field, "field is null");
    return new Chart(terms.by(field.value()));
  }

  /**
   * Sets the length of the time buckets. The default is the shortest common span that leads to at
   * most 100 buckets.
   *
   * @param length such as {@code 5m}, {@code 1d} or {@code 1mon}
   * @return the same chart in such buckets
   * @throws SearchException if it is not a length, or the chart is not one over time
   */
  public Chart span(String length) {
    return new Chart(terms.span(length));
  }

  /**
   * Sets the maximum number of time buckets.
   *
   * @param most how many, from 2 to 50,000
   * @return the same chart with that maximum
   * @throws SearchException if the number is out of range, or the chart is not one over time
   */
  public Chart bins(int most) {
    return new Chart(terms.bins(most));
  }

  /**
   * Sets how many values of the split field get a column: those with the largest totals of the
   * first aggregate. The default is 10.
   *
   * @param most how many; 0 for all
   * @return the same chart with that limit
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
   * Leaves out events without the split field, which otherwise go into the column {@code NULL}.
   *
   * @return the same chart without that column
   */
  public Chart withoutNull() {
    return new Chart(terms.withoutNull());
  }

  /**
   * Leaves out time buckets without events.
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
   * Returns the chart in Splunk's language.
   *
   * @return for example {@code timechart span=1h count by eventName}
   */
  @Override
  public String toString() {
    return terms.toString();
  }
}
