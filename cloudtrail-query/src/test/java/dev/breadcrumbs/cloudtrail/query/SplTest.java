package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Condition.allOf;
import static dev.breadcrumbs.cloudtrail.query.Condition.anyOf;
import static dev.breadcrumbs.cloudtrail.query.Fields.AWS_REGION;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplTest {
  private static final Condition NAME = EVENT_NAME.eq("a").ignoringCase();
  private static final Condition REGION = AWS_REGION.eq("b").ignoringCase();
  private static final Condition OTHER = AWS_REGION.eq("c").ignoringCase();

  @ParameterizedTest
  @MethodSource({"searched", "computed"})
  void reads_a_condition(String text, Condition condition) {
    assertThat(Spl.condition(text)).isEqualTo(condition);
  }

  static Stream<Arguments> searched() {
    return Stream.of(
        arguments("eventName=a awsRegion=b", allOf(NAME, REGION)),
        arguments("eventName=A AND awsregion=\"B\"", allOf(NAME, REGION)),
        arguments("eventName=a awsRegion=b OR awsRegion=c", NAME.and(anyOf(REGION, OTHER))),
        arguments("NOT eventName=a OR awsRegion=b", anyOf(NAME.not(), REGION)),
        arguments("NOT (eventName=a awsRegion=b)", allOf(NAME, REGION).not()),
        arguments("eventName=*a*", EVENT_NAME.contains("a").ignoringCase()),
        arguments("eventName=a*b", EVENT_NAME.like("a*b").ignoringCase()),
        arguments("eventName=a\\*b", EVENT_NAME.eq("a*b").ignoringCase()),
        arguments("eventName=a?b", EVENT_NAME.eq("a?b").ignoringCase()),
        arguments("eventName=*", EVENT_NAME.exists()),
        arguments("NOT eventName=*", EVENT_NAME.missing()),
        arguments("eventName!=a", EVENT_NAME.ne("a").ignoringCase()),
        arguments("eventName IN (a, \"b\")", EVENT_NAME.in("a", "b").ignoringCase()),
        arguments("sourceIPAddress=10.0.0.0/8", SOURCE_IP_ADDRESS.cidr("10.0.0.0/8")),
        arguments("requestParameters.n>=5", at("requestParameters.n").ge(5)),
        arguments("index=main source=x eventName=a", NAME));
  }

  static Stream<Arguments> computed() {
    return Stream.of(
        arguments("where eventName=\"a\"", EVENT_NAME.eq("a")),
        arguments("where \"a\"==eventName", EVENT_NAME.eq("a")),
        arguments("where lower(eventName)=\"a\"", NAME),
        arguments("where eventName IN (\"a\", \"b\")", EVENT_NAME.in("a", "b")),
        arguments("where eventName LIKE \"a%b_\"", EVENT_NAME.like("a*b?")),
        arguments("where match(eventName, \"^\\d\")", EVENT_NAME.matches("^\\d")),
        arguments("where 5<'requestParameters.n'", at("requestParameters.n").gt(5)),
        arguments("where requestParameters.n<=0.5", at("requestParameters.n").le(0.5)),
        arguments("where isnull('raw.errorCode')", at("errorCode").missing()),
        arguments(
            "where eventName=\"a\" OR eventName=\"b\" AND NOT awsRegion=\"c\"",
            EVENT_NAME.eq("a").or(EVENT_NAME.eq("b").and(AWS_REGION.eq("c").not()))));
  }

  @Test
  void names_resolve_to_what_the_text_made_before_fields_of_events() {
    assertThat(Spl.parse("* | eval eventname=1 | table eventname, eventName").columns())
        .containsExactly("eventname", "eventName");
    assertThat(Spl.parse("* | eval Total=1 | table total").columns()).containsExactly("total");
  }

  @Test
  void events_are_shown_in_a_table_of_the_vocabulary() {
    assertThat(Spl.parse("* | eval risk=1").columns())
        .containsExactly(
            "eventTime", "eventName", "userName", "awsRegion", "src_ip", "errorCode", "risk");
    assertThat(Spl.parse("*", Vocabulary.RAW).columns())
        .containsExactly(
            "eventTime",
            "eventName",
            "userIdentity.arn",
            "awsRegion",
            "sourceIPAddress",
            "errorCode");
  }

  @Test
  void a_search_for_events_is_the_same_as_in_java() {
    assertThat(Spl.search("search eventName=a | head 5")).isEqualTo(events().filter(NAME).head(5));
    assertThat(Spl.search("")).isEqualTo(events());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* | stats dc(eventName) by userName | sort - dc(eventName) | table userName, dc(eventName)",
        "* | stats count(eval(errorCode=\"x\")) by userName | rename count(eval(errorCode=\"x\")) as n",
        "* | stats sum(requestParameters.n) | fields sum(requestParameters.n)",
        "* | stats dc(eventName) as ip | sort ip(ip)"
      })
  void a_column_of_stats_may_be_named_as_stats_has_it(String text) {
    assertThatCode(() -> Spl.parse(text)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* | eval a=isnotnull(searchmatch(\"\\\"\\\"\"))",
        "* | eval a=NOT NOT userName",
        "* | eval a=NOT NOT isnum(userName)",
        "* | eval a=NOT NOT true()",
        "* | where NOT NOT userName"
      })
  void a_truth_reads_back_from_what_it_prints(String text) {
    TableQuery query = Spl.parse(text);

    assertThat(Spl.parse(query.toString())).isEqualTo(query);
  }

  static Stream<Pipeline<?>> renamed() {
    Field user = Vocabulary.SPLUNK.field("userName");
    return Stream.of(
        events().rename(EVENT_NAME, "earliest").filter(at("earliest").eq("-24h").ignoringCase()),
        events().rename(EVENT_NAME, "latest").latest("-24h"),
        events()
            .sed(at("userName"), "s/a/b/")
            .eval("x", Functions.mvmap(at("userName"), Functions.lower(user))));
  }

  @ParameterizedTest
  @MethodSource("renamed")
  void a_name_given_anew_reads_back_as_what_it_is(Pipeline<?> made) {
    assertThat(Spl.search(made.toString())).isEqualTo(made);
  }

  @Test
  void an_alias_is_not_worked_out_of_columns_for_each_value() {
    TableQuery rows = events().table(at("eventTime"));
    Condition late = Vocabulary.SPLUNK.field("_time").gt(5);

    assertThatThrownBy(() -> rows.eval("x", Functions.mvfilter(late)))
        .isInstanceOf(SearchException.class)
        .hasMessage("'_time' is no column here, but worked out of others; name it by eval first");
  }
}
