package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedExpression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.time.RelativeTime;
import dev.breadcrumbs.cloudtrail.query.internal.value.ComparisonOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.SearchErrors;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * An end of the time that is searched: {@code earliest=}, which is in it, or {@code latest=}, which
 * is not. It counts from the run's present.
 */
public record TimeBound(boolean latest, RelativeTime bound, Expression time, Expression now)
    implements Clause {
  /** The names of bounds among the terms of {@code search}. */
  public static final Set<String> WORDS = Set.of("earliest", "latest");

  private static final String NAME = "_time";
  private static final FunctionCall NOW = new FunctionCall("now", List.of());
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9@+-]+");

  public static TimeBound of(boolean latest, String text, Expression time) {
    return new TimeBound(latest, SearchErrors.checked(() -> RelativeTime.parse(text)), time, NOW);
  }

  /** Whether {@code where} says with operators what a bound says. */
  static boolean isBound(Expression left, CompareOperator operator, Expression right) {
    boolean ofTime = isAlias(left) || isColumn(left);
    return ofTime
        && (operator == CompareOperator.GE || operator == CompareOperator.LT)
        && right instanceof FunctionCall call
        && call.function().equals("relative_time")
        && call.parts().size() == 2
        && call.parts().get(0).equals(NOW)
        && Literal.textOf(call.parts().get(1)) != null;
  }

  private static boolean isAlias(Expression value) {
    return value instanceof NamedExpression named && named.isPlain() && named.name().equals(NAME);
  }

  /** Whether it is the time that rows have: in one column, or in another. */
  private static boolean isColumn(Expression value) {
    return value.equals(AtPath.column(NAME))
        || value.equals(new EpochSeconds(AtPath.column("eventTime")));
  }

  public static TimeBound of(Expression left, CompareOperator operator, Expression right) {
    String text = Values.text(((Literal) right.parts().get(1)).value());
    return new TimeBound(operator == CompareOperator.LT, RelativeTime.parse(text), left, NOW);
  }

  private ComparisonOperator operator() {
    return latest ? ComparisonOperator.LT : ComparisonOperator.GE;
  }

  @Override
  public boolean test(PathValues values) {
    Instant present = EpochSeconds.instant(now.valueIn(values));
    Instant found = EpochSeconds.instant(time.valueIn(values));
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
    Instant known =
        present instanceof Literal literal ? EpochSeconds.instant(literal.value()) : null;
    if (known == null) {
      return new TimeBound(latest, bound, replaced, present);
    }
    Instant limit = bound.apply(known);
    if (replaced instanceof EpochSeconds epoch) {
      return new Comparison(epoch.of(), operator(), limit);
    }
    return new TimeBound(latest, bound, replaced, present);
  }

  @Override
  public Clause ignoringCase() {
    return this;
  }

  @Override
  public String searchTerm() {
    String text = bound.toString();
    return (latest ? "latest=" : "earliest=")
        + (WORD.matcher(text).matches() ? text : Quotes.text(text));
  }

  @Override
  public boolean ignoresCase() {
    return true;
  }

  @Override
  public List<Expression> operands() {
    return List.of(time);
  }

  @Override
  public String toString() {
    return Quotes.operand(time)
        + operator().sign()
        + Quotes.call("relative_time", List.of(now, new Literal(bound.toString())));
  }
}
