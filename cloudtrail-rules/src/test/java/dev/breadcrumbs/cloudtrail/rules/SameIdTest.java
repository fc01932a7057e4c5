package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An event is known by more than its eventID, which whoever writes logs may choose. */
class SameIdTest {
  private static final RuleEngine ENGINE =
      RuleEngine.of(
          TestRules.matching("stopped", EVENT_NAME.eq("StopLogging")),
          TestRules.burstOf(2, USER_AGENT));

  private static CloudTrailEvent stopped(String account, String region) {
    return event(
        "11111111-2222-3333-4444-555555555555",
        1,
        "eventName",
        "StopLogging",
        "recipientAccountId",
        account,
        "awsRegion",
        region,
        "userAgent",
        "aws-cli/2.17");
  }

  private static final CloudTrailEvent HERE = stopped("123456789012", "eu-central-1");
  private static final CloudTrailEvent ELSEWHERE = stopped("111122223333", "eu-central-1");
  private static final CloudTrailEvent OTHER_REGION = stopped("123456789012", "us-east-1");

  @Test
  void the_same_event_delivered_twice_counts_once_and_is_told() {
    RuleCounts counts = ENGINE.evaluate(List.of(HERE, HERE, HERE)).counts().get("stopped");

    assertThat(counts.findings()).isEqualTo(1);
    assertThat(counts.repeated()).isEqualTo(2);
    assertThat(counts.sameId()).isZero();
  }

  @Test
  void another_event_under_the_same_id_is_another_and_is_told() {
    Evaluation evaluation = ENGINE.evaluate(List.of(HERE, ELSEWHERE, OTHER_REGION, ELSEWHERE));

    RuleCounts stopped = evaluation.counts().get("stopped");
    assertThat(stopped.findings()).isEqualTo(3);
    assertThat(stopped.sameId()).isEqualTo(2);
    assertThat(stopped.repeated()).isEqualTo(1);
  }

  @Test
  void rules_of_several_events_count_each_of_them() {
    assertThat(ENGINE.evaluate(List.of(HERE, HERE)).counts().get("burst"))
        .isEqualTo(RuleCounts.NONE.plusRepeated());
    RuleCounts burst = ENGINE.evaluate(List.of(HERE, ELSEWHERE)).counts().get("burst");

    assertThat(burst.findings()).isEqualTo(1);
    assertThat(burst.sameId()).isEqualTo(1);
  }

  @Test
  void a_restart_forgets_neither() {
    List<Finding> findings = new ArrayList<>();
    RuleStream stream = ENGINE.stream(findings::add);
    stream.onEvent(HERE);
    stream.onEvent(ELSEWHERE);
    RuleStream restored = ENGINE.restore(stream.snapshot(), findings::add);
    restored.onEvent(HERE);
    restored.onEvent(ELSEWHERE);
    restored.onEvent(OTHER_REGION);

    assertThat(findings).extracting(finding -> finding.rule().id()).hasSize(3);
  }
}
