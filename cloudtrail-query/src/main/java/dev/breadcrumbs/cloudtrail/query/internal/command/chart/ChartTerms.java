package dev.breadcrumbs.cloudtrail.query.internal.command.chart;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.command.Aggregation;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.time.Span;
import dev.breadcrumbs.cloudtrail.query.internal.value.SearchErrors;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code timechart} and {@code chart} are asked for: rows, columns and bounds. Immutable. */
public final class ChartTerms {
  private static final int USUAL_LIMIT = 10;
  private static final int USUAL_BINS = 100;
  private static final int MOST_BINS = 50_000;

  private final List<Aggregation> aggregates;
  private final @Nullable NamedValue over;
  private final @Nullable NamedValue by;
  private final @Nullable Span span;
  private final int bins;
  private final Series series;
  private final boolean continuous;

  record Series(int limit, boolean useother, boolean usenull) {
    static final Series USUAL = new Series(USUAL_LIMIT, true, true);
  }

  private ChartTerms(
      List<Aggregation> aggregates,
      @Nullable NamedValue over,
      @Nullable NamedValue by,
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

  public static ChartTerms time(List<Aggregation> aggregates) {
    return new ChartTerms(checked(aggregates), null, null, null, USUAL_BINS, Series.USUAL, true);
  }

  public static ChartTerms over(NamedValue field, List<Aggregation> aggregates) {
    Objects.requireNonNull(field, "field is null");
    return new ChartTerms(checked(aggregates), field, null, null, USUAL_BINS, Series.USUAL, false);
  }

  private static List<Aggregation> checked(List<Aggregation> aggregates) {
    if (aggregates.isEmpty()) {
      throw new SearchException("a chart needs an aggregate, such as count()");
    }
    return aggregates;
  }

  public ChartTerms by(NamedValue field) {
    Objects.requireNonNull(field, "field is null");
    return new ChartTerms(aggregates, over, field, span, bins, series, continuous);
  }

  public ChartTerms span(String length) {
    Span parsed = SearchErrors.checked(() -> Span.parse(length));
    return new ChartTerms(aggregates, ofTimes("span"), by, parsed, bins, series, continuous);
  }

  public ChartTerms bins(int most) {
    if (most < 2 || most > MOST_BINS) {
      throw new SearchException("bins is not between 2 and " + MOST_BINS + ": " + most);
    }
    return new ChartTerms(aggregates, ofTimes("bins"), by, null, most, series, continuous);
  }

  private @Nullable NamedValue ofTimes(String option) {
    if (over != null) {
      throw new SearchException(option + " is for a chart of times, and not over " + over);
    }
    return null;
  }

  public ChartTerms limit(int most) {
    if (most < 0) {
      throw new SearchException("limit of a chart is negative: " + most);
    }
    return with(new Series(most, series.useother, series.usenull));
  }

  public ChartTerms withoutOther() {
    return with(new Series(series.limit, false, series.usenull));
  }

  public ChartTerms withoutNull() {
    return with(new Series(series.limit, series.useother, false));
  }

  private ChartTerms with(Series other) {
    return new ChartTerms(aggregates, over, by, span, bins, other, continuous);
  }

  public ChartTerms withGaps() {
    return new ChartTerms(aggregates, over, by, span, bins, series, false);
  }

  List<Aggregation> aggregates() {
    return aggregates;
  }

  public Optional<NamedValue> over() {
    return Optional.ofNullable(over);
  }

  Optional<NamedValue> by() {
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

  String firstColumn() {
    return over == null ? "_time" : over.name();
  }

  /** The fields of rows and columns, as far as there are. */
  public List<NamedValue> fields() {
    return Stream.of(over(), by()).flatMap(Optional::stream).toList();
  }

  /** The same of other {@link #fields}. */
  public ChartTerms of(List<NamedValue> others) {
    NamedValue otherOver = over == null ? null : others.get(0);
    NamedValue otherBy = by == null ? null : others.get(others.size() - 1);
    return new ChartTerms(aggregates, otherOver, otherBy, span, bins, series, continuous);
  }

  ChartTerms replacingPaths(UnaryOperator<Expression> names) {
    return new ChartTerms(
        Aggregation.reading(aggregates, names),
        over == null ? null : over.replacingPaths(names),
        by == null ? null : by.replacingPaths(names),
        span,
        bins,
        series,
        continuous);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ChartTerms chart
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

  @Override
  public String toString() {
    String functions =
        aggregates.stream().map(Aggregation::toString).collect(Collectors.joining(", "));
    return (over == null ? "timechart" : "chart")
        + (span == null ? "" : " span=" + span)
        + (bins == USUAL_BINS ? "" : " bins=" + bins)
        + (series.limit == USUAL_LIMIT ? "" : " limit=" + series.limit)
        + (series.useother ? "" : " useother=f")
        + (series.usenull ? "" : " usenull=f")
        + (continuous || over != null ? "" : " cont=f")
        + " "
        + functions
        + (over == null ? "" : " over " + over.asColumn())
        + (by == null ? "" : " by " + by.asColumn());
  }
}
