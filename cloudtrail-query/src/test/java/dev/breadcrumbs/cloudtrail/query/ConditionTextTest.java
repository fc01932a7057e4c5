package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Condition.allOf;
import static dev.breadcrumbs.cloudtrail.query.Condition.anyOf;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_TIME;
import static dev.breadcrumbs.cloudtrail.query.Fields.MFA_USED;
import static dev.breadcrumbs.cloudtrail.query.Fields.READ_ONLY;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTextTest {
  private static final Field PORT = at("port");

  @ParameterizedTest
  @MethodSource({"texts", "wildcards", "others", "joined", "withoutCase"})
  void prints_as_the_search_that_it_stands_for(Condition condition, String text) {
    assertThat(condition).hasToString(text);
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments(EVENT_NAME.eq("GetUser"), "eventName=\"GetUser\""),
        arguments(EVENT_NAME.eq("a \"b\" \\c"), "eventName=\"a \\\"b\\\" \\\\c\""),
        arguments(MFA_USED.eq("No"), "'additionalEventData.MFAUsed'=\"No\""),
        arguments(at("it's").eq("x"), "'it\\'s'=\"x\""),
        arguments(EVENT_NAME.ne("GetUser"), "eventName!=\"GetUser\""),
        arguments(EVENT_NAME.in("A", "B"), "in(eventName, \"A\", \"B\")"),
        arguments(EVENT_NAME.in("A"), "eventName=\"A\""),
        arguments(EVENT_NAME.in(List.of()), "in(eventName)"),
        arguments(READ_ONLY.eq(true), "readOnly=\"true\""));
  }

  static Stream<Arguments> wildcards() {
    return Stream.of(
        arguments(EVENT_NAME.contains("User"), "like(eventName, \"%User%\")"),
        arguments(EVENT_NAME.startsWith("Get"), "like(eventName, \"Get%\")"),
        arguments(EVENT_NAME.endsWith("User"), "like(eventName, \"%User\")"),
        arguments(EVENT_NAME.contains("5%_a"), "like(eventName, \"%5\\\\%\\\\_a%\")"),
        arguments(EVENT_NAME.like("Get*U?er"), "like(eventName, \"Get%U_er\")"),
        arguments(EVENT_NAME.like("5%\\*?"), "like(eventName, \"5\\\\%*_\")"));
  }

  static Stream<Arguments> others() {
    Instant time = Instant.parse("2024-03-01T10:00:00Z");
    return Stream.of(
        arguments(EVENT_NAME.matches("^Get\\w"), "match(eventName, \"^Get\\\\w\")"),
        arguments(
            SOURCE_IP_ADDRESS.cidr("192.0.2.0/24"), "cidrmatch(\"192.0.2.0/24\", sourceIPAddress)"),
        arguments(PORT.eq(443), "port=443"),
        arguments(PORT.lt(1024), "port<1024"),
        arguments(PORT.le(0.5), "port<=0.5"),
        arguments(PORT.gt(-1), "port>-1"),
        arguments(PORT.ge(1000), "port>=1000"),
        arguments(
            EVENT_TIME.before(time), "strptime(eventTime, \"%Y-%m-%dT%H:%M:%S%Z\")<1709287200"),
        arguments(
            EVENT_TIME.since(time), "strptime(eventTime, \"%Y-%m-%dT%H:%M:%S%Z\")>=1709287200"),
        arguments(ERROR_CODE.exists(), "isnotnull('raw.errorCode')"),
        arguments(ERROR_CODE.missing(), "isnull('raw.errorCode')"));
  }

  static Stream<Arguments> joined() {
    Condition a = at("a").eq("1");
    Condition b = at("b").eq("2");
    Condition c = at("c").eq("3");
    return Stream.of(
        arguments(a.and(b).and(c), "a=\"1\" AND b=\"2\" AND c=\"3\""),
        arguments(a.or(b).or(c), "a=\"1\" OR b=\"2\" OR c=\"3\""),
        arguments(a.and(b.or(c)), "a=\"1\" AND (b=\"2\" OR c=\"3\")"),
        arguments(a.and(b).or(c), "(a=\"1\" AND b=\"2\") OR c=\"3\""),
        arguments(a.not(), "NOT a=\"1\""),
        arguments(a.or(b).not(), "NOT (a=\"1\" OR b=\"2\")"),
        arguments(a.not().and(b), "NOT a=\"1\" AND b=\"2\""),
        arguments(a.not().not(), "a=\"1\""),
        arguments(allOf(a), "a=\"1\""),
        arguments(anyOf(a, b), "a=\"1\" OR b=\"2\""));
  }

  static Stream<Arguments> withoutCase() {
    return Stream.of(
        arguments(EVENT_NAME.eq("GetUser").ignoringCase(), "lower(eventName)=\"getuser\""),
        arguments(EVENT_NAME.ne("GetUser").ignoringCase(), "lower(eventName)!=\"getuser\""),
        arguments(EVENT_NAME.in("A", "B").ignoringCase(), "in(lower(eventName), \"a\", \"b\")"),
        arguments(EVENT_NAME.contains("User").ignoringCase(), "like(lower(eventName), \"%user%\")"),
        arguments(EVENT_NAME.like("Get*").ignoringCase(), "like(lower(eventName), \"get%\")"),
        arguments(EVENT_NAME.matches("^Get").ignoringCase(), "match(eventName, \"(?i)^Get\")"),
        arguments(PORT.lt(5).ignoringCase(), "port<5"),
        arguments(
            EVENT_NAME.eq("A").and(ERROR_CODE.eq("B").not()).ignoringCase(),
            "lower(eventName)=\"a\" AND NOT lower('raw.errorCode')=\"b\""));
  }
}
