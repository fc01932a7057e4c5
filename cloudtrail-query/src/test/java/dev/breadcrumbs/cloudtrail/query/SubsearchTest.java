package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Condition.anyRowOf;
import static dev.breadcrumbs.cloudtrail.query.Condition.anyTextOf;
import static dev.breadcrumbs.cloudtrail.query.Fields.AWS_REGION;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches in brackets among terms: their Java form, their text, their bounds. */
class SubsearchTest {
  private static final Search DENIED =
      events().filter(Vocabulary.SPLUNK.field("errorCode").eq("AccessDenied").ignoringCase());
  private static final TableQuery USERS = DENIED.stats(count()).by(USER_NAME);

  private static Stream<Arguments> forms() {
    return Stream.of(
        arguments(
            "[search errorCode=AccessDenied | table userName, awsRegion]",
            anyRowOf(DENIED.table(USER_NAME, AWS_REGION), USER_NAME, AWS_REGION)),
        arguments(
            "[search errorCode=AccessDenied | stats count by userName | table userName]",
            anyRowOf(USERS, USER_NAME)),
        arguments(
            "[search errorCode=AccessDenied | return 5 userName]",
            anyRowOf(DENIED.head(5).table(USER_NAME), USER_NAME)),
        arguments(
            "[search errorCode=AccessDenied | return userName]",
            anyRowOf(DENIED.head(1).table(USER_NAME), USER_NAME)),
        arguments(
            "[search errorCode=AccessDenied | return 0 $userName]",
            anyTextOf(DENIED.table(USER_NAME), "userName")),
        arguments(
            "NOT [search errorCode=AccessDenied | table userName | format]",
            anyRowOf(DENIED.table(USER_NAME), USER_NAME).not()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void has_a_form_in_java(String text, Condition condition) {
    assertThat(Spl.search(text)).isEqualTo(events().filter(condition));
    assertThat(Spl.condition(text)).isEqualTo(condition);
    assertThat(Spl.search(events().filter(condition).toString()))
        .isEqualTo(events().filter(condition));
  }

  @Test
  void prints_what_is_compared_and_how() {
    assertThat(
            Spl.search("[search errorCode=a | eval who=userName | return 3 user=who $eventName]"))
        .hasToString(
            "[search errorCode=\"a\" | eval who=userName | head 3 | table who, eventName"
                + " | return 0 user=who $eventName]");
  }

  @Test
  void stands_beside_what_search_has_no_words_for() {
    Condition both = EVENT_NAME.eq("GetUser").and(anyRowOf(USERS, USER_NAME));

    assertThat(Spl.search("* | where " + both)).isEqualTo(events().filter(both));
  }

  @Test
  void hands_on_typed_events() {
    CloudTrailSource source =
        CloudTrail.of(
            List.of(
                event(
                    "{\"eventID\":\"1\",\"errorCode\":\"AccessDenied\",\"userIdentity\":{\"userName\":\"alice\"}}"),
                event("{\"eventID\":\"2\",\"userIdentity\":{\"userName\":\"alice\"}}"),
                event("{\"eventID\":\"3\",\"userIdentity\":{\"userName\":\"bob\"}}")));
    Search search = events().filter(anyRowOf(USERS, USER_NAME));

    assertThat(search.list(source))
        .extracting(EVENT_ID::valuesIn)
        .containsExactly(List.of("1"), List.of("2"));
    assertThat(search.list(CloudTrail.load(source))).isEqualTo(search.list(source));
  }

  @Test
  void is_told_of_in_the_explanation() {
    assertThat(events().filter(anyRowOf(USERS, USER_NAME)).stats(count()).explain())
        .contains(
            """
            runs first, on the same source:
              errorCode="AccessDenied" | stats count by userName | table userName
            reads of each event: requestParameters.roleArn,""");
  }

  @Test
  void cannot_be_met_by_an_event_alone() {
    Condition condition = anyRowOf(USERS, USER_NAME);
    CloudTrailEvent event = event("{\"userIdentity\":{\"userName\":\"alice\"}}");
    String message = "a condition on the rows of a second search can only be met in a search";

    assertThatThrownBy(() -> condition.test(event))
        .isInstanceOf(SearchException.class)
        .hasMessageStartingWith(message);
    assertThatThrownBy(() -> ConditionScan.of(List.of(condition)))
        .isInstanceOf(SearchException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void takes_10000_different_rows_and_no_more() {
    TableQuery numbers = events().table(EVENT_ID);
    TableQuery fitting = events().filter(anyRowOf(numbers, EVENT_ID)).stats(count());

    assertThat(fitting.run(CloudTrail.of(numbered(10_000, 2))).first().get("count"))
        .isEqualTo(20_000L);
    assertThatThrownBy(() -> fitting.run(CloudTrail.of(numbered(10_001, 1))))
        .isInstanceOf(SearchException.class)
        .hasMessage(
            "a search in brackets has found more than 10000 different rows; keep fewer, or use"
                + " join, which has no such bound");
  }

  @Test
  void looks_for_1000_different_texts_and_no_more() {
    TableQuery fitting =
        events().filter(anyTextOf(events().table(EVENT_ID), "eventID")).stats(count());

    assertThat(fitting.run(CloudTrail.of(numbered(1_000, 1))).first().get("count"))
        .isEqualTo(1_000L);
    assertThatThrownBy(() -> fitting.run(CloudTrail.of(numbered(1_001, 1))))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("more than 1000 different rows of texts");
  }

  private static Stream<Arguments> wrong() {
    return Stream.of(
        arguments("[search errorCode=a]", "a search in brackets needs to say which fields"),
        arguments("[search errorCode=a | stats count by userName]", "no field 'count'"),
        arguments("[search * | stats count as _n]", "needs a column to compare with"),
        arguments("[search * | timechart count by userName]", "needs columns that are known"),
        arguments("[search * | return nope]", "no field 'nope'"),
        arguments("[search * | return]", "expected a field, but there is ']'"),
        arguments("[search * | return userName | head 1]", "ends with return or format"),
        arguments("[search * | table userName", "expected ']'"),
        arguments("* | return userName", "return can only end a search in brackets among"),
        arguments(
            "* | stats count | append [search * | return userName]",
            "return can only end a search in brackets among"),
        arguments("* | table userName | format", "format can only end a search in brackets"),
        arguments("(".repeat(200) + "[search " + "(".repeat(60), "conditions nest at most 250"),
        arguments("[search ".repeat(11), "searches nest at most 10 deep"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void says_what_is_wrong(String text, String message) {
    assertThatThrownBy(() -> Spl.parse(text))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining(message)
        .hasMessageContaining(" at line 1, column ");
  }

  @Test
  void needs_a_field_that_is_a_column_of_the_other_search() {
    assertThatThrownBy(() -> anyRowOf(USERS, AWS_REGION))
        .isInstanceOf(SearchException.class)
        .hasMessageStartingWith("no column 'awsRegion'");
    assertThatThrownBy(() -> anyRowOf(USERS))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("needs a column to compare with");
    assertThatThrownBy(() -> anyRowOf(USERS, at("errorCode").orElse("x").as("userName")))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("name it by eval first");
  }

  private static CloudTrailEvent event(String json) {
    return CloudTrailEvent.parse(json);
  }

  private static List<CloudTrailEvent> numbered(int count, int times) {
    return IntStream.range(0, count * times)
        .mapToObj(number -> event("{\"eventID\":\"" + number % count + "\"}"))
        .toList();
  }
}
