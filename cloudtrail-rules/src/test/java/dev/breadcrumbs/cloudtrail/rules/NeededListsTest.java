package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.AWS_REGION;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NeededListsTest {
  private static final Condition STOPPED = EVENT_NAME.eq("StopLogging");
  private static final Condition OFFICE = SOURCE_IP_ADDRESS.inList(Site.OFFICE_NETWORKS);
  private static final Condition ELSEWHERE = SOURCE_IP_ADDRESS.notInList(Site.OFFICE_NETWORKS);
  private static final Site SITE = Site.EMPTY.with(Site.OFFICE_NETWORKS, "192.0.2.0/24");

  private static final List<CloudTrailEvent> EVENTS =
      List.of(
          event("in", 1, "eventName", "StopLogging", "sourceIPAddress", "192.0.2.7"),
          event("out", 2, "eventName", "StopLogging", "sourceIPAddress", "198.51.100.7"));

  static List<Rule> everyKindThatNamesTheList() {
    return List.of(
        rule("bare").title("Bare").when(STOPPED.and(ELSEWHERE)),
        rule("negated").title("Negated").when(STOPPED.and(OFFICE.not())),
        rule("either").title("Either").when(STOPPED.and(AWS_REGION.exists().not().or(ELSEWHERE))),
        rule("positive").title("Positive").when(STOPPED.and(OFFICE)),
        rule("leveled").title("Leveled").levelWhen(Level.HIGH, ELSEWHERE).when(STOPPED),
        rule("many").title("Many").eventCount(2, Duration.ofHours(1), STOPPED.and(ELSEWHERE)),
        rule("new").title("New").firstSeen(STOPPED.and(ELSEWHERE), SOURCE_IP_ADDRESS),
        rule("alone")
            .title("Alone")
            .notFollowedBy(
                STOPPED, EVENT_NAME.eq("StartLogging").and(OFFICE), Duration.ofHours(1)));
  }

  @ParameterizedTest
  @MethodSource("everyKindThatNamesTheList")
  void a_rule_that_names_a_list_rests_until_it_is_there(Rule rule) {
    Evaluation without = RuleEngine.of(rule).evaluate(EVENTS);
    Evaluation empty =
        RuleEngine.of(rule).at(Site.EMPTY.with(Site.OFFICE_NETWORKS)).evaluate(EVENTS);

    assertThat(without.findings()).isEmpty();
    assertThat(without.resting())
        .isEqualTo(Map.of(rule.id(), "needs the site's office_networks"))
        .isEqualTo(empty.resting());
    assertThat(RuleEngine.of(rule).at(SITE).evaluate(EVENTS).resting()).isEmpty();
  }

  @Test
  void a_rule_runs_without_a_list_that_only_spares_somebody() {
    Condition spared = STOPPED.and(OFFICE.not()).withOptionalLists(Site.OFFICE_NETWORKS);
    RuleEngine engine = RuleEngine.of(rule("stopped").title("Stopped").when(spared));

    assertThat(engine.evaluate(EVENTS))
        .extracting(Finding::eventIDs)
        .containsExactly(List.of("in"), List.of("out"));
    assertThat(engine.at(SITE).evaluate(EVENTS))
        .extracting(Finding::eventIDs)
        .containsExactly(List.of("out"));
  }

  @Test
  void an_account_is_foreign_before_any_is_trusted() {
    Condition shared = Policies.foreignAccounts(requestParameter("account"));
    Evaluation evaluation =
        RuleEngine.of(rule("shared").title("Shared").when(shared))
            .evaluate(
                List.of(
                    CloudTrailEvent.parse(
                        "{\"requestParameters\":{\"account\":\"111122223333\"}}")));

    assertThat(evaluation.findings()).hasSize(1);
    assertThat(evaluation.resting()).isEmpty();
  }

  @Test
  void the_level_of_a_finding_may_depend_on_a_list() {
    EventRule stopped =
        rule("stopped").title("Stopped").levelWhen(Level.HIGH, ELSEWHERE).when(STOPPED);

    assertThat(RuleEngine.of(stopped).at(SITE).evaluate(EVENTS))
        .extracting(Finding::level)
        .containsExactly(Level.MEDIUM, Level.HIGH);
  }

  @Test
  void an_exception_spares_who_is_in_a_list() {
    RuleEngine engine =
        RuleEngine.of(TestRules.matching("stopped", STOPPED))
            .tuned(Tuning.NONE.except("stopped", OFFICE, "done by hand"));

    assertThat(engine.evaluate(EVENTS)).hasSize(2);
    assertThat(engine.at(SITE).evaluate(EVENTS))
        .extracting(Finding::eventIDs)
        .containsExactly(List.of("out"));
  }
}
