package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Rules and events for properties, from so few values that rules often match. */
final class Generated {
  private static final Arbitrary<String> NAMES = Arbitraries.of("Stop", "stop", "Start", "5", "");

  private Generated() {}

  /** Events with every sort of eventName: text, none, null, and what only damage makes of it. */
  static Arbitrary<List<CloudTrailEvent>> events() {
    Arbitrary<String> eventName =
        Arbitraries.of(
            "'Stop'",
            "'STOP'",
            "'Start'",
            "'5'",
            "''",
            "'Other'",
            "5",
            "null",
            "true",
            "['Stop', 'Start']",
            "['Stop']",
            "[]",
            "{'Stop': 1}",
            "");
    Arbitrary<String> userAgent =
        Arbitraries.of("'a'", "'b'", "'aws-cli/2.17 script-1'", "['a', 'b']", "null", "");
    Arbitrary<String> address =
        Arbitraries.of(
            "'192.0.2.7'",
            "'198.51.100.20'",
            "'2001:db8::7'",
            "'::ffff:192.0.2.9'",
            "'ec2.amazonaws.com'",
            "['192.0.2.7', '203.0.113.1']",
            "5",
            "");
    Arbitrary<String> parameters =
        Arbitraries.of(
            "{'bucketName': 'logs'}",
            "{'bucketName': ['logs', 'secret-7'], 'mode': {'value': 'on'}}",
            "[{'bucketName': 'secret-7'}, {'mode': {'value': 'off'}}]",
            "{'mode': null}",
            "'omitted'",
            "null",
            "");
    Arbitrary<Integer> second = Arbitraries.integers().between(0, 30);
    return Combinators.combine(eventName, userAgent, address, parameters, second)
        .as(Generated::fields)
        .list()
        .ofMaxSize(30)
        .map(Generated::numbered);
  }

  private static String fields(
      String eventName, String userAgent, String address, String parameters, int second) {
    return "{'eventTime': '"
        + TestEvents.second(second)
        + "'"
        + field("eventName", eventName)
        + field("userAgent", userAgent)
        + field("sourceIPAddress", address)
        + field("requestParameters", parameters);
  }

  private static String field(String name, String value) {
    return value.isEmpty() ? "" : ", '" + name + "': " + value;
  }

  /** Gives every third event no id, and delivers every fifth twice. */
  private static List<CloudTrailEvent> numbered(List<String> events) {
    List<CloudTrailEvent> numbered = new ArrayList<>();
    for (int at = 0; at < events.size(); at++) {
      String id = at % 3 == 0 ? "}" : ", 'eventID': 'e" + at + "'}";
      CloudTrailEvent event = CloudTrailEvent.parse((events.get(at) + id).replace('\'', '"'));
      numbered.add(event);
      if (at % 5 == 1) {
        numbered.add(event);
      }
    }
    return numbered;
  }

  /** Sets of event rules and correlations. */
  static Arbitrary<RuleSet> rules() {
    Arbitrary<Integer> eventCounts = Arbitraries.integers().between(1, 4);
    return Combinators.combine(conditions(), eventCounts)
        .as(Generated::unnamed)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(Generated::named);
  }

  private interface Unnamed {
    Rule named(String id);
  }

  private static Unnamed unnamed(Condition condition, int eventCount) {
    return id ->
        eventCount == 1
            ? rule(id).title(id).when(condition)
            : rule(id)
                .title(id)
                .eventCount(eventCount, Duration.ofSeconds(5), condition, USER_AGENT);
  }

  private static RuleSet named(List<Unnamed> rules) {
    List<Rule> named = new ArrayList<>();
    for (Unnamed rule : rules) {
      named.add(rule.named("rule-" + named.size()));
    }
    return RuleSet.of(named);
  }

  private static Arbitrary<Condition> conditions() {
    return Arbitraries.recursive(Generated::simpleConditions, Generated::compoundConditions, 0, 3);
  }

  private static Arbitrary<Condition> simpleConditions() {
    return Arbitraries.oneOf(
        NAMES.map(EVENT_NAME::eq),
        NAMES.map(EVENT_NAME::ne),
        NAMES.set().ofMaxSize(3).map(EVENT_NAME::in),
        NAMES.map(EVENT_NAME::startsWith),
        NAMES.map(name -> EVENT_NAME.as("verb").eq(name)),
        NAMES.map(name -> EVENT_NAME.orElse("Stop").eq(name)),
        Arbitraries.of(EVENT_NAME.exists(), EVENT_NAME.missing(), EVENT_NAME.like("S*")),
        Arbitraries.of(EVENT_NAME.eq(5), USER_AGENT.eq("a"), EVENT_SOURCE.missing()),
        Arbitraries.of("script-1", "a", "aws", "").map(USER_AGENT::contains),
        Arbitraries.of("192.0.2.0/24", "198.51.100.16/28", "2001:db8::/32", "0.0.0.0/0")
            .map(SOURCE_IP_ADDRESS::cidr),
        Arbitraries.of(
            requestParameter("bucketName").contains("secret"),
            requestParameter("bucketName").eq("logs"),
            requestParameter("bucketName").missing(),
            requestParameter("mode.value").eq("on"),
            requestParameter("mode").exists(),
            USER_AGENT.ne("b").and(SOURCE_IP_ADDRESS.exists())));
  }

  private static Arbitrary<Condition> compoundConditions(Arbitrary<Condition> parts) {
    return Arbitraries.oneOf(
        Combinators.combine(parts, parts).as(Condition::and),
        Combinators.combine(parts, parts).as(Condition::or),
        parts.map(Condition::not),
        parts.map(Condition::ignoringCase),
        parts);
  }
}
