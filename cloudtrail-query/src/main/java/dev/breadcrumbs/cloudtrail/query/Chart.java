package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.time.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
  private static final int USUAL_LIMIT = 10;
  private static final int USUAL_BINS = 100;
  private static final int MOST_BINS = 50_000;

  private final List<Aggregate> aggregates;
  private final @Nullable Field over;
  private final @Nullable Field by;
  private final @Nullable Span span;
  private final int bins;
  private final Series series;
  private final boolean continuous;

  /** Which values of the field that splits get a column. */
  record Series(int limit, boolean useother, boolean usenull) {
    static final Series USUAL = new Series(USUAL_LIMIT, true, true);
  }

  private Chart(
      List<Aggregate> aggregates,
      @Nullable Field over,
      @Nullable Field by,
      @Nullable Span span,
      int bins,
      Series series,
      boolean continuous) {
    this.aggregates = List.copyOf(aggregates);
    this.over = over;
    this.by = by;
    this.span = span;
    this.bins = bins;
    this.series = series;
    this.continuous = continuous;
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
    return new Chart(checked(aggregates), null, null, null, USUAL_BINS, Series.USUAL, true);
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
    return new Chart(checked(aggregates), field, null, null, USUAL_BINS, Series.USUAL, false);
  }

  private static List<Aggregate> checked(Aggregate... aggregates) {
    if (aggregates.length == 0) {
      throw new SearchException("a chart needs an aggregate, such as count()");
    }
    return List.of(aggregates);
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
    return new Chart(aggregates, over, field, span, bins, series, continuous);
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
    Span parsed = SearchException.checked(() -> Span.parse(length));
    return new Chart(aggregates, ofTimes("span"), by, parsed, bins, series, continuous);
  }

  /**
   * Sets how many buckets of time there are at most.
   *
   * @param most how many, from 2 to 50,000
   * @return the same chart in as many
   * @throws SearchException if it is another number, or it is no chart of times
   */
  public Chart bins(int most) {
    if (most < 2 || most > MOST_BINS) {
      throw new SearchException("bins is not between 2 and " + MOST_BINS + ": " + most);
    }
    return new Chart(aggregates, ofTimes("bins"), by, null, most, series, continuous);
  }

  private @Nullable Field ofTimes(String option) {
    if (over != null) {
      throw new SearchException(option + " is for a chart of times, and not over " + over);
    }
    return null;
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
    if (most < 0) {
      throw new SearchException("limit of a chart is negative: " + most);
    }
    return with(new Series(most, series.useother, series.usenull));
  }

  /**
   * Leaves out the values beyond the limit, which otherwise share the column {@code OTHER}.
   *
   * @return the same chart without that column
   */
  public Chart withoutOther() {
    return with(new Series(series.limit, false, series.usenull));
  }

  /**
   * Leaves out what lacks the field that splits, which otherwise has the column {@code NULL}.
   *
   * @return the same chart without that column
   */
  public Chart withoutNull() {
    return with(new Series(series.limit, series.useother, false));
  }

  private Chart with(Series other) {
    return new Chart(aggregates, over, by, span, bins, other, continuous);
  }

  /**
   * Leaves out buckets of time without events.
   *
   * @return the same chart with gaps
   */
  public Chart withGaps() {
    return new Chart(aggregates, over, by, span, bins, series, false);
  }

  List<Aggregate> aggregates() {
    return aggregates;
  }

  Optional<Field> over() {
    return Optional.ofNullable(over);
  }

  Optional<Field> by() {
    return Optional.ofNullable(by);
  }

  Optional<Span> span() {
    return Optional.ofNullable(span);
  }

  int bins() {
    return bins;
  }

  Series series() {
    return series;
  }

  boolean isContinuous() {
    return continuous;
  }

  /** The name of the first column. */
  String firstColumn() {
    return over == null ? "_time" : over.name();
  }

  Chart of(@Nullable Field otherOver, @Nullable Field otherBy) {
    return new Chart(aggregates, otherOver, otherBy, span, bins, series, continuous);
  }

  Chart replacingPaths(UnaryOperator<Expression> names) {
    return new Chart(
        Aggregate.reading(aggregates, names),
        over == null ? null : over.replacingPaths(names),
        by == null ? null : by.replacingPaths(names),
        span,
        bins,
        series,
        continuous);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Chart chart
        && chart.aggregates.equals(aggregates)
        && Objects.equals(chart.over, over)
        && Objects.equals(chart.by, by)
        && Objects.equals(chart.span, span)
        && chart.bins == bins
        && chart.series.equals(series)
        && chart.continuous == continuous;
  }

  @Override
  public int hashCode() {
    return Objects.hash(aggregates, over, by, span, bins, series, continuous);
  }

  /**
   * Gives the chart as Splunk's language has it.
   *
   * @return for example {@code timechart span=1h count by eventName}
   */
  @Override
  public String toString() {
    String functions =
        aggregates.stream().map(Aggregate::toString).collect(Collectors.joining(", "));
    return (over == null ? "timechart" : "chart")
        + (span == null ? "" : " span=" + span)
        + (bins == USUAL_BINS ? "" : " bins=" + bins)
        + (series.limit == USUAL_LIMIT ? "" : " limit=" + series.limit)
        + (series.useother ? "" : " useother=f")
        + (series.usenull ? "" : " usenull=f")
        + (continuous || over != null ? "" : " cont=f")
        + " "
        + functions
        + (over == null ? "" : " over " + over.listed())
        + (by == null ? "" : " by " + by.listed());
  }
}
