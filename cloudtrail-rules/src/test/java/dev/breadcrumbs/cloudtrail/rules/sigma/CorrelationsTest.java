package dev.breadcrumbs.cloudtrail.rules.sigma;

import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.rules.CorrelationRule;
import dev.breadcrumbs.cloudtrail.rules.CorrelationType;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.Threshold;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationsTest {
  private static final String BASES =
      """
      name: made
      logsource: {product: aws, service: cloudtrail}
      detection:
        sel: {eventName: CreateUser}
        condition: sel
      ---
      title: Key made
      id: key-made
      name: key
      logsource: {product: aws, service: cloudtrail}
      detection:
        sel: {eventName: CreateAccessKey}
        condition: sel
      """;

  private static String correlation(String lines) {
    return BASES
        + "---\ntitle: Together\nid: together\nlevel: high\ncorrelation:\n"
        + lines.indent(2);
  }

  private static CorrelationRule only(String lines) {
    SigmaLoad load = Sigma.parse(correlation(lines));
    assertThat(SigmaTexts.problemsOf(load)).isEmpty();
    return (CorrelationRule) load.rules().find("together").orElseThrow();
  }

  private static String event(int second, String name, String user) {
    return "{\"eventID\":\"e%d\",\"eventTime\":\"2024-08-07T12:00:%02dZ\",\"eventName\":\"%s\","
            .formatted(second, second, name)
        + "\"userAgent\":\"%s\",\"requestParameters\":{\"userName\":\"%s\"}}".formatted(user, user);
  }

  private static Evaluation evaluate(SigmaLoad load, String... events) {
    byte[] log = String.join("\n", events).getBytes(StandardCharsets.UTF_8);
    return RuleEngine.of(load.rules()).evaluate(CloudTrail.read(log, "events.json"));
  }

  @Test
  void counts_events_by_group_in_a_sliding_window() {
    String lines =
        """
        type: event_count
        rules: [made, key-made]
        group-by: userAgent
        timespan: 10s
        condition: {gte: 3}
        """;
    CorrelationRule rule = only(lines);

    assertThat(rule.type()).isEqualTo(CorrelationType.EVENT_COUNT);
    assertThat(rule.timespan()).isEqualTo(Duration.ofSeconds(10));
    assertThat(rule.threshold()).isEqualTo(Threshold.atLeast(3));
    assertThat(rule.level()).isEqualTo(Level.HIGH);
    Evaluation evaluation =
        evaluate(
            Sigma.parse(correlation(lines)),
            event(1, "CreateUser", "alice"),
            event(2, "CreateUser", "bob"),
            event(3, "CreateAccessKey", "alice"),
            event(11, "createuser", "alice"));
    assertThat(evaluation.findings())
        .extracting(Finding::rule)
        .extracting(Rule::id)
        .containsExactly("together");
  }

  @ParameterizedTest
  @CsvSource({
    "value_count, '{field: requestParameters.userName, gt: 1}'",
    "value_sum, '{field: additionalEventData.bytesTransferredOut, gt: 1}'",
    "value_avg, '{field: additionalEventData.bytesTransferredOut, gt: 1}'",
    "value_percentile, '{field: additionalEventData.bytesTransferredOut, percentile: 95, gt: 1}'",
    "event_count, '{gt: 1}'",
    "temporal, '{gte: 2}'",
    "temporal_ordered, '{eq: 2}'",
  })
  void knows_all_types(String type, String condition) {
    CorrelationRule rule =
        only("type: " + type + "\nrules: [made, key]\ntimespan: 1h\ncondition: " + condition);

    assertThat(rule.type().text()).isEqualTo(type);
    assertThat(rule.field() != null).isEqualTo(condition.contains("field"));
    assertThat(rule.threshold() == null).isEqualTo(type.startsWith("temporal"));
    assertThat(rule.percentile()).isEqualTo(condition.contains("percentile") ? 95 : 0);
  }

  @Test
  void takes_a_range_of_two_bounds() {
    CorrelationRule rule =
        only("type: event_count\nrules: made\ntimespan: 2d\ncondition: {gt: 100, lte: 200}");

    assertThat(rule.threshold())
        .isEqualTo(Threshold.moreThan(100).and(Threshold.Operator.LTE, 200));
    assertThat(rule.timespan()).isEqualTo(Duration.ofDays(2));
  }

  @Test
  void groups_by_aliases_that_mean_other_fields_in_other_rules() {
    CorrelationRule rule =
        only(
            """
            type: temporal_ordered
            rules: [made, key]
            timespan: 5m
            group-by: [userAgent, target]
            aliases:
              target: {made: requestParameters.userName, key: requestParameters.name}
            """);

    assertThat(rule.parts().get(0).groupBy())
        .containsExactly(USER_AGENT, at("requestParameters.userName"));
    assertThat(rule.parts().get(1).groupBy())
        .containsExactly(USER_AGENT, at("requestParameters.name"));
  }

  @Test
  void chains_correlations_and_keeps_parts_silent_unless_told_otherwise() {
    String chain =
        """
        type: event_count
        rules: made
        timespan: 1m
        condition: {gte: 2}
        """;
    String outer =
        """
        ---
        title: Outer
        correlation:
          type: temporal
          rules: [together, key]
          timespan: 1m
          generate: %s
        """;
    SigmaLoad silent = Sigma.parse(correlation(chain) + outer.formatted("false"));
    SigmaLoad generating = Sigma.parse(correlation(chain) + outer.formatted("true"));

    assertThat(SigmaTexts.problemsOf(silent)).isEmpty();
    assertThat(silent.rules().list()).extracting(Rule::id).containsExactly("outer");
    assertThat(silent.bases()).extracting(Rule::id).containsExactly("made", "key-made", "together");
    assertThat(generating.rules().list())
        .extracting(Rule::id)
        .containsExactly("key-made", "together", "outer");
    assertThat(
            evaluate(
                    silent,
                    event(1, "CreateUser", "a"),
                    event(2, "CreateUser", "b"),
                    event(3, "CreateAccessKey", "b"))
                .findings())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules: made; type: event_count; condition: {gte: 2}",
        "rules: made; type: counting; timespan: 1m; condition: {gte: 2}",
        "rules: made; type: event_count; timespan: 1M; condition: {gte: 2}",
        "rules: made; type: event_count; timespan: 1w; condition: {gte: 2}",
        "rules: made; type: event_count; timespan: 0s; condition: {gte: 2}",
        "rules: made; type: event_count; timespan: 1m; condition: {min: 2}",
        "rules: made; type: event_count; timespan: 1m; condition: {gte: many}",
        "rules: made; type: event_count; timespan: 1m; condition: {}",
        "rules: made; type: event_count; timespan: 1m; condition: {gt: 1, lt: 5, neq: 3}",
        "rules: made; type: event_count; timespan: 1m; condition: {gte: 2, field: userAgent}",
        "rules: made; type: value_count; timespan: 1m; condition: {gte: 2}",
        "rules: made; type: value_percentile; timespan: 1m; condition: {field: x, gte: 2}",
        "rules: made; type: value_percentile; timespan: 1m; condition: {field: x, gte: 2,"
            + " percentile: 101}",
        "rules: made; type: value_sum; timespan: 1m; condition: {field: x, gte: 2, percentile: 1}",
        "rules: made; type: temporal; timespan: 1m",
        "rules: [made, key]; type: temporal; timespan: 1m; condition: {gte: 3}",
        "rules: [made, key]; type: temporal; timespan: 1m; condition: {gte: 0}; aliases: {a: {x:"
            + " b}}",
        "rules: [made, key]; type: temporal; timespan: 1m; condition: {lte: 1}",
        "rules: [made, key]; type: temporal; timespan: 1m; condition: {eq: 1}",
        "rules: [made, key]; type: temporal; timespan: 1m; condition: {neq: 2}",
        "rules: [made, key]; type: temporal; timespan: 1m; condition: {gte: 1, field: userAgent}",
        "rules: [made, key]; type: temporal_ordered; timespan: 1m; condition: {gte: 1}",
        "rules: [made, key]; type: temporal_ordered; timespan: 1m; condition: made or key",
        "rules: [made, key]; type: temporal; timespan: 1m; condition: not made and not key",
        "rules: [made, key]; type: temporal; timespan: 1m; condition: made and not made or key",
        "rules: [made, key]; type: temporal; timespan: 1m; condition: made",
        "rules: made; type: event_count; timespan: 1m; condition: made",
        "rules: made; type: value_sum; timespan: 1m; condition: {field: [x, y], gte: 2}",
        "rules: made; type: value_count; timespan: 1m; condition: {field: [x, x], gte: 2}",
        "rules: made; type: value_count; timespan: 1m; condition: {field: [], gte: 2}",
        "rules: made; type: event_count; timespan: 1m; condition: {gte: 2}; window: tumbling",
        "rules: made; type: event_count; timespan: 1m; condition: {gte: 2}; generate: maybe",
        "rules: made; type: event_count; timespan: 1m; condition: {gte: 2}; group-by: a; aliases:"
            + " {a: {b: c}}",
        "type: event_count; timespan: 1m; condition: {gte: 2}",
      })
  void refuses_malformed_correlations(String keys) {
    String lines = keys.replace("; ", "\n");

    assertThat(Sigma.parse(correlation(lines)).refusals())
        .extracting(SigmaProblem::kind)
        .containsExactly(Kind.BAD_CORRELATION);
  }

  @Test
  void refuses_what_names_unknown_or_refused_rules() {
    String unknown = "type: event_count\nrules: unknown\ntimespan: 1m\ncondition: {gte: 2}";
    SigmaLoad ofRefused =
        Sigma.parse(
            correlation("type: event_count\nrules: made\ntimespan: 1m\ncondition: {gte: 2}")
                .replace("eventName: CreateUser", "eventName|near: CreateUser"));

    assertThat(Sigma.parse(correlation(unknown)).refusals())
        .extracting(SigmaProblem::kind)
        .containsExactly(Kind.UNRESOLVED_REFERENCE);
    assertThat(ofRefused.refusals())
        .extracting(SigmaProblem::kind)
        .containsExactly(Kind.UNKNOWN_MODIFIER, Kind.UNRESOLVED_REFERENCE);
  }

  @Test
  void refuses_correlations_that_name_each_other() {
    String circle =
        """
        title: One
        correlation: {type: event_count, rules: two, timespan: 1m, condition: {gte: 2}}
        ---
        title: Two
        correlation: {type: event_count, rules: one, timespan: 1m, condition: {gte: 2}}
        """;

    assertThat(Sigma.parse(circle).refusals()).hasSize(2);
    assertThat(Sigma.parse(circle).rules().size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"made and", "made and unknown", "(made or key", "made key", "3 of them"})
  void refuses_conditions_on_names_that_cannot_be_read(String condition) {
    String lines = "rules: [made, key]\ntype: temporal\ntimespan: 1m\ncondition: " + condition;

    assertThat(Sigma.parse(correlation(lines)).refusals()).hasSize(1);
  }
}
