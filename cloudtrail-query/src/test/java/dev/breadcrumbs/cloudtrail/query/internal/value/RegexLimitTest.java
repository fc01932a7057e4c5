package dev.breadcrumbs.cloudtrail.query.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexLimitTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "(a|aa)*b",
        "(.*a){20}$x",
        "(a*)*b",
        "(?:a|a)+$",
        "(\\w+\\s?)*b",
        "(x+x+)+y|(a+a+)+b",
        "^(([a-z])+.)+[A-Z]([a-z])+$"
      })
  void an_expression_with_too_many_ways_ends_with_a_refusal(String expression) {
    String text = "a".repeat(5_000) + "!";

    assertThatThrownBy(() -> Regex.of(expression).isIn(text))
        .isInstanceOf(RegexLimit.class)
        .hasMessageContaining(expression)
        .hasMessageContaining("5001 characters")
        .hasMessageContaining("make it plainer");
  }

  @Test
  void all_uses_are_guarded() {
    Regex regex = Regex.of("(?<a>a+)+$");
    String text = "a".repeat(5_000) + "!";

    assertThatThrownBy(() -> regex.find(text, "a")).isInstanceOf(RegexLimit.class);
    assertThatThrownBy(() -> regex.findAll(text, "a", 0)).isInstanceOf(RegexLimit.class);
    assertThatThrownBy(() -> regex.replaceAll(text, "")).isInstanceOf(RegexLimit.class);
  }

  @Test
  void a_deep_alternation_on_a_long_text_leaves_the_stack_whole() {
    Regex regex = Regex.of("^(?:a|b|c)*$");
    String text = "abc".repeat(350_000);

    assertThatThrownBy(() -> regex.isIn(text))
        .isInstanceOf(RegexLimit.class)
        .hasMessageContaining("goes too deep");
    assertThat(regex.isIn("abc")).isTrue();
  }

  @Test
  void ordinary_expressions_work_on_long_texts() {
    String text = "arn:aws:iam::123456789012:user/alice ".repeat(30_000);

    assertThat(Regex.of("user/mallory").isIn(text)).isFalse();
    assertThat(Regex.of("arn:aws:iam::(?<account>\\d+):").findAll(text, "account", 0))
        .hasSize(30_000);
    assertThat(Regex.of("[a-z]+$").isIn(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a?){2000000000}", "((a?){1000}){2000}", "(?:(?:){999999}){2}"})
  void counts_that_multiply_are_refused(String expression) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Regex.of(expression))
        .withMessageContaining("multiply");
  }

  @Test
  void an_expression_nested_too_deep_is_refused() {
    String expression = "(".repeat(5_000) + "a" + ")".repeat(4_999);

    assertThatIllegalArgumentException().isThrownBy(() -> Regex.of(expression));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Regex.of("a".repeat(10_001)))
        .withMessageContaining("at most 10000");
  }

  @ParameterizedTest
  @MethodSource("manyEmptyWays")
  void refuses_what_matches_nothing_in_very_many_ways(String expression) {
    assertThatThrownBy(() -> Regex.of(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("can match nothing in several ways");
  }

  static Stream<String> manyEmptyWays() {
    return Stream.of(
        "(|)".repeat(28) + "(?=x)",
        "(a?)?".repeat(20) + "$",
        "(?:a*|b*)".repeat(30),
        "(?:(a?)?){30}b",
        "(?:\\b|^)".repeat(17) + "x",
        "((a*)*|c?)".repeat(12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(?<verb>[A-Z][a-z]+)(?<object>[A-Z]+[a-z]*)?$",
        "arn:(aws|aws-cn)?:iam::(\\d*):(user|role)?/(.*/)?([^/]*)",
        "a?b?c?d?e?f?g?h?i?j?k?l?m?n?o?p?q?r?s?t?u?v?",
        "[(|)?*]{3}(x|y|z)*",
        "\\Q(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)\\E",
        "(?i)^\\s*(get|list|describe)?\\s*"
      })
  void takes_what_people_write(String expression) {
    assertThatCode(() -> Regex.of(expression)).doesNotThrowAnyException();
  }
}
