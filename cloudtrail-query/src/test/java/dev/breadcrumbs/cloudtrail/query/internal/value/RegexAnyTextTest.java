package dev.breadcrumbs.cloudtrail.query.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * An expression that begins with any text is tried at beginnings of lines only: nothing changes.
 */
class RegexAnyTextTest {
  @Provide
  Arbitrary<String> expressions() {
    Arbitrary<String> parts =
        Arbitraries.of(
            ".*",
            ".*?",
            ".+",
            ".*+",
            "(.*)",
            "(?:.*)",
            "(.*a)?",
            "(?>.*?)",
            "(.*a|b)",
            "(.*a|.*b)",
            "(?=a)",
            "(?s)",
            "\\1",
            "a",
            "b",
            "$",
            "^",
            "\\b",
            "|",
            "[^b]*",
            "(?<=a)");
    return parts.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("aabbc\n\r").ofMaxLength(10);
  }

  @Property(seed = "20261124", tries = 5_000)
  void is_found_where_the_engine_finds_it(
      @ForAll("expressions") String expression, @ForAll("texts") String text) {
    Matcher reference =
        Pattern.compile("(?<n>" + named(expression) + ")", Pattern.UNIX_LINES).matcher(text);
    Regex regex = Regex.of("(?<n>" + named(expression) + ")");
    List<String> all = new ArrayList<>();
    while (reference.find()) {
      all.add(reference.group("n"));
    }

    assertThat(regex.isIn(text)).isEqualTo(!all.isEmpty());
    assertThat(regex.find(text, "n")).isEqualTo(all.isEmpty() ? null : all.get(0));
    assertThat(regex.findAll(text, "n", 0)).isEqualTo(all);
  }

  /** The group around the expression is the first: its own first is the second. */
  private static String named(String expression) {
    return expression.replace("\\1", "\\2");
  }
}
