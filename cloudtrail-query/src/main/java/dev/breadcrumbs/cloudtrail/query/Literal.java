package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/** A text, a number or a boolean that does not depend on the event. */
record Literal(Object value) implements Expression {
  static final Literal EMPTY = new Literal("");
  static final Literal TRUE = new Literal(true);

  Literal {
    value = value instanceof BigDecimal number ? Values.ofNumber(number) : value;
  }

  @Override
  public Object valueIn(PathValues values) {
    return value;
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return this;
  }

  @Override
  public String toString() {
    if (value instanceof Boolean) {
      return value + "()";
    }
    return value instanceof String text ? Quotes.text(text) : Values.text(value);
  }
}
