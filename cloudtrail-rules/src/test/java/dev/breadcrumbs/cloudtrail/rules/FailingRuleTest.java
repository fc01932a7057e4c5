package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static dev.breadcrumbs.cloudtrail.rules.TestRules.matching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A regular expression that exhausts the stack on long values must cost nothing but itself. */
class FailingRuleTest {
  private static final EventRule FAILING = matching("failing", USER_AGENT.matches("^(a|b)*c"));
  private static final EventRule BEFORE = matching("before", EVENT_NAME.eq("StopLogging"));
  private static final EventRule AFTER = matching("after", USER_AGENT.exists());

  private static final CloudTrailEvent LONG =
      event("long", 1, "eventName", "StopLogging", "userAgent", "ab".repeat(100_000));
  private static final CloudTrailEvent SHORT = event("short", 2, "userAgent", "abc");

  private final Evaluation evaluation =
      RuleEngine.of(BEFORE, FAILING, AFTER).evaluate(List.of(LONG, SHORT));

  @Test
  void is_reported_with_rule_and_event() {
    assertThat(evaluation.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.rule()).isEqualTo("failing");
              assertThat(error.eventID()).isEqualTo("long");
              assertThat(error.reason())
                  .startsWith(
                      "regular expression '^(a|b)*c' goes too deep on a text of 200000 characters");
            });
  }

  @Test
  void does_not_stop_the_other_rules_on_that_event() {
    assertThat(evaluation.of(BEFORE))
        .extracting(Finding::eventIDs)
        .containsExactly(List.of("long"));
    assertThat(evaluation.of(AFTER)).hasSize(2);
  }

  @Test
  void is_evaluated_on_the_events_that_follow() {
    assertThat(evaluation.of(FAILING))
        .extracting(Finding::eventIDs)
        .containsExactly(List.of("short"));
  }

  @Test
  void is_reported_without_event_id_where_the_event_has_none() {
    CloudTrailEvent event = TestEvents.eventOf("userAgent", "ab".repeat(100_000));

    assertThat(RuleEngine.of(FAILING).evaluate(List.of(event)).errors())
        .singleElement()
        .satisfies(error -> assertThat(error.eventID()).isNull());
  }
}
