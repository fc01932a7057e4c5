package dev.breadcrumbs.cloudtrail.query.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

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
}
