package dev.breadcrumbs.cloudtrail.query.internal.value;

/** Ways to compare two numbers or two times. */
public enum ComparisonOperator {
  EQ("="),
  LT("<"),
  LE("<="),
  GT(">"),
  GE(">=");

  private final String sign;

  ComparisonOperator(String sign) {
    this.sign = sign;
  }

  public String sign() {
    return sign;
  }

  public <T extends Comparable<T>> boolean test(T value, T bound) {
    int order = value.compareTo(bound);
    return switch (this) {
      case EQ -> order == 0;
      case LT -> order < 0;
      case LE -> order <= 0;
      case GT -> order > 0;
      case GE -> order >= 0;
    };
  }
}
