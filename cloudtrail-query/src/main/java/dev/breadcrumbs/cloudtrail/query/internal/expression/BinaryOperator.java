package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.internal.function.Arithmetic;
import org.jspecify.annotations.Nullable;

/** Operators of {@code eval} that make a value of two. */
public enum BinaryOperator {
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  REMAINDER("%"),
  CONCAT(" . ");

  private final String sign;

  BinaryOperator(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  @Nullable Object apply(Object left, Object right) {
    return switch (this) {
      case ADD -> Arithmetic.add(left, right);
      case SUBTRACT -> Arithmetic.subtract(left, right);
      case MULTIPLY -> Arithmetic.multiply(left, right);
      case DIVIDE -> Arithmetic.divide(left, right);
      case REMAINDER -> Arithmetic.remainder(left, right);
      case CONCAT -> Arithmetic.concat(left, right);
    };
  }
}
