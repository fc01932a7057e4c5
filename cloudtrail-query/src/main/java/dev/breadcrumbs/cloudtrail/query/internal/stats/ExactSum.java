package dev.breadcrumbs.cloudtrail.query.internal.stats;

import java.math.BigDecimal;

/**
 * Adds up numbers exactly, so that neither their order nor how they are split matters. Whole
 * numbers are added as such until they would overflow.
 */
final class ExactSum {
  private long whole;
  private BigDecimal rest = BigDecimal.ZERO;

  void add(long number) {
    long sum = whole + number;
    if (((whole ^ sum) & (number ^ sum)) < 0) {
      rest = rest.add(BigDecimal.valueOf(whole));
      whole = number;
    } else {
      whole = sum;
    }
  }

  void add(BigDecimal number) {
    rest = rest.add(number);
  }

  void addSquare(long number) {
    long square = number * number;
    if (Math.multiplyHigh(number, number) == 0 && square >= 0) {
      add(square);
    } else {
      addSquare(BigDecimal.valueOf(number));
    }
  }

  void addSquare(BigDecimal number) {
    add(number.multiply(number));
  }

  void add(ExactSum other) {
    add(other.whole);
    rest = rest.add(other.rest);
  }

  BigDecimal total() {
    return rest.add(BigDecimal.valueOf(whole));
  }
}
