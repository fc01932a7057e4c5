package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Two values made into one by an operator. */
public record Binary(BinaryOperator operator, Expression left, Expression right)
    implements Expression {
  @Override
  public @Nullable Object valueIn(PathValues values) {
    Object first = left.valueIn(values);
    Object second = right.valueIn(values);
    return first == null || second == null ? null : operator.apply(first, second);
  }

  @Override
  public List<Expression> parts() {
    return List.of(left, right);
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return new Binary(
        operator, left.replacingPaths(replacement), right.replacingPaths(replacement));
  }

  @Override
  public String toString() {
    return Quotes.operand(left) + operator.sign() + Quotes.operand(right);
  }
}
