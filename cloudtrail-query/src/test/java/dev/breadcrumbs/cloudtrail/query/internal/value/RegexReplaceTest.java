package dev.breadcrumbs.cloudtrail.query.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexReplaceTest {
  @ParameterizedTest
  @CsvSource({
    "alice-bob, (\\w+)-(\\w+), \\2-\\1, bob-alice",
    "aXbX, X, $1, a$1b$1",
    "aXb, X, \\\\, a\\b",
    "aXb, X, \\n, a\\nb",
    "aXb, X, '\\', a\\b",
    "aXb, X, \\0\\0, aXXb",
    "abc, '', -, -a-b-c-",
    "ab, (x)?b, [\\1], a[]",
    "abc, x, y, abc",
    "'', a, b, ''"
  })
  void matches_are_replaced(String value, String expression, String replacement, String expected) {
    assertThat(Regex.of(expression).replaceAll(value, replacement)).isEqualTo(expected);
  }

  @Test
  void a_replacement_may_end_after_some_matches() {
    assertThat(Regex.of("a").replace("aaa", "b", 2)).isEqualTo("bba");
  }

  @Test
  void a_replacement_names_only_groups_that_are() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Regex.of("(a)").replaceAll("a", "\\2"))
        .withMessage("no group \\2 for the replacement '\\2': the expression has 1");
  }

  @Test
  void a_result_has_an_end() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Regex.of("").replaceAll("a".repeat(20_000), "b".repeat(1_000)))
        .withMessageContaining("more than 10000000 characters");
  }

  @Test
  void all_places_of_a_group_are_found_up_to_a_number() {
    Regex regex = Regex.of("(?<verb>[A-Z][a-z]+)|(?<digit>\\d)");

    assertThat(regex.findAll("CreateAccess1Key", "verb", 0))
        .containsExactly("Create", "Access", "Key");
    assertThat(regex.findAll("CreateAccess1Key", "verb", 2)).containsExactly("Create", "Access");
    assertThat(regex.findAll("CreateAccess1Key", "digit", 0)).containsExactly("1");
    assertThat(regex.findAll("", "verb", 0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "1, 1", "2, 2", "3, 3", "4, 4", "5, 4"})
  void a_number_of_places_is_the_most_that_are_found(int max, int found) {
    assertThat(Regex.of("(?<word>\\w+)").findAll("a b c d", "word", max)).hasSize(found);
    assertThat(Regex.of(".*?(?<word>\\w+)").findAll("a b c d", "word", max)).hasSize(found);
  }

  @Test
  void places_where_the_group_has_nothing_count() {
    assertThat(Regex.of("(?<a>a)|b").findAll("abab", "a", 2)).containsExactly("a");
    assertThat(Regex.of("(?<a>a)|b").findAll("abab", "a", 3)).containsExactly("a", "a");
  }
}
