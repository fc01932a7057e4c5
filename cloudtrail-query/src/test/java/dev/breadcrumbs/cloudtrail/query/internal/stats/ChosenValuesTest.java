package dev.breadcrumbs.cloudtrail.query.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is one of the values, or of what they have between them, whatever their order. */
class ChosenValuesTest {
  private static final Moment NEVER = () -> null;

  private static Accumulator over(String function, List<?> values) {
    Accumulator accumulator = StatsFunction.named(function).accumulator();
    values.forEach(value -> accumulator.add(value, NEVER));
    return accumulator;
  }

  /** The result, which is the same in one part and in any two parts. */
  private static @Nullable Object result(String function, @Nullable Object... input) {
    List<?> values = Arrays.asList(input);
    Object whole = over(function, values).result();
    for (int split = 0; split <= values.size(); split++) {
      Accumulator parts = over(function, values.subList(0, split));
      parts.merge(over(function, values.subList(split, values.size())));
      assertThat(parts.result()).as("%s in parts at %d", function, split).isEqualTo(whole);
    }
    return whole;
  }

  @Test
  void numbers_are_least_and_greatest_by_size() {
    assertThat(result("min", 10L, "9", null, "1e1")).isEqualTo(9L);
    assertThat(result("max", 9L, "10", new BigDecimal("2.5"))).isEqualTo(10L);
    assertThat(result("min", List.of(3L, -1L), 2L)).isEqualTo(-1L);
  }

  @Test
  void texts_among_numbers_make_all_of_them_texts() {
    assertThat(result("min", 9L, 10L, "x")).isEqualTo("10");
    assertThat(result("max", "x", 9L, 10L)).isEqualTo("x");
    assertThat(result("max", 9L, 10L, "")).isEqualTo("9");
  }

  @Test
  void an_extreme_is_one_of_the_values_as_it_was_spelled() {
    assertThat(result("min", "1.9", "1.10")).isEqualTo(new BigDecimal("1.10"));
    assertThat(result("max", "1e1", 2L)).isEqualTo("1e1");
    assertThat(result("min", "1.00", 1L, "1.0")).isEqualTo(1L);
    assertThat(result("max", "1.0", "1.00", 1L)).isEqualTo(new BigDecimal("1.00"));
  }

  @Test
  void a_range_is_from_the_least_to_the_greatest() {
    assertThat(result("range", 3L, "10", "x", -2L, null)).isEqualTo(12L);
    assertThat(result("range", List.of("1.5", "4"), 2L)).isEqualTo(new BigDecimal("2.5"));
  }

  @Test
  void the_mode_is_the_most_frequent_and_of_several_the_least() {
    assertThat(result("mode", "b", "a", "c", "c", "b", "a", "b")).isEqualTo("b");
    assertThat(result("mode", "b", "a", "b", "a", "c")).isEqualTo("a");
    assertThat(result("mode", List.of("b", "c"), "c", null)).isEqualTo("c");
    assertThat(result("mode", 7L, "7", "x")).isEqualTo("7");
    assertThat(result("mode", "p", "a", "p", "a")).isEqualTo("a");
    assertThat(result("mode", "p", "a", "p", "a", "p")).isEqualTo("p");
    assertThat(result("mode", "p", "a", "a")).isEqualTo("a");
  }

  @Test
  void a_count_is_of_events_and_not_of_values() {
    assertThat(result("count", "a", List.of("a", "b"), null)).isEqualTo(2L);
    assertThat(result("dc", "a", List.of("a", "b"), null)).isEqualTo(2L);
    assertThat(result("values", "b", List.of("b", "a"), null)).isEqualTo(List.of("a", "b"));
    assertThat(result("list", "b", List.of("b", "a"), null)).isEqualTo(List.of("b", "b", "a"));
  }

  @Test
  void many_events_are_counted_at_once() {
    Count count = new Count();
    count.add(3);
    count.add("a", NEVER);
    count.add(2);

    assertThat(count.result()).isEqualTo(6L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"min", "max", "range", "mode", "values", "list", "sum", "avg", "var", "median"})
  void of_nothing_there_is_nothing(String function) {
    assertThat(result(function)).isNull();
    assertThat(result(function, (Object) null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"range", "sum", "sumsq", "avg", "stdev", "varp", "p95"})
  void of_texts_there_is_no_number(String function) {
    assertThat(result(function, "x", "", "1x")).isNull();
  }

  @Test
  void spreads_are_of_a_sample_or_of_all() {
    Object[] numbers = {2L, 4L, "4", 4L, 5L, List.of(5L, 7L), 9L};

    assertThat(result("varp", numbers)).isEqualTo(4L);
    assertThat(result("stdevp", numbers)).isEqualTo(2L);
    assertThat(result("var", numbers)).isEqualTo(new BigDecimal("4.571428571428571"));
    assertThat(result("stdev", numbers)).isEqualTo(new BigDecimal("2.138089935299395"));
    assertThat(result("avg", numbers)).isEqualTo(5L);
    assertThat(result("sum", numbers)).isEqualTo(40L);
    assertThat(result("sumsq", numbers)).isEqualTo(232L);
  }
}
