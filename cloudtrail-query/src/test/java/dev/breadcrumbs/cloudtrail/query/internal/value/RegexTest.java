package dev.breadcrumbs.cloudtrail.query.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegexTest {
  @Test
  void groups_come_in_the_order_of_the_text() {
    assertThat(Regex.of("(?<b>x)(?P<a_1>y)(z)(?:q)(?<_c>w)").groups())
        .containsExactly("b", "a_1", "_c");
  }

  @Test
  void names_that_differ_in_underscores_only_are_different_groups() {
    Regex regex = Regex.of("(?<a_b>x)(?<aZub>y)(?<ab>z)");

    assertThat(regex.find("xyz", "a_b")).isEqualTo("x");
    assertThat(regex.find("xyz", "aZub")).isEqualTo("y");
    assertThat(regex.find("xyz", "ab")).isEqualTo("z");
  }

  @Test
  void a_group_can_be_referred_to() {
    Regex regex = Regex.of("(?P<a_b>.)\\k<a_b>");

    assertThat(regex.find("xyyz", "a_b")).isEqualTo("y");
  }

  @Test
  void what_is_no_group_names_none() {
    assertThat(Regex.of("\\(?<a>").groups()).isEmpty();
    assertThat(Regex.of("[(?<a>]").groups()).isEmpty();
    assertThat(Regex.of("(?<=x)y(?<!z)").groups()).isEmpty();
    assertThat(Regex.of("(?=(?<a>.)?)").groups()).containsExactly("a");
  }

  @Test
  void a_backslash_pair_in_front_of_a_group_is_a_backslash() {
    assertThat(Regex.of("\\\\(?P<a>x)").find("\\x", "a")).isEqualTo("x");
  }

  @Test
  void expressions_are_equal_by_text() {
    assertThat(Regex.of("a")).isEqualTo(Regex.of("a")).isNotEqualTo(Regex.of("b"));
    assertThat(Regex.of("a").ignoringCase()).isEqualTo(Regex.of("(?i)a"));
    assertThat(Regex.of("a").ignoringCase().ignoringCase()).isEqualTo(Regex.of("(?i)a"));
  }
}
