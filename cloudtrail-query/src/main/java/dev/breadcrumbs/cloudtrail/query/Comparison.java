package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.EventTimes;
import dev.breadcrumbs.cloudtrail.query.value.ComparisonOperator;
import dev.breadcrumbs.cloudtrail.query.value.Values;
import java.math.BigDecimal;
import java.time.Instant;

/** A number or a time compared with a bound: a BigDecimal or an Instant. */
record Comparison(Field field, ComparisonOperator operator, Object bound) implements OnField {
  @Override
  public OnField on(Field replaced) {
    return new Comparison(replaced, operator, bound);
  }

  @Override
  public boolean testValue(Object value) {
    if (bound instanceof Instant time) {
      Instant found = value instanceof String text ? EventTimes.parse(text) : null;
      return found != null && operator.test(found, time);
    }
    BigDecimal found = Values.number(value);
    return found != null && operator.test(found, (BigDecimal) bound);
  }

  @Override
  public String toString() {
    String shown =
        bound instanceof BigDecimal number
            ? Values.ofNumber(number).toString()
            : Clauses.quoted(bound.toString());
    return Clauses.name(field) + operator.sign() + shown;
  }
}
