package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.function.Compare;

/** Ways to compare two values in {@code where}. */
public enum CompareOperator {
  EQ("="),
  NE("!="),
  LT("<"),
  LE("<="),
  GT(">"),
  GE(">=");

  private final String sign;

  CompareOperator(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  boolean test(Object left, Object right) {
    return switch (this) {
      case EQ -> Compare.equal(left, right);
      case NE -> !Compare.equal(left, right);
      case LT -> Compare.order(left, right) < 0;
      case LE -> Compare.order(left, right) <= 0;
      case GT -> Compare.order(left, right) > 0;
      case GE -> Compare.order(left, right) >= 0;
    };
  }
}
