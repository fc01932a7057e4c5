package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.rules.TestRules.matching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleIndexTest {
  private static final Rule FOR_ALL = matching("for-all", EVENT_SOURCE.exists());
  private static final Rule FOR_STOP = matching("for-stop", EVENT_NAME.eq("StopLogging"));
  private static final Rule FOR_BOTH =
      matching("for-both", EVENT_NAME.in("StopLogging", "DeleteTrail").and(EVENT_SOURCE.exists()));
  private static final Rule FOR_NO_CASE =
      matching("for-no-case", EVENT_NAME.eq("stoplogging").ignoringCase());

  private static final List<Rule> RULES = List.of(FOR_STOP, FOR_ALL, FOR_BOTH, FOR_NO_CASE);

  private static List<Rule> candidates(String event) {
    return RuleIndex.of(RULES).candidates(CloudTrailEvent.parse(event).toTree());
  }

  @Test
  void gives_the_rules_that_may_match_an_event_name_in_the_order_of_the_set() {
    assertThat(candidates("{\"eventName\": \"StopLogging\"}")).isEqualTo(RULES);
    assertThat(candidates("{\"eventName\": \"DeleteTrail\"}"))
        .containsExactly(FOR_ALL, FOR_BOTH, FOR_NO_CASE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"eventName\": null}",
        "{\"eventName\": \"Other\"}",
        "{\"eventName\": \"\"}"
      })
  void gives_the_unrestricted_rules_for_every_other_name_and_for_none(String event) {
    assertThat(candidates(event)).containsExactly(FOR_ALL, FOR_NO_CASE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"eventName\": 5}", "{\"eventName\": [\"StopLogging\"]}", "{\"eventName\": {}}"})
  void gives_all_rules_for_a_name_that_is_no_text(String event) {
    assertThat(candidates(event)).isEqualTo(RULES);
  }

  @Test
  void gives_all_rules_for_every_event_when_switched_off() {
    assertThat(RuleIndex.none(RULES).candidates(CloudTrailEvent.parse("{}").toTree()))
        .isEqualTo(RULES);
  }
}
