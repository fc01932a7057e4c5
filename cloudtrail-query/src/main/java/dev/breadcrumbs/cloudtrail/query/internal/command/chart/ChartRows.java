package dev.breadcrumbs.cloudtrail.query.internal.command.chart;

import dev.breadcrumbs.cloudtrail.query.internal.command.Aggregation;
import dev.breadcrumbs.cloudtrail.query.internal.command.AutoSpan;
import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.FoundColumns;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Lacking;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowSink;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowStage;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.time.Span;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rows of times or values, with columns of aggregates: {@code timechart}, {@code chart}. */
public record ChartRows(ChartTerms chart) implements Command {
  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new ChartRows(chart.replacingPaths(names));
  }

  @Override
  public Shape after(Shape before) {
    List<String> columns = new ArrayList<>(List.of(chart.firstColumn()));
    if (chart.by().isPresent()) {
      return Shape.foundRows(columns);
    }
    chart.aggregates().forEach(each -> columns.add(each.name()));
    return Shape.rows(columns);
  }

  @Override
  public Set<String> listsAfter(Set<String> before) {
    return chart.by().isPresent() ? Set.of() : Aggregation.lists(chart.aggregates());
  }

  @Override
  public void addTo(PlanBuilder plan) {
    @Nullable Expression time = Aggregation.time(chart.aggregates(), plan);
    FoundColumns found = new FoundColumns();
    List<String> columns = after(Shape.EVENTS).names();
    if (chart.over().isPresent()) {
      NamedValue over = chart.over().orElseThrow();
      Function<Frame, List<String>> keys = frame -> texts(over.valueIn(frame));
      Lacking lacking = plan.lacking(chart.fields());
      plan.aggregate(
          columns, () -> new ChartSink<>(chart, time, keys, ChartAxis.TEXTS, found, lacking));
    } else {
      addTimes(plan, time, found, columns);
    }
    if (chart.by().isPresent()) {
      plan.finding(found);
    }
  }

  private void addTimes(
      PlanBuilder plan, @Nullable Expression time, FoundColumns found, List<String> columns) {
    if (chart.span().isEmpty()) {
      plan.toRows();
    }
    Expression when = plan.time("timechart");
    Lacking lacking = plan.lackingTime(chart.fields());
    Function<Span, RowSink> sinks =
        span -> {
          Function<Frame, List<Instant>> keys =
              frame -> {
                Instant at = EpochSeconds.instant(when.valueIn(frame));
                return at == null ? List.of() : List.of(span.start(at));
              };
          return new ChartSink<>(
              chart, time, keys, ChartAxis.times(span, chart.isContinuous()), found, lacking);
        };
    if (chart.span().isPresent()) {
      Span span = chart.span().orElseThrow();
      plan.aggregate(columns, () -> sinks.apply(span));
    } else {
      plan.aggregate(
          columns,
          rows -> {
            Span span = AutoSpan.of(rows, when, chart.bins());
            return RowStage.of(() -> sinks.apply(span)).apply(rows);
          });
    }
  }

  static List<String> texts(@Nullable Object value) {
    if (value instanceof List<?> several) {
      TreeSet<String> texts = new TreeSet<>();
      several.forEach(each -> texts.add(Values.text(each)));
      return List.copyOf(texts);
    }
    return value == null ? List.of() : List.of(Values.text(value));
  }

  @Override
  public boolean keepsEvents() {
    return false;
  }

  @Override
  public String toString() {
    return chart.toString();
  }
}
