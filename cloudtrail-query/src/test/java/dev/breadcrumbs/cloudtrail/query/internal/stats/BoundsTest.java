package dev.breadcrumbs.cloudtrail.query.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a group keeps has a bound, and beyond it is a refusal. */
class BoundsTest {
  private static final Moment NEVER = () -> null;

  private static Accumulator numbered(String function, int from, int to) {
    Accumulator accumulator = StatsFunction.named(function).accumulator();
    for (int number = from; number < to; number++) {
      accumulator.add((long) number, NEVER);
    }
    return accumulator;
  }

  @ParameterizedTest
  @ValueSource(strings = {"dc", "values", "mode"})
  void different_values_have_a_bound(String function) {
    Accumulator accumulator = numbered(function, 0, 1_000_000);
    accumulator.add(List.of("7", 999_999L), NEVER);

    assertThatExceptionOfType(StatsLimit.class)
        .isThrownBy(() -> accumulator.add("one more", NEVER))
        .withMessageStartingWith(
            function + " keeps at most 1,000,000 different values in a group: ")
        .withMessageEndingWith("or group by more fields");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dc", "values", "mode"})
  void the_bound_holds_for_parts_together(String function) {
    Accumulator accumulator = numbered(function, 0, 600_000);

    assertThatExceptionOfType(StatsLimit.class)
        .isThrownBy(() -> accumulator.merge(numbered(function, 500_000, 1_000_001)));
  }

  @Test
  void numbers_have_a_bound() {
    Accumulator median = StatsFunction.named("median").accumulator();
    for (int number = 0; number < 10_000_000; number++) {
      median.add(7L, NEVER);
    }

    assertThat(median.result()).isEqualTo(7L);
    assertThatExceptionOfType(StatsLimit.class)
        .isThrownBy(() -> median.add(7L, NEVER))
        .withMessage(
            "median keeps at most 10,000,000 numbers (one of more than 18 digits counts as 50) in a"
                + " group: filter the events, or group by more fields");
  }

  @Test
  void long_numbers_reach_the_bound_sooner() {
    Percentile percentile = new Percentile("perc5", BigDecimal.valueOf(5), 100);
    percentile.add("1234567890123456789012", NEVER);
    percentile.add("0.1234567890123456789", NEVER);

    assertThatExceptionOfType(StatsLimit.class).isThrownBy(() -> percentile.add(1L, NEVER));
  }

  @Test
  void the_bound_of_numbers_holds_for_parts_together() {
    Percentile percentile = new Percentile("perc5", BigDecimal.valueOf(5), 3);
    percentile.add(List.of(1L, 2L), NEVER);
    Percentile later = new Percentile("perc5", BigDecimal.valueOf(5), 3);
    later.add(List.of(3L, 4L), NEVER);

    assertThatExceptionOfType(StatsLimit.class).isThrownBy(() -> percentile.merge(later));
  }

  @Test
  void list_keeps_the_first_hundred() {
    Accumulator list = numbered("list", 0, 60);
    list.merge(numbered("list", 60, 200));

    assertThat(list.result())
        .isEqualTo(IntStream.range(0, 100).mapToObj(Integer::toString).toList());
  }
}
