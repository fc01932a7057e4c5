package dev.breadcrumbs.cloudtrail.query.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatsFunctionTest {
  @ParameterizedTest
  @CsvSource({
    "count, count",
    "c, count",
    "dc, dc",
    "distinct_count, dc",
    "mean, avg",
    "AVG, avg",
    "p95, perc95",
    "perc95.0, perc95",
    "p100, perc100",
    "p0, perc0",
    "P99.9, perc99.9",
    "exactperc50, exactperc50",
    "upperperc05, upperperc5",
    "earliest_time, earliest_time"
  })
  void has_one_text_for_all_spellings(String name, String text) {
    assertThat(StatsFunction.named(name)).hasToString(text);
    assertThat(StatsFunction.named(text)).isEqualTo(StatsFunction.named(name));
    assertThat(StatsFunction.named(text)).hasSameHashCodeAs(StatsFunction.named(name));
  }

  @Test
  void functions_that_compute_something_else_are_not_equal() {
    List<StatsFunction> different =
        StatsFunction.names().stream().map(StatsFunction::named).distinct().toList();

    assertThat(different).extracting(StatsFunction::text).doesNotHaveDuplicates();
    assertThat(different).hasSizeGreaterThan(50);
    assertThat(StatsFunction.named("p95"))
        .isNotEqualTo(StatsFunction.named("p99"))
        .isNotEqualTo(StatsFunction.named("exactperc95"))
        .isNotEqualTo(StatsFunction.named("median"));
    assertThat(StatsFunction.named("dc")).isNotEqualTo("dc").isNotEqualTo(null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "perc", "p", "p-1", "p1e1", "p9999", "counts", "p95 ", "exactperc"})
  void refuses_other_names(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StatsFunction.named(name))
        .withMessage("no function of stats: '" + name + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"p101", "perc100.1", "exactperc999"})
  void refuses_percents_that_there_are_not(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StatsFunction.named(name))
        .withMessage("a percentile is between 0 and 100, not '" + name + "'");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 100.5, Double.NaN, Double.POSITIVE_INFINITY})
  void refuses_numbers_that_are_no_percent(double percent) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StatsFunction.percentile("perc", percent))
        .withMessageStartingWith("a percentile is between 0 and 100, not ");
  }

  @Test
  void a_percentile_may_be_told_as_a_number() {
    assertThat(StatsFunction.percentile("perc", 95)).isEqualTo(StatsFunction.named("p95"));
    assertThat(StatsFunction.percentile("exactperc", 99.9)).hasToString("exactperc99.9");
  }

  @Test
  void names_every_function_that_there_is() {
    assertThat(StatsFunction.names())
        .contains("count", "c", "dc", "mean", "stdevp", "per_day", "p95", "exactperc99.9")
        .allSatisfy(name -> assertThat(StatsFunction.named(name).accumulator()).isNotNull());
  }

  @Test
  void only_count_needs_no_field() {
    assertThat(StatsFunction.names())
        .filteredOn(name -> !StatsFunction.named(name).needsField())
        .containsExactlyInAnyOrder("count", "c");
  }

  @Test
  void functions_that_keep_values_say_so() {
    assertThat(StatsFunction.names())
        .filteredOn(name -> StatsFunction.named(name).makesLists())
        .containsExactlyInAnyOrder("values", "list");
  }

  @Test
  void functions_of_time_say_so() {
    assertThat(StatsFunction.names())
        .filteredOn(name -> StatsFunction.named(name).isOfTime())
        .containsExactlyInAnyOrder(
            "earliest",
            "latest",
            "earliest_time",
            "latest_time",
            "rate",
            "per_second",
            "per_minute",
            "per_hour",
            "per_day");
  }
}
