package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A text, a number or a boolean that does not depend on the event. */
public record Literal(Object value) implements Expression {
  static final Literal EMPTY = new Literal("");
  public static final Literal TRUE = new Literal(true);

  public Literal {
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

  /** The text of an expression that is one; null if it is not. */
  public static @Nullable String textOf(Expression expression) {
    return expression instanceof Literal literal && literal.value() instanceof String text
        ? text
        : null;
  }

  @Override
  public String toString() {
    if (value instanceof Boolean) {
      return value + "()";
    }
    return value instanceof String text ? Quotes.text(text) : Values.text(value);
  }
}
