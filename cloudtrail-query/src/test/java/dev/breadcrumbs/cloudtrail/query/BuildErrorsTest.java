package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.dc;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static dev.breadcrumbs.cloudtrail.query.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A search that cannot be right fails where it is built, and says what is wrong. */
class BuildErrorsTest {
  private static final TableQuery COUNTS = events().stats(count()).by(EVENT_NAME);
  private static final String HAS = "; this table has [eventName, count]";

  @ParameterizedTest
  @MethodSource({"columns", "steps", "texts"})
  void a_wrong_search_is_a_search_exception(String message, ThrowingCallable built) {
    assertThatThrownBy(built).isInstanceOf(SearchException.class).hasMessage(message);
  }

  static Stream<Arguments> columns() {
    return Stream.of(
        wrong(
            "no column 'cuont'" + HAS + "; did you mean 'count'?",
            () -> COUNTS.sort(desc("cuont"))),
        wrong("no column 'errorCode'" + HAS, () -> COUNTS.sort(desc(ERROR_CODE))),
        wrong(
            "no column 'Counts'" + HAS + "; did you mean 'count'?",
            () -> COUNTS.filter(at("Counts").gt(5))),
        wrong(
            "no column 'errorCode'" + HAS,
            () -> COUNTS.filter(EVENT_NAME.exists().and(ERROR_CODE.exists().not()))),
        wrong("no column 'errorCode'" + HAS, () -> COUNTS.table("errorCode")),
        wrong("no column 'errorCode'" + HAS, () -> COUNTS.rename("errorCode", "x")),
        wrong(
            "no column 'count'; this table has [eventName]",
            () -> COUNTS.table("eventName").sort(desc("count"))),
        wrong(
            "no column 'count'; this table has [eventName, calls]",
            () -> COUNTS.rename("count", "calls").sort(desc("count"))),
        wrong("no column 'errorCode'" + HAS, () -> COUNTS.run(List.of()).column("errorCode")));
  }

  static Stream<Arguments> steps() {
    return Stream.of(
        wrong(
            "stats needs an aggregate, such as count(), or by and a field", () -> events().stats()),
        wrong("by needs a field", () -> events().stats(count()).by()),
        wrong("top needs a field", () -> events().top()),
        wrong("table needs a field", () -> events().table()),
        wrong("table needs a field", () -> COUNTS.table(new String[0])),
        wrong("sort needs a column, such as desc(\"count\")", () -> COUNTS.sort()),
        twice("eventName", () -> events().table(EVENT_NAME, EVENT_NAME)),
        twice("count", () -> events().stats(count(), count())),
        twice("n", () -> events().stats(count().as("n"), dc(EVENT_NAME).as("n"))),
        twice("count", () -> events().stats(count()).by(at("count"))),
        twice("count", () -> events().top(at("count"))),
        twice("count", () -> COUNTS.table("count", "count")),
        twice("eventName", () -> COUNTS.rename("count", "eventName")));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        wrong("no field path: ''", () -> at("")),
        wrong("no field path: 'a..b'", () -> at("a..b")),
        wrong("no field path: '.a'", () -> at(".a")),
        wrong("no field path: ' '", () -> events().rename(EVENT_NAME, " ")),
        wrong("bad regular expression '(': Unclosed group", () -> EVENT_NAME.matches("(")),
        wrong(
            "bad regular expression '(?<a': named capturing group is missing trailing '>'",
            () -> events().rex(EVENT_NAME, "(?<a")),
        wrong(
            "the regular expression of rex names no group: (Get)",
            () -> events().rex(EVENT_NAME, "(Get)")),
        wrong("no address block: '192.0.2.0/33'", () -> EVENT_NAME.cidr("192.0.2.0/33")),
        wrong("no address block: '192.0.2.0/'", () -> EVENT_NAME.cidr("192.0.2.0/")),
        wrong("no address block: '2001:db8::/129'", () -> EVENT_NAME.cidr("2001:db8::/129")),
        wrong("no address block: 'example.com'", () -> EVENT_NAME.cidr("example.com")));
  }

  @ParameterizedTest
  @MethodSource("wrongArguments")
  void a_wrong_argument_is_an_argument_exception(String message, ThrowingCallable built) {
    assertThatThrownBy(built).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  static Stream<Arguments> wrongArguments() {
    return Stream.of(
        wrong("limit is negative: -1", () -> COUNTS.head(-1)),
        wrong("limit is negative: -1", () -> events().top(-1, EVENT_NAME)),
        wrong("conditions is empty", Condition::allOf),
        wrong("conditions is empty", Condition::anyOf),
        wrong("number is not finite: NaN", () -> EVENT_NAME.lt(Double.NaN)),
        wrong("number is not finite: Infinity", () -> EVENT_NAME.ge(Double.POSITIVE_INFINITY)));
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void a_null_is_named(String message, ThrowingCallable built) {
    assertThatThrownBy(built).isInstanceOf(NullPointerException.class).hasMessage(message);
  }

  static Stream<Arguments> nulls() {
    return Stream.of(
        wrong("text is null", () -> EVENT_NAME.eq((String) null)),
        wrong("text is null", () -> EVENT_NAME.ne((String) null)),
        wrong("text is null", () -> EVENT_NAME.contains((String) null)),
        wrong("text is null", () -> EVENT_NAME.orElse(null)),
        wrong("pattern is null", () -> EVENT_NAME.like(null)),
        wrong("regex is null", () -> EVENT_NAME.matches(null)),
        wrong("block is null", () -> EVENT_NAME.cidr(null)),
        wrong("time is null", () -> EVENT_NAME.before(null)),
        wrong("path is null", () -> at(null)),
        wrong("name is null", () -> Vocabulary.RAW.field(null)),
        wrong("field is null", () -> dc(null)),
        wrong("newName is null", () -> count().as(null)),
        wrong("column is null", () -> desc((String) null)),
        wrong("other is null", () -> EVENT_NAME.exists().and(null)),
        wrong("condition is null", () -> events().filter(null)),
        wrong("condition is null", () -> COUNTS.filter(null)),
        wrong("newName is null", () -> COUNTS.rename("count", null)),
        wrong("source is null", () -> events().list(null)));
  }

  private static Arguments twice(String column, ThrowingCallable built) {
    return wrong("two columns are named '" + column + "'; rename one with as()", built);
  }

  private static Arguments wrong(String message, ThrowingCallable built) {
    return arguments(message, built);
  }
}
