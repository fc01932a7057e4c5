package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.model.internal.time.EventTimes;
import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.value.ComparisonOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A number or a time compared with a bound: a BigDecimal or an Instant. */
public record Comparison(Expression value, ComparisonOperator operator, Object bound)
    implements FieldClause {
  public Comparison {
    bound = bound instanceof BigDecimal number ? number.stripTrailingZeros() : bound;
    Instant time =
        value instanceof EpochSeconds && bound instanceof BigDecimal
            ? EpochSeconds.instant(bound)
            : null;
    if (time != null && value instanceof EpochSeconds epoch && isExact(time, bound)) {
      value = epoch.of();
      bound = time;
    }
  }

  private static boolean isExact(Instant time, Object seconds) {
    return Values.text(EpochSeconds.seconds(time)).equals(Values.text(seconds));
  }

  @Override
  public FieldClause on(Expression replaced) {
    return new Comparison(replaced, operator, bound);
  }

  @Override
  public boolean testValue(Object single) {
    if (bound instanceof Instant time) {
      Instant found = EventTimes.of(single);
      return found != null && operator.test(found, time);
    }
    BigDecimal found = Values.number(single);
    return found != null && operator.test(found, (BigDecimal) bound);
  }

  @Override
  public @Nullable String termOn(String name) {
    boolean ordered = bound instanceof BigDecimal && operator != ComparisonOperator.EQ;
    return ordered ? name + operator.sign() + Values.text(bound) : null;
  }

  @Override
  public String toString() {
    return bound instanceof Instant time
        ? new EpochSeconds(value) + operator.sign() + Values.text(EpochSeconds.seconds(time))
        : Quotes.operand(value) + operator.sign() + Values.text(bound);
  }
}
