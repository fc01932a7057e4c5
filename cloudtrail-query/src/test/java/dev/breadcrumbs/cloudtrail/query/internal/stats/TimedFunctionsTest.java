package dev.breadcrumbs.cloudtrail.query.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What depends on when values were seen, or in which order. */
class TimedFunctionsTest {
  /** A value, and when it was seen; no time if that is null. */
  private record Seen(@Nullable Object value, @Nullable String second) {
    Moment moment() {
      return () -> second == null ? null : Instant.parse("1970-01-01T00:00:" + second + "Z");
    }
  }

  private static final List<Seen> TEXTS =
      List.of(
          new Seen(null, "00"),
          new Seen("b", "02"),
          new Seen("a", "01"),
          new Seen("c", "03.5"),
          new Seen("d", "01"),
          new Seen("e", "03.5"),
          new Seen("f", "02"),
          new Seen("g", null),
          new Seen(null, "09"));

  private static final List<Seen> NUMBERS =
      List.of(
          new Seen(100L, null),
          new Seen("x", "00"),
          new Seen(8L, "02"),
          new Seen("4", "01"),
          new Seen(6L, "01"),
          new Seen(10L, "05"),
          new Seen(12L, "05"),
          new Seen("y", "09"));

  private static Accumulator over(String function, List<Seen> input) {
    Accumulator accumulator = StatsFunction.named(function).accumulator();
    input.forEach(each -> accumulator.add(each.value, each.moment()));
    return accumulator;
  }

  /** The result, which is the same in one part and in any two parts. */
  private static Object result(String function, List<Seen> input) {
    Object whole = over(function, input).result();
    for (int split = 0; split <= input.size(); split++) {
      Accumulator parts = over(function, input.subList(0, split));
      parts.merge(over(function, input.subList(split, input.size())));
      assertThat(parts.result()).as("%s in parts at %d", function, split).isEqualTo(whole);
    }
    return whole;
  }

  @ParameterizedTest
  @CsvSource({"first, b", "last, g", "earliest, a", "latest, e"})
  void one_of_the_values_is_taken(String function, String expected) {
    assertThat(result(function, TEXTS)).isEqualTo(expected);
  }

  @Test
  void the_time_of_a_value_is_seconds_since_1970() {
    assertThat(result("earliest_time", TEXTS)).isEqualTo(1L);
    assertThat(result("latest_time", TEXTS)).isEqualTo(new BigDecimal("3.5"));
  }

  @Test
  void a_rate_goes_from_the_first_of_the_earliest_to_the_last_of_the_latest() {
    assertThat(result("rate", NUMBERS)).isEqualTo(2L);
  }

  @ParameterizedTest
  @CsvSource({"per_second, 10", "per_minute, 600", "per_hour, 36000", "per_day, 864000"})
  void a_sum_is_spread_over_the_time_of_its_numbers(String function, long expected) {
    assertThat(result(function, NUMBERS)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rate", "per_second", "per_minute", "per_hour", "per_day"})
  void at_one_time_nothing_happens_in_a_second(String function) {
    assertThat(result(function, List.of(new Seen(1L, "05"), new Seen(3L, "05")))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first",
        "last",
        "earliest",
        "latest",
        "earliest_time",
        "latest_time",
        "rate",
        "per_day"
      })
  void of_nothing_there_is_nothing(String function) {
    assertThat(result(function, List.of())).isNull();
    assertThat(result(function, List.of(new Seen(null, "01"), new Seen(null, null)))).isNull();
  }

  @Test
  void each_of_several_values_is_a_number() {
    List<Seen> input =
        Arrays.asList(new Seen(List.of(1L, 2L), "00"), new Seen(List.of("x", "7"), "02"));

    assertThat(result("per_second", input)).isEqualTo(5L);
    assertThat(result("rate", input)).isEqualTo(3L);
  }
}
