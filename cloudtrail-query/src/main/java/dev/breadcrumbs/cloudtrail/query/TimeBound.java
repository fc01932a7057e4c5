package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.time.RelativeTime;
import dev.breadcrumbs.cloudtrail.query.internal.value.ComparisonOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * An end of the time that is searched: {@code earliest=}, which is in it, or {@code latest=}, which
 * is not. It counts from the run's present.
 */
record TimeBound(boolean latest, RelativeTime bound, Expression time, Expression now)
    implements Clause {
  private static final Call NOW = new Call("now", List.of());
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9@+-]+");

  static TimeBound of(boolean latest, String text) {
    return new TimeBound(
        latest,
        SearchException.checked(() -> RelativeTime.parse(text)),
        SplunkAliases.TIME.expression(),
        NOW);
  }

  /** Whether {@code where} says with operators what a bound says. */
  static boolean isBound(Expression left, CompareOperator operator, Expression right) {
    boolean ofTime = left.equals(SplunkAliases.TIME.expression()) || isColumn(left);
    return ofTime
        && (operator == CompareOperator.GE || operator == CompareOperator.LT)
        && right instanceof Call call
        && call.function().equals("relative_time")
        && call.parts().size() == 2
        && call.parts().get(0).equals(NOW)
        && EvalParser.textOf(call.parts().get(1)) != null;
  }

  /** Whether it is the time that rows have: in one column, or in another. */
  private static boolean isColumn(Expression value) {
    return value.equals(Shape.column("_time"))
        || value.equals(new EpochTime(Shape.column("eventTime")));
  }

  static TimeBound of(Expression left, CompareOperator operator, Expression right) {
    String text = Values.text(((Literal) right.parts().get(1)).value());
    return new TimeBound(operator == CompareOperator.LT, RelativeTime.parse(text), left, NOW);
  }

  private ComparisonOperator operator() {
    return latest ? ComparisonOperator.LT : ComparisonOperator.GE;
  }

  @Override
  public boolean test(PathValues values) {
    Instant present = EpochTime.instant(now.valueIn(values));
    Instant found = EpochTime.instant(time.valueIn(values));
    return present != null && found != null && operator().test(found, bound.apply(present));
  }

  @Override
  public List<FieldPath> paths() {
    return time.paths();
  }

  /** In a run, where the present is known, a comparison with what the bound comes to. */
  @Override
  public Clause replacingPaths(UnaryOperator<Expression> replacement) {
    Expression replaced = time.replacingPaths(replacement);
    Expression present = now.replacingPaths(replacement);
    Instant known = present instanceof Literal literal ? EpochTime.instant(literal.value()) : null;
    if (known == null) {
      return new TimeBound(latest, bound, replaced, present);
    }
    Instant limit = bound.apply(known);
    if (replaced instanceof EpochTime epoch) {
      return new Comparison(epoch.of(), operator(), limit);
    }
    return new TimeBound(latest, bound, replaced, present);
  }

  @Override
  public Clause ignoringCase() {
    return this;
  }

  /** The term as {@code search} has it. */
  String term() {
    String text = bound.toString();
    return (latest ? "latest=" : "earliest=")
        + (WORD.matcher(text).matches() ? text : Quotes.text(text));
  }

  @Override
  public String toString() {
    return Quotes.operand(time)
        + operator().sign()
        + Quotes.call("relative_time", List.of(now, new Literal(bound.toString())));
  }
}
