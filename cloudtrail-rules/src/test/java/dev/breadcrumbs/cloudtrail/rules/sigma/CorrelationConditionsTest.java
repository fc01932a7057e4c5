package dev.breadcrumbs.cloudtrail.rules.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.CorrelationRule;
import dev.breadcrumbs.cloudtrail.rules.CorrelationType;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions of correlations as pySigma and others write them. */
class CorrelationConditionsTest {
  private static final String BASES =
      """
      title: Role taken
      id: 0e95725d-7320-415d-80f7-004da920fc11
      name: taken
      logsource: {product: aws, service: cloudtrail}
      detection: {sel: {eventName: AssumeRole}, condition: sel}
      ---
      title: Policy changed
      id: 0e95725d-7320-415d-80f7-004da920fc12
      name: changed
      logsource: {product: aws, service: cloudtrail}
      detection: {sel: {eventName: PutRolePolicy}, condition: sel}
      ---
      title: Trail stopped
      id: 0e95725d-7320-415d-80f7-004da920fc13
      logsource: {product: aws, service: cloudtrail}
      detection: {sel: {eventName: StopLogging}, condition: sel}
      ---
      title: Correlated
      id: 0e95725d-7320-415d-80f7-004da920fc14
      correlation:
      """;
  private static final String ID = "0e95725d-7320-415d-80f7-004da920fc1";

  private static CorrelationRule correlated(String lines) {
    SigmaLoad load = Sigma.parse(BASES + lines.replace("; ", "\n").indent(2));
    assertThat(load.problems()).isEmpty();
    return (CorrelationRule) load.rules().find(ID + "4").orElseThrow();
  }

  /** Events as words: a minute, a name, and a role. */
  private static List<CloudTrailEvent> events(String... words) {
    return Arrays.stream(words)
        .map(word -> word.split(" "))
        .map(
            parts ->
                CloudTrailEvent.parse(
                    """
                    {"eventID": "%s", "eventTime": "2024-08-07T12:%s:00Z", "eventName": "%s",
                     "awsRegion": "eu-west-1", "requestParameters": {"roleName": "%s",
                     "roleArn": "%4$s"}, "userIdentity": {"userName": "%4$s"}}
                    """
                        .formatted(parts[0] + parts[1], parts[0], parts[1], parts[2])))
        .toList();
  }

