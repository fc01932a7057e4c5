package dev.breadcrumbs.cloudtrail.query.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SumsTest {
  private static final Moment NEVER = () -> null;

  private static Object result(String function, Object... values) {
    Accumulator accumulator = StatsFunction.named(function).accumulator();
    Stream.of(values).forEach(value -> accumulator.add(value, NEVER));
    return accumulator.result();
  }

  @Provide
  Arbitrary<List<Long>> numbers() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(-9, 9),
            Arbitraries.longs(),
            Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, 3_037_000_500L, -3_037_000_500L))
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  @Property(seed = "20261124", tries = 2000)
  void sums_of_whole_numbers_are_exact(@ForAll("numbers") List<Long> numbers) {
    BigDecimal sum =
        numbers.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal squares =
        numbers.stream()
            .map(BigDecimal::valueOf)
            .map(number -> number.multiply(number))
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(result("sum", numbers.toArray())).isEqualTo(Values.ofNumber(sum));
    assertThat(result("sumsq", numbers.toArray())).isEqualTo(Values.ofNumber(squares));
  }

  @Property(seed = "20261124", tries = 2000)
  void numbers_in_text_give_what_numbers_give(@ForAll("numbers") List<Long> numbers) {
    Object[] texts = numbers.stream().map(String::valueOf).toArray();
    for (String function : List.of("sum", "sumsq", "avg", "var", "stdevp", "range", "median")) {
      assertThat(result(function, texts)).isEqualTo(result(function, numbers.toArray()));
    }
  }

  @Property(seed = "20261124", tries = 1000)
  void variance_is_the_mean_square_of_what_is_off_the_mean(@ForAll("numbers") List<Long> numbers) {
    BigDecimal size = BigDecimal.valueOf(numbers.size());
    MathContext precise = new MathContext(100);
    BigDecimal mean =
        numbers.stream()
            .map(BigDecimal::valueOf)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(size, precise);
    BigDecimal expected =
        numbers.stream()
            .map(number -> BigDecimal.valueOf(number).subtract(mean).pow(2))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(size, precise);

    BigDecimal found = Values.number(result("varp", numbers.toArray()));
    assertThat(found.subtract(expected).abs())
        .isLessThanOrEqualTo(expected.movePointLeft(15).add(new BigDecimal("1E-50")));
  }

  @Test
  void variance_loses_nothing_where_numbers_are_large_and_near() {
    assertThat(result("var", 9_000_000_000_000_000_001L, 9_000_000_000_000_000_002L))
        .isEqualTo(new BigDecimal("0.5"));
  }

  @Test
  void a_deviation_that_is_whole_is_a_whole_number() {
    assertThat(result("stdevp", 2L, 4L, 4L, 4L, 5L, 5L, 7L, 9L)).isEqualTo(2L);
  }

  @Test
  void of_one_number_nothing_deviates() {
    for (String function : List.of("var", "varp", "stdev", "stdevp", "range")) {
      assertThat(result(function, "7.25")).isEqualTo(0L);
    }
  }
}
