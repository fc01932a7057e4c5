package dev.breadcrumbs.cloudtrail.query.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class GroupTableTest {
  private static int idOf(GroupTable table, List<String> texts) {
    int id = 0;
    for (int level = 0; level < texts.size(); level++) {
      id = table.extend(level, id, texts.get(level));
    }
    return id;
  }

  @Property(seed = "20261124", tries = 300)
  void numbers_each_combination_once_and_gives_it_back(
      @ForAll @Size(max = 200)
          List<@Size(3) List<@AlphaChars @StringLength(max = 1) String>> combinations) {
    GroupTable table = new GroupTable(3);
    Map<List<String>, Integer> expected = new HashMap<>();
    for (List<String> combination : combinations) {
      expected.putIfAbsent(combination, expected.size());
      assertThat(idOf(table, combination)).isEqualTo(expected.get(combination));
    }
    assertThat(table.size()).isEqualTo(expected.size());
    expected.forEach((combination, id) -> assertThat(table.textsOf(id)).isEqualTo(combination));
  }

  @Test
  void holds_many_groups() {
    GroupTable table = new GroupTable(2);
    for (int number = 0; number < 100_000; number++) {
      assertThat(idOf(table, List.of("" + number % 317, "" + number))).isEqualTo(number);
    }
    assertThat(table.textsOf(99_999)).containsExactly("" + 99_999 % 317, "99999");
  }

  @Test
  void combinations_of_another_table_get_the_numbers_that_they_have_here() {
    GroupTable table = new GroupTable(3);
    idOf(table, List.of("a", "x", "1"));
    idOf(table, List.of("b", "x", "2"));
    GroupTable other = new GroupTable(3);
    idOf(other, List.of("b", "y", "1"));
    idOf(other, List.of("b", "x", "2"));
    idOf(other, List.of("c", "x", "1"));
    idOf(other, List.of("a", "x", "1"));

    assertThat(table.numbersOf(other)).containsExactly(2, 1, 3, 0);
    assertThat(table.size()).isEqualTo(4);
    assertThat(table.textsOf(2)).containsExactly("b", "y", "1");
    assertThat(table.textsOf(3)).containsExactly("c", "x", "1");
  }

  @Test
  void without_fields_there_is_one_combination() {
    GroupTable table = new GroupTable(0);

    assertThat(table.size()).isEqualTo(1);
    assertThat(table.textsOf(0)).isEmpty();
    assertThat(table.numbersOf(new GroupTable(0))).containsExactly(0);
  }

  @Test
  void a_combination_may_be_found_by_the_number_of_a_text() {
    GroupTable table = new GroupTable(2);
    int first = table.extend(0, 0, "a");
    int code = table.codeOf(1, "x");

    assertThat(table.codeOf(1, "y")).isEqualTo(code + 1);
    assertThat(table.extend(1, first, code)).isEqualTo(table.extend(1, first, "x"));
  }

  @Test
  void combinations_are_ordered_by_one_field_after_the_other() {
    List<List<String>> ordered =
        List.of(List.of("a", "b"), List.of("a", "c"), List.of("b", "a"), List.of("b", "b"));
    List<List<String>> mixed = new ArrayList<>(ordered);
    Collections.reverse(mixed);
    mixed.sort(GroupTable.ORDER);

    assertThat(mixed).isEqualTo(ordered);
    assertThat(GroupTable.ORDER.compare(List.of("a", "b"), List.of("a", "b"))).isZero();
  }
}
