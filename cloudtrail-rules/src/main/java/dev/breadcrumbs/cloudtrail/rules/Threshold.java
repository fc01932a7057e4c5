package dev.breadcrumbs.cloudtrail.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a correlation's number must be: one bound, or several that all must hold, such as a range
 * (Sigma correlations specification 2.1, {@code condition}). Immutable.
 *
 * @param bounds one or more
 */
public record Threshold(List<Bound> bounds) {
  /**
   * Checks and copies the bounds.
   *
   * @throws RuleException if there is none
   */
  public Threshold {
    bounds = List.copyOf(bounds);
    if (bounds.isEmpty()) {
      throw new RuleException("a threshold needs a bound");
    }
  }

  /** How a number is compared with a bound, in Sigma's words. */
  public enum Operator {
    /** Greater. */
    GT(">"),
    /** Greater or equal. */
    GTE(">="),
    /** Less. */
    LT("<"),
    /** Less or equal. */
    LTE("<="),
    /** Equal. */
    EQ("="),
    /** Not equal. */
    NEQ("!=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    boolean holds(int comparison) {
      return switch (this) {
        case GT -> comparison > 0;
        case GTE -> comparison >= 0;
        case LT -> comparison < 0;
        case LTE -> comparison <= 0;
        case EQ -> comparison == 0;
        case NEQ -> comparison != 0;
      };
    }
  }

  /**
   * One bound.
   *
   * @param operator how to compare
   * @param number what with
   */
  public record Bound(Operator operator, double number) {
    /**
     * Checks the number.
     *
     * @throws RuleException if it is not finite
     */
    public Bound {
      if (!Double.isFinite(number)) {
        throw new RuleException("no bound: " + number);
      }
    }

    private boolean holds(double value) {
      return operator.holds(Double.compare(value, number + 0.0));
    }

    @Override
    public String toString() {
      BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
      return operator.sign + " " + plain.toPlainString();
    }
  }

  /**
   * Demands a number at least so high.
   *
   * @param number the bound
   * @return the threshold
   */
  public static Threshold atLeast(double number) {
    return of(Operator.GTE, number);
  }

  /**
   * Demands a higher number.
   *
   * @param number the bound
   * @return the threshold
   */
  public static Threshold moreThan(double number) {
    return of(Operator.GT, number);
  }

  /**
   * Demands a lower number.
   *
   * @param number the bound
   * @return the threshold
   */
  public static Threshold lessThan(double number) {
    return of(Operator.LT, number);
  }

  /**
   * Makes a threshold of one bound.
   *
   * @param operator how to compare
   * @param number what with
   * @return the threshold
   */
  public static Threshold of(Operator operator, double number) {
    return new Threshold(List.of(new Bound(operator, number)));
  }

  /**
   * Demands another bound too.
   *
   * @param operator how to compare
   * @param number what with
   * @return the threshold of all bounds
   */
  public Threshold and(Operator operator, double number) {
    List<Bound> more = new ArrayList<>(bounds);
    more.add(new Bound(operator, number));
    return new Threshold(more);
  }

  boolean holds(double value) {
    return bounds.stream().allMatch(bound -> bound.holds(value));
  }

  /**
   * The least number of so many parts that is as it must be; one more than all if there is none.
   */
  int leastOf(int parts) {
    return IntStream.rangeClosed(1, parts).filter(this::holds).findFirst().orElse(parts + 1);
  }

  /** From which whole number on a higher one makes no difference. */
  long enough() {
    double highest = bounds.stream().mapToDouble(Bound::number).max().orElse(0);
    boolean atLeast = bounds.size() == 1 && bounds.get(0).operator() == Operator.GTE;
    return Math.max(1, (long) Math.ceil(highest) + (atLeast ? 0 : 1));
  }

  /**
   * Returns the threshold as text.
   *
   * @return for example {@code >= 5}
   */
  @Override
  public String toString() {
    return bounds.stream().map(Bound::toString).collect(Collectors.joining(" and "));
  }
}
