package dev.breadcrumbs.cloudtrail.query.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.query.ValueArbitraries;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ValueOrderTest {
  private static final Comparator<Object[]> ASCENDING =
      (left, right) -> ValueOrder.of(SortKind.AUTO, false).compare(left[0], right[0]);
  private static final Comparator<Object[]> DESCENDING =
      (left, right) -> ValueOrder.of(SortKind.AUTO, true).compare(left[0], right[0]);

  @Provide
  Arbitrary<Object> values() {
    return ValueArbitraries.values();
  }

  @Provide
  Arbitrary<List<Object>> columns() {
    return values().list().ofMaxSize(12);
  }

  private static int order(Object left, Object right) {
    return Integer.signum(ASCENDING.compare(new Object[] {left}, new Object[] {right}));
  }

  @Property(seed = "20261124")
  void turning_the_sides_turns_the_order(
      @ForAll("values") Object left, @ForAll("values") Object right) {
    assertThat(order(left, right)).isEqualTo(-order(right, left));
  }

  @Property(seed = "20261124", tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void the_order_is_transitive(
      @ForAll("values") Object a, @ForAll("values") Object b, @ForAll("values") Object c) {
    if (order(a, b) <= 0 && order(b, c) <= 0) {
      assertThat(order(a, c)).isLessThanOrEqualTo(0);
    }
    if (order(a, b) == 0) {
      assertThat(order(a, c)).isEqualTo(order(b, c));
    }
  }

  @Property(seed = "20261124")
  void equal_values_are_level(@ForAll("values") Object value) {
    assertThat(order(value, value)).isZero();
  }

  @Property(seed = "20261124", tries = 300, edgeCases = EdgeCasesMode.NONE)
  void missing_is_last_both_ways(@ForAll("columns") List<Object> column) {
    for (Comparator<Object[]> direction : List.of(ASCENDING, DESCENDING)) {
      List<Object> sorted = sorted(column, direction);
      long present = column.stream().filter(Objects::nonNull).count();
      assertThat(sorted.subList(0, (int) present)).doesNotContainNull();
    }
  }

  @Property(seed = "20261124", tries = 300, edgeCases = EdgeCasesMode.NONE)
  void numbers_come_before_texts(@ForAll("columns") List<Object> column) {
    List<Boolean> numbers =
        sorted(column, ASCENDING).stream()
            .filter(Objects::nonNull)
            .map(value -> Values.number(Values.each(value).get(0)) != null)
            .toList();

    assertThat(numbers).isSortedAccordingTo(Comparator.reverseOrder());
  }

  private static List<Object> sorted(List<Object> column, Comparator<Object[]> order) {
    List<Object> sorted = new ArrayList<>();
    column.stream()
        .map(value -> new Object[] {value})
        .sorted(order)
        .forEach(row -> sorted.add(row[0]));
    return sorted;
  }
}
