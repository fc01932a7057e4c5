package dev.breadcrumbs.cloudtrail.query.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WildcardTest {
  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars("aAb*?\\.").ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "A", "b", "*", "?", "\\", ".", "\n", "🍞")
        .list()
        .ofMaxSize(8)
        .map(letters -> String.join("", letters));
  }

  @Property(seed = "20261124", tries = 5000)
  void matches_what_the_same_regular_expression_does(
      @ForAll("patterns") String pattern, @ForAll("texts") String text) {
    Pattern reference = Pattern.compile(regex(pattern), Pattern.DOTALL);

    assertThat(new Wildcard(pattern, false).matches(text))
        .isEqualTo(reference.matcher(text).matches());
  }

  @Property(seed = "20261124", tries = 2000)
  void matches_without_case_what_the_same_regular_expression_does(
      @ForAll("patterns") String pattern, @ForAll("texts") String text) {
    Pattern reference = Pattern.compile(regex(pattern), Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    assertThat(new Wildcard(pattern, true).matches(text))
        .isEqualTo(reference.matcher(text).matches());
  }

  @Property(seed = "20261124")
  void a_text_with_its_signs_made_plain_matches_itself(@ForAll String text) {
    String plain = text.replaceAll("[\\\\*?]", "\\\\$0");

    assertThat(new Wildcard(plain, false).matches(text)).isTrue();
    assertThat(new Wildcard("*" + plain + "*", false).matches("x" + text + "y")).isTrue();
  }

  private static String regex(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int at = 0; at < pattern.length(); at++) {
      char current = pattern.charAt(at);
      boolean escape =
          current == '\\'
              && at + 1 < pattern.length()
              && "*?\\".indexOf(pattern.charAt(at + 1)) >= 0;
      if (escape) {
        regex.append(Pattern.quote("" + pattern.charAt(++at)));
      } else if (current == '*') {
        regex.append(".*");
      } else {
        regex.append(current == '?' ? "." : Pattern.quote("" + current));
      }
    }
    return regex.toString();
  }

  @Example
  void many_stars_on_a_long_text_do_not_hang() {
    Wildcard hostile = new Wildcard("*a".repeat(50) + "b", false);

    assertThat(hostile.matches("a".repeat(100_000))).isFalse();
  }
}
