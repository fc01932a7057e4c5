package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Aggregate;
import dev.breadcrumbs.cloudtrail.query.Search;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of a finding depends on its event. */
class PresentationTest {
  private static final EventRule RULE =
      rule("stopped")
          .title("Logging stopped")
          .level(Level.HIGH)
          .findingTitle("{eventName} by {userAgent} ({errorCode})")
          .levelWhen(Level.LOW, ERROR_CODE.exists())
          .levelWhen(Level.CRITICAL, USER_AGENT.eq("eve"))
          .dedupBy(USER_AGENT)
          .context(SOURCE_IP_ADDRESS, ERROR_CODE)
          .when(EVENT_NAME.eq("StopLogging"));

  private static Finding finding(String... namesAndValues) {
    return RuleEngine.of(RULE).evaluate(List.of(event("a", 1, namesAndValues))).findings().get(0);
  }

  @Test
  void a_title_shows_the_events_values_and_a_dash_where_there_is_none() {
    assertThat(finding("eventName", "StopLogging", "userAgent", "cli").title())
        .isEqualTo("StopLogging by cli (-)");
  }

  @Test
  void a_long_value_is_cut() {
    assertThat(finding("eventName", "StopLogging", "userAgent", "x".repeat(5_000)).title())
        .hasSizeLessThan(250)
        .contains("xxx... (-)");
  }

  @Test
  void the_first_level_that_holds_counts() {
    assertThat(finding("eventName", "StopLogging").level()).isEqualTo(Level.HIGH);
    assertThat(finding("eventName", "StopLogging", "userAgent", "eve").level())
        .isEqualTo(Level.CRITICAL);
    assertThat(
            finding("eventName", "StopLogging", "userAgent", "eve", "errorCode", "AccessDenied")
                .level())
        .isEqualTo(Level.LOW);
  }

  @Test
  void the_case_is_told_by_the_fields_that_the_rule_names() {
    assertThat(finding("eventName", "StopLogging", "userAgent", "eve").dedupKey())
        .containsExactly("stopped", "eve");
  }

  @Test
  void the_case_of_a_search_is_told_by_those_of_its_columns() {
    SearchRule often =
        rule("often")
            .title("Seen often")
            .dedupBy(USER_AGENT)
            .search(
                Search.events().stats(Aggregate.count()).by(USER_AGENT, EVENT_NAME),
                Duration.ofHours(1));

    Evaluation evaluation =
        RuleEngine.of(often)
            .evaluate(List.of(event("a", 1, "eventName", "ListUsers", "userAgent", "eve")));

    assertThat(evaluation.findings().get(0).dedupKey()).containsExactly("often", "eve");
  }

  @Test
  void context_is_shown_also_as_json() {
    Finding finding = finding("eventName", "StopLogging", "sourceIPAddress", "192.0.2.7");

    assertThat(finding.values())
        .isEqualTo(Map.of("sourceIPAddress", List.of("192.0.2.7"), "errorCode", List.of()));
    assertThat(finding.toJson())
        .endsWith("\"values\":{\"sourceIPAddress\":\"192.0.2.7\",\"errorCode\":[]}}");
  }

  @Test
  void a_finding_explains_itself() {
    assertThat(finding("eventName", "StopLogging").explain().toString())
        .isEqualToNormalizingNewlines(
            """
            + stopped: eventName="StopLogging"
              + eventName="StopLogging"   (StopLogging)\
            """);
  }

  @Test
  void a_rule_explains_why_it_did_not_match() {
    CloudTrailEvent event = event("a", 1, "eventName", "StartLogging");

    assertThat(RULE.explain(event))
        .singleElement()
        .hasToString("- eventName=\"StopLogging\"   (StartLogging)");
  }

  @Test
  void a_title_that_cannot_be_made_is_refused() {
    assertThatThrownBy(
            () -> rule("a").title("A").findingTitle("{eventName").when(EVENT_NAME.exists()))
        .isInstanceOf(RuleException.class)
        .hasMessage("title '{eventName': a brace is not closed");
    assertThatThrownBy(() -> rule("a").title("A").findingTitle("{}").when(EVENT_NAME.exists()))
        .isInstanceOf(RuleException.class)
        .hasMessageStartingWith("title '{}': ");
  }
}
