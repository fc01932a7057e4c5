package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Case;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ClauseValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.stats.Accumulator;
import dev.breadcrumbs.cloudtrail.query.internal.stats.StatsFunction;
import dev.breadcrumbs.cloudtrail.query.internal.stats.StatsLimit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A function of {@code stats}, what it aggregates, and the name of its column. Immutable. */
public final class Aggregation {
  private final StatsFunction function;
  private final @Nullable NamedValue field;
  private final String name;

  private Aggregation(StatsFunction function, @Nullable NamedValue field, String name) {
    this.function = function;
    this.field = field == null ? null : whereTrue(field);
    this.name = name;
  }

  public static Aggregation of(StatsFunction function, NamedValue field) {
    return new Aggregation(function, field, function.text() + "(" + field.name() + ")");
  }

  /** The number of events or rows. */
  public static Aggregation count() {
    return new Aggregation(StatsFunction.named("count"), null, "count");
  }

  public Aggregation as(String newName) {
    return new Aggregation(function, field, Objects.requireNonNull(newName, "newName is null"));
  }

  public String name() {
    return name;
  }

  public StatsFunction function() {
    return function;
  }

  /** What it aggregates; null for {@code count}, which looks at no field. */
  public @Nullable NamedValue field() {
    return field;
  }

  /** Whether it is {@code count}, which looks at no field. */
  public boolean countsEvents() {
    return field == null;
  }

  /** A condition is a value where it holds, and is missing where it does not. */
  private static NamedValue whereTrue(NamedValue field) {
    return field.expression() instanceof ClauseValue truth
        ? new NamedValue(
            field.name(), new Case(List.of(truth.clause()), List.of(Literal.TRUE), null))
        : field;
  }

  /** What tells it from others; what its field is called does not. */
  private @Nullable Expression expression() {
    return field == null ? null : field.expression();
  }

  /** What it aggregates of an event or row; what counts all of them counts any value. */
  @Nullable Object valueIn(Frame frame) {
    return field == null ? true : field.valueIn(frame);
  }

  public Accumulator accumulator() {
    return function.accumulator();
  }

  /** Names the aggregate that would not hold more. */
  SearchException refused(StatsLimit limit) {
    return new SearchException(this + ": " + limit.getMessage(), limit);
  }

  /** The time of an event or row, where one of the functions asks for it. */
  public static @Nullable Expression time(List<Aggregation> aggregates, PlanBuilder plan) {
    return aggregates.stream().anyMatch(each -> each.function.isOfTime())
        ? plan.time("a function of time")
        : null;
  }

  /** The names of those whose results are lists, however many values they have. */
  public static Set<String> lists(List<Aggregation> aggregates) {
    return aggregates.stream()
        .filter(each -> each.function.makesLists())
        .map(Aggregation::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  public static List<Aggregation> reading(
      List<Aggregation> aggregates, UnaryOperator<Expression> names) {
    return aggregates.stream().map(each -> each.replacingPaths(names)).toList();
  }

  private Aggregation replacingPaths(UnaryOperator<Expression> replacement) {
    return field == null
        ? this
        : new Aggregation(function, field.replacingPaths(replacement), name);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Aggregation aggregate
        && aggregate.function.equals(function)
        && Objects.equals(aggregate.expression(), expression())
        && aggregate.name.equals(name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(function, expression(), name);
  }

  /** As {@code stats} has it. */
  @Override
  public String toString() {
    if (field == null) {
      return named(function.text(), function.text());
    }
    String of = field.isWritten() ? field.written() : "eval(" + field.expression() + ")";
    String unnamed = field.isWritten() ? function.text() + "(" + field.text() + ")" : "";
    return named(function.text() + "(" + of + ")", unnamed);
  }

  private String named(String call, String unnamed) {
    return !unnamed.isEmpty() && name.equals(unnamed) ? call : call + " as " + Quotes.inList(name);
  }
}
