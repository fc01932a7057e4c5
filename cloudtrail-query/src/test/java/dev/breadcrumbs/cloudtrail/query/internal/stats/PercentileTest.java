package dev.breadcrumbs.cloudtrail.query.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentileTest {
  private static final Moment NEVER = () -> null;

  private static Accumulator over(String function, List<?> values) {
    Accumulator accumulator = StatsFunction.named(function).accumulator();
    values.forEach(value -> accumulator.add(value, NEVER));
    return accumulator;
  }

  private static Object result(String function, Object... values) {
    return over(function, List.of(values)).result();
  }

  @ParameterizedTest
  @CsvSource({
    "p0, 1",
    "p5, 1",
    "p9.9, 1",
    "p10, 2",
    "p50, 6",
    "p55, 6",
    "p90, 10",
    "p99, 10",
    "p100, 10"
  })
  void of_ten_numbers_it_is_one_of_them(String function, long expected) {
    Object[] numbers = LongStream.rangeClosed(1, 10).boxed().toArray();

    assertThat(result(function, numbers)).isEqualTo(expected);
    assertThat(result("exactperc" + function.substring(1), numbers)).isEqualTo(expected);
    assertThat(result("upperperc" + function.substring(1), numbers)).isEqualTo(expected);
  }

  @Test
  void median_of_an_odd_number_is_in_the_middle() {
    assertThat(result("median", 9L, 1L, 5L)).isEqualTo(5L);
  }

  @Test
  void median_of_an_even_number_is_the_greater() {
    assertThat(result("median", 9L, 1L, 5L, "4")).isEqualTo(5L);
  }

  @Test
  void numbers_of_all_kinds_are_in_one_order() {
    List<Object> values =
        List.of("1e30", 3L, "0.25", "-2", new BigDecimal("2.5"), "none", "300e-2");

    assertThat(result("p0", values.toArray())).isEqualTo(-2L);
    assertThat(result("median", values.toArray())).isEqualTo(3L);
    assertThat(result("p100", values.toArray())).isEqualTo(new BigDecimal("1E+30"));
  }

  @Test
  void more_may_be_added_after_a_result() {
    Accumulator median = over("median", List.of(5L, 1L, 9L));
    assertThat(median.result()).isEqualTo(5L);

    median.add(List.of(0L, 0L, "0.5"), NEVER);
    assertThat(median.result()).isEqualTo(1L);
  }

  @Provide
  Arbitrary<List<BigDecimal>> numbers() {
    return Arbitraries.oneOf(
            Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-100), BigDecimal.valueOf(100))
                .ofScale(2),
            Arbitraries.longs().map(BigDecimal::valueOf),
            Arbitraries.of("1E+25", "0.12345678901234567890", "-1E-9", "7.000")
                .map(BigDecimal::new))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Property(seed = "20261124", tries = 2000)
  void so_many_of_the_sorted_numbers_are_before_it(
      @ForAll("numbers") List<BigDecimal> numbers,
      @ForAll @IntRange(max = 100) int percent,
      @ForAll Random random) {
    List<BigDecimal> sorted = numbers.stream().sorted().toList();
    Collections.shuffle(numbers, random);
    int rank = Math.min(numbers.size() * percent / 100, numbers.size() - 1);

    assertThat(over("p" + percent, numbers).result()).isEqualTo(Values.ofNumber(sorted.get(rank)));
  }
}
