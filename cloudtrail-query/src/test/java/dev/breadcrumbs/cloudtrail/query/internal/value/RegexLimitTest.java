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
  void a_bad_expression_and_a_text_that_takes_too_long_are_told_apart() {
    assertThatThrownBy(() -> Regex.of("(a+)+$").isIn("a".repeat(5_000) + "!"))
        .isInstanceOf(ValueLimit.class);
    assertThatThrownBy(() -> Regex.of("(|)".repeat(28) + "(?=x)"))
        .isInstanceOf(IllegalArgumentException.class)
        .isNotInstanceOf(ValueLimit.class);
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
  @ValueSource(
      strings = {
        ".*user.*mallory",
        "(?i)^.*user/alice.*mallory",
        "(.*)user/(.*)!",
        "(?<a>.*?)(?<b>mallory)",
        ".+role/|.*mallory"
      })
  void any_text_in_front_is_looked_for_once(String expression) {
    String text = "arn:aws:iam::123456789012:user/alice ".repeat(300);

    assertThat(Regex.of(expression).isIn(text)).isFalse();
    assertThat(Regex.of(expression).isIn(text + "\n" + text)).isFalse();
    assertThat(Regex.of(expression).replaceAll(text, "")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?:(?:){999999}){2}x",
        "(?:(?:^){1000}){1000}",
        "(?:(?:(?=a)){1000}a?){1000}",
        "(?:()\\1{1000}){1000}",
        "(?<=^.{0,100000})x"
      })
  void looking_again_and_again_without_reading_is_refused(String expression) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Regex.of(expression))
        .withMessageContaining("looks about as often without reading");
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
        .hasMessageContaining("can match nothing in more than 100000 ways");
  }

  static Stream<String> manyEmptyWays() {
    return Stream.of(
        "(|)".repeat(28) + "(?=x)",
        "(a?)?".repeat(20) + "$",
        "(?:a*|b*)".repeat(30),
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
        "(?i)^\\s*(get|list|describe)?\\s*",
        "([0-9a-f]{2}\\s?){2,20}",
        "(?:(?:25[0-5]|2[0-4]\\d|1?\\d{1,2})(?:\\.(?!$)|$)){4}",
        "((?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(:[0-9a-f]{1,4}){1,6}|(?:[0-9a-f]{1,4}:){1,5}(:[0-9a-f]{1,4}){1,5}|(?:[0-9a-f]{1,4}:){1,7}:)",
        "(\\d{1,3}){1,64}(\\w{1,64}){1,64}(\\s{0,64}){0,64}(x?){0,64}",
        "(a?){2000000000}",
        "(?:(a?)?){30}b"
      })
  void takes_what_people_write(String expression) {
    assertThatCode(() -> Regex.of(expression)).doesNotThrowAnyException();
  }
}