  private static List<List<String>> found(Rule rule, String... words) {
    return RuleEngine.of(rule).evaluate(events(words)).stream().map(Finding::eventIDs).toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{gte: 1} | 3",
        "{gt: 1} | 1",
        "{gte: 2} | 1",
        "{gt: 2} | 0",
        "{gt: 0, lte: 3} | 3",
        "changed or taken or " + ID + "3 | 3",
        "changed and taken or " + ID + "3 | 1",
        "(changed or taken) and " + ID + "3 | 0",
        "changed AND NOT (taken OR " + ID + "3) | 0",
        "taken and not " + ID + "3 and not changed | 1",
        "1 of them | 3",
        "all of them | 0",
        "not " + ID + "3 and 1 of *n* | 3",
      })
  void temporal_correlations_count_and_name_rules(String condition, int findings) {
    String rules = "rules: [taken, changed, " + ID + "3]";
    CorrelationRule rule =
        correlated(rules + "; type: temporal; timespan: 10m; condition: " + condition);

    assertThat(found(rule, "01 AssumeRole a", "05 PutRolePolicy a", "59 AssumeRole a"))
        .hasSize(findings);
  }

  @Test
  void a_condition_on_names_may_name_the_rules_by_itself() {
    CorrelationRule rule =
        correlated("type: temporal; timespan: 10m; condition: changed and not taken");

    assertThat(rule.parts())
        .extracting(part -> part.rule().id())
        .containsExactly(ID + "2", ID + "1");
    assertThat(found(rule, "01 PutRolePolicy a")).hasSize(1);
    assertThat(found(rule, "01 PutRolePolicy a", "11 AssumeRole a")).isEmpty();
    assertThat(found(rule, "01 AssumeRole a", "12 PutRolePolicy a")).hasSize(1);
  }

  @Test
  void a_rule_may_be_listed_by_id_and_stand_in_the_condition_by_name() {
    CorrelationRule rule =
        correlated(
            "rules: [%1$s1, %1$s2]; type: temporal; timespan: 10m; condition: taken and not changed"
                .formatted(ID));

    assertThat(found(rule, "01 PutRolePolicy a", "30 AssumeRole a"))
        .containsExactly(List.of("30AssumeRole"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"taken and changed", "{gte: 2}", "{eq: 2}", "{gt: 1}"})
  void all_rules_in_their_order_are_no_special_condition(String condition) {
    CorrelationRule rule =
        correlated(
            "rules: [taken, changed]; type: temporal_ordered; timespan: 10m; condition: "
                + condition);

    assertThat(rule.condition()).isNull();
    assertThat(rule.threshold()).isNull();
    assertThat(found(rule, "01 AssumeRole a", "02 PutRolePolicy a")).hasSize(1);
    assertThat(found(rule, "01 PutRolePolicy a", "02 AssumeRole a")).isEmpty();
  }

  @Test
  void value_count_looks_at_several_fields_together() {
    CorrelationRule rule =
        correlated(
            "rules: [taken, changed]; type: value_count; timespan: 10m; group-by: awsRegion"
                + "; condition: {field: [userIdentity.userName, eventName], gte: 3}");

    assertThat(rule.type()).isEqualTo(CorrelationType.VALUE_COUNT);
    assertThat(found(rule, "01 AssumeRole a", "02 AssumeRole a", "03 AssumeRole b")).isEmpty();
    assertThat(found(rule, "01 AssumeRole a", "02 PutRolePolicy a", "03 AssumeRole b")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "taken, changed, taken, changed",
    "taken, changed, 1, 2",
    "1, 2, taken, changed",
    "1, 2, 1, 2",
    "1, changed, taken, 2",
  })
  void aliases_name_rules_as_the_list_does_or_otherwise(
      String one, String other, String ofOne, String ofOther) {
    CorrelationRule rule =
        correlated(
            ("rules: [%s, %s]; type: temporal; timespan: 10m; group-by: role; aliases: {role: {%s:"
                    + " requestParameters.roleArn, %s: userIdentity.userName}}")
                .formatted(reference(one), reference(other), reference(ofOne), reference(ofOther)));

    assertThat(rule.parts())
        .extracting(part -> part.groupBy().get(0).name())
        .containsExactly("requestParameters.roleArn", "userIdentity.userName");
    assertThat(found(rule, "01 AssumeRole a", "02 PutRolePolicy a")).hasSize(1);
    assertThat(found(rule, "01 AssumeRole a", "02 PutRolePolicy b")).isEmpty();
  }

  private static String reference(String name) {
    return name.length() == 1 ? ID + name : name;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "temporal; rules: [taken, changed]; timespan: 10m; condition: {gte: 1}",
        "temporal; rules: [taken, changed]; timespan: 10m; condition: changed and not taken",
        "temporal; rules: [taken, changed, 3]; timespan: 1h; condition: 3 or (taken and not"
            + " changed)",
        "value_count; rules: taken; timespan: 1h; condition: {field: [eventName, awsRegion], gt:"
            + " 4}",
      })
  void what_is_written_is_loaded_as_the_same(String lines) {
    CorrelationRule rule =
        correlated(
            "type: "
                + lines.replace(", 3]", ", " + ID + "3]").replace(": 3 or", ": " + ID + "3 or"));
    SigmaText text = Sigma.write(rule);
    SigmaLoad load = Sigma.parse(text.yaml());

    assertThat(text.leftOut()).isEmpty();
    assertThat(load.problems()).isEmpty();
    assertThat(load.rules().list()).containsExactly(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aliases: {role: {taken: a, unknown: b}}",
        "aliases: {role: {taken: a}}",
        "aliases: {role: {taken: a, changed: b, 0e95725d-7320-415d-80f7-004da920fc12: c}}"
      })
  void refuses_aliases_that_fit_no_rule_or_several_fields(String aliases) {
    SigmaLoad load =
        Sigma.parse(
            BASES
                + ("rules: [taken, changed]\ntype: temporal\ntimespan: 10m\ngroup-by: role\n"
                        + aliases)
                    .indent(2));

    assertThat(load.refusals())
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).contains("the alias 'role'"));
  }
}
