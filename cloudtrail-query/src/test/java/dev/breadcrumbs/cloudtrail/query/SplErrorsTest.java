package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SplErrorsTest {
  @Test
  void shows_the_place_and_suggests_what_was_meant() {
    assertThatThrownBy(() -> Spl.parse("errorCode=AccessDenied | stat count by eventName"))
        .isInstanceOf(SearchException.class)
        .hasMessage(
            """
            unknown command 'stat' at line 1, column 26; did you mean 'stats'?
            errorCode=AccessDenied | stat count by eventName
                                     ^""");
  }

  @Test
  void cuts_a_long_line_to_what_is_near() {
    String long60 = "eventName=" + "x".repeat(50) + " ";

    assertThatThrownBy(() -> Spl.parse("eventName=a\n" + long60 + "| nope " + long60))
        .hasMessageContaining("at line 2, column 64")
        .hasMessageEndingWith(
            """
            ...%s | nope eventName=%s...
            %s^"""
                .formatted("x".repeat(37), "x".repeat(25), " ".repeat(43)));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void says_what_is_wrong(String text, String message) {
    assertThatThrownBy(() -> Spl.parse(text))
        .isInstanceOf(SearchException.class)
        .hasMessageStartingWith(message);
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        arguments("evntName=x", "no field 'evntName' at line 1, column 1; did you mean 'eventN"),
        arguments(
            "newField=x",
            "no field 'newField' at line 1, column 1; raw.newField is the event's own field"),
        arguments(
            "* | table usrName",
            "no field 'usrName' at line 1, column 11; did you mean 'userName'? raw.usrName is"),
        arguments("* | stats count by errorCode | where cont>5", "no column 'cont'; this table"),
        arguments("* | where eventName=nosuch(", "expected a value, but there is the end"),
        arguments("* | where nosuch(eventName)", "unknown function 'nosuch'"),
        arguments("* | stats summ(eventName)", "unknown function 'summ' of stats"),
        arguments("* | stats sum", "sum needs a field"),
        arguments("* | stats", "expected a function, such as count, but there is the end"),
        arguments("* | head x", "expected a whole number"),
        arguments("* | rex field=eventName \"(b\"", "bad regular expression"),
        arguments("* | top limt=3 eventName", "top has no option 'limt' at line 1, column 9; did"),
        arguments("eventName=\"abc", "no second \" ends what begins"),
        arguments("* ```abc", "the comment has no end"),
        arguments("`nope`", "unknown macro `nope` at line 1, column 1; there are `cloudtrail`"),
        arguments("TERM(\"a b\")", "TERM takes a text without blanks"),
        arguments("CASE()", "CASE takes a text, but there is ')'"),
        arguments("CASE(a b)", "CASE takes one text"),
        arguments("eventName=TERM(a)", "behind a field there is only =CASE(text)"),
        arguments("* | tstats count", "there is no tstats here: it reads summaries"),
        arguments("* | convert foo(x)", "unknown function 'foo' of convert"),
        arguments("* | convert ctmie(_time)", "unknown function 'ctmie' of convert"),
        arguments("* | mvcombine eventName", "mvcombine needs rows before it"),
        arguments("* | addtotals", "addtotals needs rows before it"),
        arguments("* | stats count | addtotals row=f", "addtotals adds nothing"),
        arguments("* | head 5 keeplast=t", "unexpected 'keeplast'"),
        arguments("* | head keeplast=t 5", "keeplast= belongs to a condition"),
        arguments("* | inputlookup x", "no lookup table 'x'"),
        arguments("* | stats count | outputlookup x", "outputlookup needs somebody"),
        arguments("* | eval x=\u00a7", "unexpected '\u00a7'"),
        arguments("* | eval x=1e99999", "this number is too large"),
        arguments("* | where (eventName=\"a\"", "expected ')', but there is the end"),
        arguments(
            "* | where case(isnull(src), src) in(1, src)",
            "IN needs texts where there are conditions on its left at line 1, column 34"),
        arguments(
            "* | eval x=mvfilter(1=1)", "mvfilter takes a condition on one field, not on none"),
        arguments(
            "* | eval x=mvfilter(eventName=errorCode)",
            "mvfilter takes a condition on one field, not on [eventName, errorCode]"),
        arguments(
            "* | eval x=mvmap(lower(eventName), 1)",
            "mvmap takes a field and then an expression, not lower(eventName)"),
        arguments(
            "* | rex field=eventName mode=sid \"s/a/b/\"", "the mode of rex is sed, not 'sid'"),
        arguments("* | rex field=eventName mode=sed \"s/a/b\"", "a sed script is s/regex/"),
        arguments(
            "* | rex field=eventName mode=sed \"y/ab/c/\"",
            "both sides of a sed script's y have equally many letters"),
        arguments("* | eval x=printf(\"%q\", 1)", "printf: no form: '%q'"),
        arguments("* | bin bins=1 eventVersion", "bins is not between 2 and 50000: 1"),
        arguments("* | top percentfield=count eventName", "two columns"),
        arguments("OR eventName=x", "nothing stands in front of OR"),
        arguments("eventName=", "expected a value, but there is the end"),
        arguments("* | eval 'raw.x'=1", "no field can be made with the name 'raw.x'"),
        arguments("* | rename a* as b", "as many stars must stand in 'b' as in 'a*'"),
        arguments("* |", "expected a command, but there is the end"),
        arguments("*)", "unexpected ')'"));
  }

  @Test
  void refuses_what_is_too_deep_or_too_long() {
    assertThatThrownBy(() -> Spl.parse("(".repeat(10_000) + "a" + ")".repeat(10_000)))
        .hasMessageStartingWith("conditions nest at most 250 deep");
    assertThatThrownBy(() -> Spl.parse("* | where " + "(".repeat(10_000) + "1"))
        .hasMessageStartingWith("expressions nest at most 250 deep");
    assertThatThrownBy(() -> Spl.parse("* | eval x=1" + "+1".repeat(10_000)))
        .hasMessageStartingWith("expressions nest at most 250 deep");
    assertThatThrownBy(() -> Spl.parse("* | eval x=" + "-".repeat(10_000) + "1"))
        .hasMessageStartingWith("expressions nest at most 250 deep");
    assertThatThrownBy(() -> Spl.parse("* " + " ".repeat(1_000_000)))
        .hasMessageStartingWith("a search has at most 1,000,000 characters");
    assertThatThrownBy(() -> Spl.parse("*" + "|head 1".repeat(2_000)))
        .hasMessageStartingWith("a search has at most 1,000 commands");
  }

  @Test
  void tells_searches_for_events_from_those_that_make_rows() {
    assertThatThrownBy(() -> Spl.search("* | stats count"))
        .hasMessageStartingWith("this makes rows of the events");
    assertThatThrownBy(() -> Spl.condition("eventName=a | head 1"))
        .hasMessageStartingWith("unexpected '|' in a condition");
  }
}
