package dev.breadcrumbs.cloudtrail.query.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctEstimateTest {
  private static final Moment NEVER = () -> null;

  private static Accumulator over(String function, int from, int to) {
    Accumulator accumulator = StatsFunction.named(function).accumulator();
    for (int number = from; number < to; number++) {
      accumulator.add("AKIA" + number, NEVER);
    }
    return accumulator;
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 4_096, 4_097, 20_000})
  void a_text_counts_once_however_often_it_comes(int size) {
    Accumulator once = over("estdc", 0, size);
    Object expected = once.result();
    for (int number = size - 1; number >= 0; number--) {
      once.add("AKIA" + number, NEVER);
    }

    assertThat(once.result()).isEqualTo(expected);
  }

  @Test
  void each_of_several_values_counts() {
    Accumulator accumulator = StatsFunction.named("estdc").accumulator();
    accumulator.add(List.of("a", "b", "a"), NEVER);
    accumulator.add(null, NEVER);

    assertThat(accumulator.result()).isEqualTo(2L);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 4_096})
  void few_are_counted_exactly(int size) {
    assertThat(over("estdc", 0, size).result()).isEqualTo((long) size);
    assertThat(over("estdc_error", 0, size).result()).isEqualTo(0L);
  }

  @ParameterizedTest
  @ValueSource(ints = {4_097, 10_000, 30_000, 45_000, 100_000, 1_000_000, 3_000_000})
  void many_are_estimated_within_three_standard_errors(int size) {
    assertThat((Long) over("estdc", 0, size).result())
        .isCloseTo((long) size, withinPercentage(3 * 0.8125));
  }

  @Test
  void the_error_is_told_where_there_is_one() {
    assertThat(over("estdc_error", 0, 4_097).result()).isEqualTo(new BigDecimal("0.008125"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3_000, 4_096, 4_097, 6_000, 15_000, 20_000})
  void parts_give_what_one_pass_gives(int split) {
    Accumulator merged = over("estdc", 0, split);
    merged.merge(over("estdc", split / 2, 20_000));

    assertThat(merged.result()).isEqualTo(over("estdc", 0, 20_000).result());
  }

  @Test
  void parts_that_are_exact_stay_exact_where_they_have_values_in_common() {
    Accumulator merged = over("estdc", 0, 4_000);
    merged.merge(over("estdc", 1_000, 4_096));

    assertThat(merged.result()).isEqualTo(4_096L);
  }
}
