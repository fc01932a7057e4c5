package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.conformance.LogBytes;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowLimit;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No search hangs its host: what takes too long, or too much memory, ends with a clear error. */
class BoundedRunTest {
  private static final String EVENT =
      "{\"eventName\":\"GetUser\",\"userAgent\":\"" + "a".repeat(5_000) + "!\"}";
  private static final List<String> EVENTS = Collections.nCopies(3, EVENT);

  private static final List<String> SLOW =
      List.of(
          "* | where match(userAgent, \"(a+)+$\") | stats count",
          "* | regex userAgent=\"(a|aa)*b\" | stats count",
          "* | rex field=userAgent \"(?<x>(a+)+)$\" | stats count by x",
          "* | rex field=userAgent mode=sed \"s/(a+)+$//\" | table userAgent",
          "* | eval x=replace(userAgent, \"(a+)+$\", \"\") | table x",
          "* | eval x=mvfilter(match(userAgent, \"(a+)+$\")) | table x",
          "* | stats count(eval(match(userAgent, \"(a+)+$\"))) as n",
          "* | table userAgent | where match(userAgent, \"(a+)+$\")",
          "* | eval r=\"(a+)+$\" | where match(userAgent, r) | stats count");

  private static CloudTrailSource log() {
    return CloudTrail.read(LogBytes.envelope(EVENTS), "events");
  }

  @TestFactory
  Stream<DynamicTest> a_regular_expression_without_end_costs_its_event() {
    return SLOW.stream()
        .flatMap(
            text ->
                Stream.of(
                    slow("general: " + text, text, FeedKind.TREES, log()),
                    slow("scan: " + text, text, FeedKind.SCANNED, log()),
                    slow("loaded: " + text, text, FeedKind.STORED, CloudTrail.load(log()))));
  }

  private static DynamicTest slow(
      String name, String text, FeedKind feed, CloudTrailSource source) {
    TableQuery query = Spl.parse(text);
    return DynamicTest.dynamicTest(
        name,
        () ->
            assertThat(toldBy(query, feed, source))
                .contains("on a text of 5001 characters; make it plainer"));
  }

  /** An event costs itself; a row, which may be of many events, ends the search. */
  private static String toldBy(TableQuery query, FeedKind feed, CloudTrailSource source) {
    try {
      return reason(feed.run(query, source, RunOptions.threads(2)).report());
    } catch (SearchException e) {
      assertThat(e).hasMessageStartingWith("'where match(");
      return e.getMessage();
    }
  }

  private static String reason(ReadReport report) {
    assertThat(report.problems())
        .extracting(ReadProblem::kind)
        .containsOnly(ProblemKind.TOO_COSTLY);
    return report.problems().get(0).reason();
  }

  @Test
  void the_public_ways_to_run_say_it_as_a_search_does() {
    Search search = Search.events().filter(Fields.USER_AGENT.matches("(a+)+$"));
    CloudTrailEvent event = CloudTrailEvent.parse(EVENT);

    assertThat(reason(search.stats(Aggregate.count()).run(log()).report())).contains("5001");
    assertThat(reason(search.forEach(log(), found -> {}))).contains("5001");
    assertThat(reason(search.forEach(CloudTrail.load(log()), found -> {}))).contains("5001");
    assertThatExceptionOfType(SearchException.class)
        .isThrownBy(() -> Fields.USER_AGENT.matches("(a+)+$").test(event));
  }

  @Test
  void what_the_consumer_throws_is_not_said_to_be_the_searchs_fault() {
    IllegalArgumentException own = new IllegalArgumentException("of the host");

    assertThatThrownBy(
            () ->
                Search.events()
                    .forEach(
                        log(),
                        event -> {
                          throw own;
                        }))
        .isSameAs(own);
  }

  @ParameterizedTest
  @ValueSource(ints = {RowLimit.MOST + 1, Integer.MAX_VALUE})
  void rows_that_are_held_have_a_bound(int rows) {
    assertThatThrownBy(() -> RowLimit.check(rows))
        .isInstanceOf(SearchException.class)
        .hasMessage(
            "more than 10000000 rows are to be held at once; filter or aggregate before this step");
  }

  @Test
  void the_greatest_number_of_rows_is_held() {
    RowLimit.check(RowLimit.MOST);

    assertThat(RowLimit.MOST).isEqualTo(10_000_000);
  }

  @Test
  void mvmap_gives_so_many_values_and_no_more() {
    TableQuery query =
        Spl.parse("* | eval n=mvrange(0, 1000) | eval m=mvmap(n, mvrange(0, 1000)) | table m");

    assertThat(reason(query.run(log()).report())).isEqualTo("mvmap gives at most 100000 values");
  }
}
