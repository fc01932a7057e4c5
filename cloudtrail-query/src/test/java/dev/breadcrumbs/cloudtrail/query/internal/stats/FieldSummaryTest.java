package dev.breadcrumbs.cloudtrail.query.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FieldSummaryTest {
  private static FieldSummary summary(Object... values) {
    FieldSummary summary = new FieldSummary();
    Arrays.asList(values).forEach(summary::add);
    return summary;
  }

  @Example
  void numbers_have_a_mean_and_extremes() {
    Map<String, Object> row = summary(1L, 2L, "4", new BigDecimal("1.0"), null).row(100);

    assertThat(row.keySet()).containsExactlyElementsOf(FieldSummary.COLUMNS);
    assertThat(row)
        .containsEntry("count", 4L)
        .containsEntry("distinct_count", 4L)
        .containsEntry("is_exact", 1L)
        .containsEntry("max", 4L)
        .containsEntry("mean", 2L)
        .containsEntry("min", 1L)
        .containsEntry("numeric_count", 4L)
        .containsEntry("stdev", new BigDecimal("1.414213562373095"));
  }

  @Example
  void texts_among_numbers_are_counted_and_not_reckoned_with() {
    Map<String, Object> row = summary("x", 10L, 9L, "x").row(100);

    assertThat(row)
        .containsEntry("count", 4L)
        .containsEntry("distinct_count", 3L)
        .containsEntry("numeric_count", 2L)
        .containsEntry("max", 10L)
        .containsEntry("min", 9L);
    assertThat(summary("x").row(1))
        .containsEntry("max", null)
        .containsEntry("mean", null)
        .containsEntry("stdev", null);
  }

  @Example
  void the_most_frequent_values_come_first() {
    FieldSummary summary = summary("b", "a\"", "c", "c", List.of("b", "c"));

    assertThat(summary.row(2))
        .containsEntry("values", "[{\"value\":\"c\",\"count\":3},{\"value\":\"b\",\"count\":2}]")
        .containsEntry("count", 5L);
    assertThat(summary.row(100).get("values").toString())
        .endsWith("{\"value\":\"a\\\"\",\"count\":1}]");
    assertThat(summary.row(0)).containsEntry("values", "[]");
  }

  @Example
  void many_different_values_are_estimated_and_that_is_told() {
    FieldSummary exact = new FieldSummary();
    for (int at = 0; at < FieldSummary.EXACT; at++) {
      exact.add("id-" + at);
    }
    assertThat(exact.row(1)).containsEntry("is_exact", 1L);

    FieldSummary more = summary("id-0", "other");
    more.merge(exact);
    more.add("id-1");
    assertThat(more.row(1))
        .containsEntry("is_exact", 0L)
        .containsEntry("values", null)
        .containsEntry("count", FieldSummary.EXACT + 3L);
    assertThat((long) more.row(1).get("distinct_count")).isBetween(4_000L, 4_200L);
  }

  @Provide
  Arbitrary<List<Object>> values() {
    return Arbitraries.<Object>of("a", "b", 1L, 2L, "2", List.of("a", "c"), new BigDecimal("0.5"))
        .list()
        .ofMaxSize(20);
  }

  @Property(seed = "20261124", tries = 200)
  void parts_give_what_the_whole_gives(
      @ForAll("values") List<Object> first, @ForAll("values") List<Object> second) {
    FieldSummary parts = summary(first.toArray());
    parts.merge(summary(second.toArray()));
    FieldSummary whole = summary(first.toArray());
    second.forEach(whole::add);

    assertThat(parts.row(100)).isEqualTo(whole.row(100));
    assertThat(parts.count()).isEqualTo(first.size() + second.size());
  }
}
