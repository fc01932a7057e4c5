package dev.breadcrumbs.cloudtrail.query.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that PCRE and the JDK read differently: what they are found to be is PCRE's. */
class RegexSyntaxTest {
  static Stream<Arguments> found() {
    return Stream.of(
        // A brace that is no repetition.
        arguments("{.+}", "a{b}c", "{b}"),
        arguments("{\"key\":{", "{\"key\":{}}", "{\"key\":{"),
        arguments("x{,3}", "x{,3}", "x{,3}"),
        arguments("a{b}|{c", "{c}", "{c"),
        arguments("^{$", "{", "{"),
        arguments("({)+", "{{{", "{{{"),
        arguments("{{2}", "{{{", "{{"),
        arguments("a{1", "a{1", "a{1"),
        arguments("a{1,2", "a{1,2", "a{1,2"),
        arguments("a{ 1}", "a{ 1}", "a{ 1}"),
        arguments("a{2}b{1,}c{0,3}?", "aabbcc", "aabb"),
        arguments("\\{a\\}", "{a}", "{a}"),
        arguments("\\x{41}{2}", "AAA", "AA"),
        arguments("\\p{Lu}{2}\\pL", "ABc", "ABc"),
        arguments("\\Q{2}\\E{2}", "{2}}", "{2}}"),
        // Classes of characters.
        arguments("[[:alpha:]]+", "12ab", "ab"),
        arguments("[^[:digit:]_[:space:]]+", "1_ xy", "xy"),
        arguments("[[:^alpha:]]+", "ab12", "12"),
        arguments("[[:word:].-]+", "!a-b.c", "a-b.c"),
        arguments("[a[]+", "x[a[", "[a["),
        arguments("[a&&b]+", "x&b", "&b"),
        arguments("[]a]+", "x]a", "]a"),
        arguments("[^]a]+", "]ax", "x"),
        arguments("[{,}]+", "a{,}", "{,}"),
        arguments("[a-\\d]+", "b-a1", "-a1"),
        arguments("[\\w-.]+", "!a-.", "a-."),
        arguments("[\\Q^]\\E]+", "a]^", "]^"),
        arguments("[\\b]", "a\bc", "\b"),
        arguments("(?x)[ #]+", "a # b", " # "),
        // Comments and blanks.
        arguments("a(?#one (or more)+", "xaa", "aa"),
        arguments("(?x) a b # two [ letters {\n c", "abc", "abc"),
        arguments("(?x)a {2}", "aaa", "aa"),
        arguments("(?x: a b )\\ c", "ab c", "ab c"),
        arguments("(?:(?x) a )( )b", "a b", "a b"),
        // Lines end with a line feed only.
        arguments("a.b", "a\rb", "a\rb"),
        arguments("a$", "a\n", "a"),
        arguments("\\N+", "\na\r", "a\r"),
        arguments("\\N{2}", "abc", "ab"),
        // References.
        arguments("(?P<a_b>.)(?P=a_b)", "xyyz", "yy"),
        arguments("(?'a'.)\\k'a'", "xyyz", "yy"),
        arguments("(?<a>.)\\k{a}", "xyyz", "yy"),
        arguments("(.)\\g{1}", "xyyz", "yy"),
        arguments("(.)\\g{1}0", "xyy0", "yy0"),
        arguments("(?<a>.)\\g{a}", "xyyz", "yy"),
        // Numbers of characters.
        arguments("a\\0b", "a\0b", "a\0b"),
        arguments("\\012", "a\n", "\n"),
        arguments("\\cJ", "a\n", "\n"),
        arguments("a\\Eb", "ab", "ab"),
        arguments("(?)a(?u)b(?d:c)", "abc", "abc"));
  }

  @ParameterizedTest
  @MethodSource("found")
  void is_read_as_pcre_reads_it(String expression, String text, String expected) {
    assertThat(firstOf(expression, text)).isEqualTo(expected);
  }

  private static String firstOf(String expression, String text) {
    // No group around the expression: flags would end with it, and groups have other numbers.
    Regex regex = Regex.of(expression);
    String marked = regex.replace(text, "\u0001\\0\u0002", 1);
    int from = marked.indexOf('\u0001');
    return from < 0 ? null : marked.substring(from + 1, marked.indexOf('\u0002'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{2}a",
        "(?:{2})",
        "a**",
        "a{2}{3}",
        "a+{2}",
        "[a",
        "(a",
        "a)",
        "a\\",
        "[[:letter:]]",
        "(?U)a.*",
        "(?R)",
        "(?1)",
        "(?|a|b)",
        "(?(1)a|b)",
        "a\\Kb",
        "(*UTF8)a",
        "(?<a>x)(?<a>y)",
        "\\g{-1}",
        "a{3,2}"
      })
  void refuses_what_is_bad_or_has_no_like_in_java(String expression) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Regex.of(expression))
        .withMessageStartingWith("bad regular expression '" + expression + "': ");
  }

  @Test
  void a_repetition_of_a_repetition_tells_what_to_write() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Regex.of("a{2}{3}"))
        .withMessageEndingWith(
            "a repetition of a repetition, '{2}{'; put what is repeated into (?:...)");
  }
}
