package dev.breadcrumbs.cloudtrail.query.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.breadcrumbs.cloudtrail.query.internal.value.RegexLimit;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class EvalFunctionsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T12:00:00.25Z"), ZoneOffset.UTC);

  /** The file's arguments and results are JSON; a multivalue is an array, missing is null. */
  @ParameterizedTest(name = "{index}")
  @CsvFileSource(
      resources = "/functions.csv",
      delimiter = '|',
      quoteCharacter = '\0',
      maxCharsPerColumn = 100_000)
  void gives_the_value_of_the_table(String name, String arguments, String expected)
      throws Exception {
    List<Object> values = values(arguments == null ? "" : arguments);
    Object wanted = Values.of(new JsonMapper().readTree(expected));

    assertThat(text(literal(name, values))).as("literals").isEqualTo(text(wanted));
    assertThat(text(varying(name, values))).as("fields").isEqualTo(text(wanted));
  }

  private static Object text(Object value) {
    return value == null ? null : Values.each(value).stream().map(Values::text).toList();
  }

  private static List<Object> values(String arguments) throws Exception {
    List<Object> values = new ArrayList<>();
    new JsonMapper().readTree("[" + arguments + "]").forEach(it -> values.add(Values.of(it)));
    return values;
  }

  private static Object literal(String name, List<Object> values) {
    return EvalFunctions.bind(name, values, CLOCK).apply(values.toArray());
  }

  private static Object varying(String name, List<Object> values) {
    List<Object> constants = Collections.nCopies(values.size(), EvalFunctions.NOT_CONSTANT);
    return EvalFunctions.bind(name, constants, CLOCK).apply(values.toArray());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          replace       | "a","b"            | replace takes 3 arguments, not 2
          now           | 1                  | now takes no arguments, not 1
          round         | 1,2,3              | round takes 1 or 2 arguments, not 3
          lower         | 1,2                | lower takes 1 argument, not 2
          coalesce      |                    | coalesce takes at least 1 argument, not 0
          case          | true,1,true        | case takes pairs of a condition and a value, not 3 arguments
          match         | "a","("            | match: bad regular expression '(': Unclosed group
          replace       | "a","a","\\\\1"    | replace: no group \\1 for the replacement '\\1': the expression has 0
          cidrmatch     | "10.0.0.0/33","a"  | cidrmatch: no address block: '10.0.0.0/33'
          tonumber      | "1",37             | tonumber: a base is a number from 2 to 36, not '37'
          tostring      | 1,"roman"          | tostring: a form is hex, commas or duration, not 'roman'
          spath         | "{}","a..b"        | spath: no path: 'a..b'; a path is a.b, a{}.b or a{0}.b
          """)
  void refuses_what_is_no_call(String name, String arguments, String message) throws Exception {
    List<Object> values = values(arguments == null ? "" : arguments);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EvalFunctions.bind(name, values))
        .withMessage(message);
  }

  @Test
  void bad_formats_and_times_are_refused_in_the_functions_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EvalFunctions.bind("strftime", List.of(1L, "%!")))
        .withMessageStartingWith("strftime: bad time format '%!'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EvalFunctions.bind("relative_time", List.of(1L, "yesterday")))
        .withMessageStartingWith("relative_time: no time: 'yesterday'");
  }

  @Test
  void an_unknown_name_is_refused_with_those_that_are() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EvalFunctions.bind("lenght", List.of(1L)))
        .withMessageStartingWith("no function 'lenght'; there are abs, avg, case");
    assertThat(EvalFunctions.isKnown("len")).isTrue();
    assertThat(EvalFunctions.isKnown("lenght")).isFalse();
    assertThat(EvalFunctions.names()).contains("if", "spath", "sha256");
  }

  @Test
  void a_bad_expression_that_comes_with_an_event_matches_nothing() {
    assertThat(varying("match", List.of("a", "("))).isEqualTo(false);
    assertThat(varying("replace", List.of("a", "(", "b"))).isNull();
  }

  @Test
  void an_expression_that_takes_too_long_is_refused() {
    List<Object> arguments = List.of("a".repeat(5_000) + "!", "(a+)+$");

    assertThatThrownBy(() -> literal("match", arguments)).isInstanceOf(RegexLimit.class);
    assertThatThrownBy(() -> varying("match", arguments)).isInstanceOf(RegexLimit.class);
  }

  @Test
  void json_too_deep_or_too_large_has_no_values() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    assertThat(literal("spath", List.of(deep, "a"))).isNull();
    assertThat(literal("spath", List.of("{\"a\":1e999999999}", "a"))).isNotNull();
  }

  @Test
  void a_range_has_an_end() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> literal("mvrange", List.of(0L, Long.MAX_VALUE)))
        .withMessage("mvrange gives at most 100000 values");
  }
}
