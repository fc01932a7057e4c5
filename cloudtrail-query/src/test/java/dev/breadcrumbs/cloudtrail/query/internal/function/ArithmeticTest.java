package dev.breadcrumbs.cloudtrail.query.internal.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.query.internal.value.ComparisonOperator;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTest {
  @ParameterizedTest
  @CsvSource({
    "0.1, 0.2, 0.3, -0.1, 0.02, 0.5, 0.1",
    "7, 2, 9, 5, 14, 3.5, 1",
    "6, 3, 9, 3, 18, 2, 0",
    "-7, 2, -5, -9, -14, -3.5, -1",
    "1, 0, 1, 1, 0, , ",
    "9223372036854775807, 1, 9223372036854775808, 9223372036854775806, 9223372036854775807, 9223372036854775807, 0",
    "1, 3, 4, -2, 3, 0.3333333333333333, 1"
  })
  void numbers_are_computed_in_decimals(
      BigDecimal left,
      BigDecimal right,
      BigDecimal sum,
      BigDecimal difference,
      BigDecimal product,
      BigDecimal quotient,
      BigDecimal remainder) {
    assertNumber(Arithmetic.add(left, right), sum);
    assertNumber(Arithmetic.add(left.toPlainString(), right.toPlainString()), sum);
    assertNumber(Arithmetic.subtract(left, right), difference);
    assertNumber(Arithmetic.multiply(left, right), product);
    assertNumber(Arithmetic.divide(left, right), quotient);
    assertNumber(Arithmetic.remainder(left, right), remainder);
  }

  private static void assertNumber(Object actual, BigDecimal expected) {
    if (expected == null) {
      assertThat(actual).isNull();
    } else {
      assertThat(new BigDecimal(actual.toString())).isEqualByComparingTo(expected);
    }
  }

  @Test
  void whole_results_are_long() {
    assertThat(Arithmetic.add(1L, 2L)).isEqualTo(3L);
    assertThat(Arithmetic.subtract(Long.MIN_VALUE, 1L))
        .isEqualTo(new BigDecimal("-9223372036854775809"));
    assertThat(Arithmetic.negate(Long.MIN_VALUE)).isEqualTo(new BigDecimal("9223372036854775808"));
  }

  @Test
  void plus_joins_two_texts_only() {
    assertThat(Arithmetic.add("a", "1")).isEqualTo("a1");
    assertThat(Arithmetic.add("a", 1L)).isNull();
    assertThat(Arithmetic.add(null, 1L)).isNull();
    assertThat(Arithmetic.add(List.of(1L, 2L), 1L)).isNull();
  }

  @Test
  void the_dot_joins_all_texts() {
    assertThat(Arithmetic.concat("a", 1L)).isEqualTo("a1");
    assertThat(Arithmetic.concat(List.of("a", "b"), "-")).isEqualTo(List.of("a-", "b-"));
    assertThat(Arithmetic.concat("-", List.of("a", "b"))).isEqualTo(List.of("-a", "-b"));
    assertThat(Arithmetic.concat("a", null)).isNull();
  }

  @Test
  void a_result_beyond_all_numbers_is_missing() {
    Object large = new BigDecimal("1e390");

    assertThat(Arithmetic.multiply(large, large)).isNull();
    assertThat(Arithmetic.remainder(large, "1e-390")).isEqualTo(0L);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1.0, 0",
    "9, 10, -1",
    "a, B, 1",
    "10, a, -1",
    "01, 1, 0",
    "'', a, -1",
    "1e3, 1000, 0"
  })
  void values_compare_as_numbers_if_both_are(String left, String right, int order) {
    assertThat(Integer.signum(Compare.order(left, right))).isEqualTo(order);
    assertThat(Compare.equal(left, right)).isEqualTo(order == 0);
    assertThat(Compare.differ(left, right)).isEqualTo(order != 0);
    assertThat(Compare.test(ComparisonOperator.LT, left, right)).isEqualTo(order < 0);
  }

  @Test
  void missing_meets_no_comparison_and_a_multivalue_any() {
    assertThat(Compare.equal(null, null)).isFalse();
    assertThat(Compare.differ(null, "a")).isFalse();
    assertThat(Compare.equal(List.of("a", "b"), "b")).isTrue();
    assertThat(Compare.differ(List.of("a", "b"), "b")).isTrue();
    assertThat(Compare.equal(true, "true")).isTrue();
    assertThat(Compare.isTrue("true")).isTrue();
    assertThat(Compare.isTrue(1L)).isFalse();
  }
}
