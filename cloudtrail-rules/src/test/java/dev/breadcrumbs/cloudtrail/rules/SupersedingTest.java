package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupersedingTest {
  private static final EventRule GENERAL = named("general").when(EVENT_NAME.exists());
  private static final EventRule SPECIAL =
      named("special").supersedes("general").when(EVENT_NAME.eq("Open"));
  private static final EventRule MOST_SPECIAL =
      named("most-special")
          .supersedes("special")
          .when(EVENT_NAME.eq("Open").and(USER_AGENT.eq("kali")));

  private static final CloudTrailEvent OPEN = event("e-1", 1, "eventName", "Open");
  private static final CloudTrailEvent CLOSE = event("e-2", 2, "eventName", "Close");
  private static final CloudTrailEvent BY_KALI =
      event("e-3", 3, "eventName", "Open", "userAgent", "kali");

  private static RuleBuilder named(String id) {
    return rule(id).title("Rule " + id);
  }

  private static List<String> found(RuleEngine engine, CloudTrailEvent... events) {
    return engine.evaluate(List.of(events)).stream()
        .map(finding -> finding.rule().id() + " " + finding.superseded())
        .toList();
  }

  @Test
  void the_special_rule_tells_of_the_event_and_names_the_general_one() {
    assertThat(found(RuleEngine.of(GENERAL, SPECIAL), OPEN, CLOSE))
        .containsExactly("special [general]", "general []");
  }

  @Test
  void what_is_left_out_is_counted() {
    Evaluation evaluation = RuleEngine.of(GENERAL, SPECIAL).evaluate(List.of(OPEN, CLOSE));

    assertThat(evaluation.counts().get("general").superseded()).isEqualTo(1);
    assertThat(evaluation.counts().get("general").findings()).isEqualTo(1);
    assertThat(evaluation.counts().get("special").superseded()).isZero();
  }

  @Test
  void a_rule_silences_what_those_silence_that_it_silences() {
    assertThat(found(RuleEngine.of(GENERAL, SPECIAL, MOST_SPECIAL), BY_KALI))
        .containsExactly("most-special [general, special]");
  }

  @Test
  void a_rule_that_does_not_run_silences_none() {
    assertThat(found(RuleEngine.of(GENERAL), OPEN)).containsExactly("general []");
    assertThat(found(RuleEngine.of(GENERAL, SPECIAL).tuned(Tuning.NONE.disable("special")), OPEN))
        .containsExactly("general []");
  }

  @Test
  void a_rule_that_is_not_to_see_an_event_silences_none_there() {
    Tuning tuning = Tuning.NONE.except("special", EVENT_NAME.exists(), "Ours");

    assertThat(found(RuleEngine.of(GENERAL, SPECIAL).tuned(tuning), OPEN))
        .containsExactly("general []");
  }

  @Test
  void a_correlation_that_the_event_completes_is_silent_too() {
    Rule count = named("count").eventCount(2, Duration.ofMinutes(1), EVENT_NAME.exists());
    RuleEngine engine = RuleEngine.of(count, named("special").supersedes("count").when(open()));

    assertThat(found(engine, CLOSE, BY_KALI)).containsExactly("special []");
    assertThat(found(engine, OPEN, CLOSE)).containsExactly("special []", "count []");
  }

  private static Condition open() {
    return EVENT_NAME.eq("Open");
  }

  @Test
  void a_finding_that_waits_over_a_restart_still_names_the_general_rule() {
    RuleEngine engine = RuleEngine.of(GENERAL, SPECIAL);
    RuleStream failing =
        engine.stream(
            finding -> {
              throw new IllegalStateException("down");
            });
    failing.onEvent(OPEN);
    List<Finding> delivered = new ArrayList<>();
    engine.restore(failing.snapshot(), delivered::add).finish();

    assertThat(delivered)
        .singleElement()
        .extracting(Finding::superseded)
        .isEqualTo(List.of("general"));
  }

  @Test
  void rules_that_silence_each_other_are_refused() {
    Rule first = named("first").supersedes("second").when(open());
    Rule second = named("second").supersedes("first").when(open());

    assertThatThrownBy(() -> RuleEngine.of(first, second))
        .isInstanceOf(RuleException.class)
        .hasMessage("rules supersede each other: [first, second]");
    assertThatThrownBy(() -> named("self").supersedes("self").when(open()))
        .hasMessage("rule self supersedes itself");
  }

  @Test
  void a_rule_that_tells_late_cannot_supersede() {
    RuleBuilder builder = named("late").supersedes("general");

    assertThatThrownBy(() -> builder.eventCount(2, Duration.ofMinutes(1), open()))
        .isInstanceOf(RuleException.class)
        .hasMessage("rule late: only a rule of single events supersedes others, and at once");
    assertThatThrownBy(() -> builder.firstSeen(open(), USER_AGENT))
        .isInstanceOf(RuleException.class);
  }
}
