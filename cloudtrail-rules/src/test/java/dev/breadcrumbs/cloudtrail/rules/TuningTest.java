package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.AWS_REGION;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TuningTest {
  private static final EventRule STOPPED =
      rule("stopped")
          .title("Stopped")
          .tags("attack.t1562.008")
          .dedupBy(USER_AGENT)
          .when(EVENT_NAME.eq("StopLogging"));
  private static final CorrelationRule BURST = TestRules.burstOf(3);
  private static final RuleEngine ENGINE = RuleEngine.of(STOPPED, BURST);

  private static final List<CloudTrailEvent> EVENTS =
      List.of(
          event("a", 1, "eventName", "StopLogging", "userAgent", "drill"),
          event("b", 2, "eventName", "StopLogging", "userAgent", "cli"),
          event("c", 3, "eventName", "StopLogging", "userAgent", "cli"));

  private static Evaluation tuned(Tuning tuning) {
    return ENGINE.tuned(tuning).evaluate(EVENTS);
  }

  private static List<String> found(Evaluation evaluation) {
    return evaluation.stream()
        .map(finding -> finding.rule().id() + finding.eventIDs())
        .sorted()
        .toList();
  }

  @Test
  void leaves_all_as_it_is_unless_told_otherwise() {
    assertThat(found(tuned(Tuning.NONE)))
        .containsExactly("burst[a, b, c]", "stopped[a]", "stopped[b]", "stopped[c]");
    assertThat(tuned(Tuning.NONE).resting()).isEmpty();
  }

  @Test
  void disabled_rules_rest_by_id_or_tag_and_say_why() {
    assertThat(tuned(Tuning.NONE.disable("burst")).resting())
        .isEqualTo(Map.of("burst", "disabled"));
    assertThat(found(tuned(Tuning.NONE.disable("attack.t1562.008"))))
        .containsExactly("burst[a, b, c]");
    assertThat(tuned(Tuning.NONE.only("stopped")).resting())
        .isEqualTo(Map.of("burst", "not among those to run"));
  }

  @Test
  void a_level_is_that_of_the_site() {
    assertThat(tuned(Tuning.NONE.level("stopped", Level.INFORMATIONAL)).of(STOPPED))
        .extracting(Finding::level)
        .containsOnly(Level.INFORMATIONAL);
  }

  @Test
  void exempt_events_neither_match_nor_count_and_are_counted_by_reason() {
    Evaluation evaluation =
        tuned(
            Tuning.NONE
                .except("stopped", USER_AGENT.eq("drill"), "a drill")
                .except("burst", USER_AGENT.eq("drill"), "a drill"));

    assertThat(found(evaluation)).containsExactly("stopped[b]", "stopped[c]");
    assertThat(evaluation.counts().get("burst"))
        .isEqualTo(new RuleCounts(0, 0, 0, Map.of("a drill", 1L), 0, 0, 0, 0, 0));
  }

  @Test
  void an_exception_ends_when_it_says_so() {
    Tuning tuning = Tuning.NONE.except("stopped", EVENT_NAME.exists(), "until then", second(3));

    assertThat(found(tuned(tuning))).containsExactly("burst[a, b, c]", "stopped[c]");
  }

  @Test
  void findings_of_the_same_case_are_suppressed_for_a_time_and_counted() {
    Evaluation evaluation = tuned(Tuning.NONE.suppress("stopped", Duration.ofSeconds(2)));

    assertThat(found(evaluation)).containsExactly("burst[a, b, c]", "stopped[a]", "stopped[b]");
    assertThat(evaluation.counts().get("stopped"))
        .isEqualTo(new RuleCounts(2, 1, 0, Map.of(), 0, 0, 0, 0, 0));
  }

  @Test
  void a_case_is_worth_a_finding_again_when_the_time_is_over() {
    assertThat(tuned(Tuning.NONE.suppress("stopped", Duration.ofSeconds(1))).of(STOPPED))
        .hasSize(3);
  }

  @Test
  void what_is_not_there_is_refused() {
    assertThatThrownBy(() -> ENGINE.tuned(Tuning.NONE.disable("stoped")))
        .isInstanceOf(RuleException.class)
        .hasMessage("no rule has the id or tag 'stoped'");
    assertThatThrownBy(() -> ENGINE.tuned(Tuning.NONE.level("attack.t1562.008", Level.LOW)))
        .hasMessage("no rule has the id 'attack.t1562.008'");
    assertThatThrownBy(() -> Tuning.NONE.except("stopped", EVENT_NAME.exists(), " "))
        .hasMessage("an exception from stopped needs a reason");
  }

  @Test
  void a_rule_rests_until_the_site_has_the_list_that_it_needs() {
    EventRule abroad =
        rule("abroad")
            .title("Abroad")
            .needs(Site.ALLOWED_REGIONS)
            .when(AWS_REGION.notInList(Site.ALLOWED_REGIONS));
    List<CloudTrailEvent> events =
        List.of(event("a", 1, "awsRegion", "eu-west-1"), event("b", 1, "awsRegion", "sa-east-1"));

    assertThat(RuleEngine.of(abroad).evaluate(events).resting())
        .isEqualTo(Map.of("abroad", "needs the site's allowed_regions"));
    assertThat(
            RuleEngine.of(abroad)
                .at(Site.EMPTY.with(Site.ALLOWED_REGIONS, "eu-west-1"))
                .evaluate(events))
        .extracting(Finding::eventIDs)
        .containsExactly(List.of("b"));
  }

  @Test
  void a_stream_is_tuned_as_a_batch_is() {
    List<Finding> findings = new ArrayList<>();
    RuleStream stream =
        ENGINE
            .tuned(Tuning.NONE.suppress("stopped", Duration.ofSeconds(2)).disable("burst"))
            .stream(findings::add);
    EVENTS.forEach(stream::onEvent);
    stream.finish();

    assertThat(findings).extracting(Finding::eventIDs).containsExactly(List.of("a"), List.of("b"));
    assertThat(stream.counts().get("stopped").suppressed()).isEqualTo(1);
    assertThat(stream.resting()).containsKey("burst");
  }

  @Test
  void so_many_cases_are_remembered_as_events_may_be_held() {
    EventRule each = TestRules.matching("each", EVENT_NAME.exists());
    Tuning tuning = Tuning.NONE.suppress("each", Duration.ofHours(1));
    List<CloudTrailEvent> events = new ArrayList<>();
    for (String user : List.of("a", "b", "c", "a", "c", "b")) {
      events.add(event("e" + events.size(), events.size(), "eventName", "X", "userAgent", user));
    }
    RuleEngine engine =
        RuleEngine.of(Rule.rule("each").title("Each").dedupBy(USER_AGENT).when(each.condition()))
            .tuned(tuning);

    assertThat(engine.evaluate(events)).hasSize(3);
    // Of two cases, a is forgotten when c comes, b when a comes again, c is known, b is not.
    assertThat(engine.holding(2).evaluate(events))
        .extracting(Finding::eventIDs)
        .containsExactly(List.of("e0"), List.of("e1"), List.of("e2"), List.of("e3"), List.of("e5"));
  }
}
