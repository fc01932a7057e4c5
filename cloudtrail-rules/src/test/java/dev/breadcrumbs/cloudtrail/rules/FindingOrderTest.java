package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.eventOf;
import static dev.breadcrumbs.cloudtrail.rules.TestRules.matching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingOrderTest {
  private static final EventRule STOPPED = matching("stopped", EVENT_NAME.eq("StopLogging"));
  private static final EventRule DONE = matching("done", ERROR_CODE.missing());

  private static List<String> found(CloudTrailEvent... events) {
    return RuleEngine.of(STOPPED, DONE).evaluate(List.of(events)).stream()
        .map(finding -> finding.rule().id() + finding.eventIDs())
        .toList();
  }

  @Test
  void findings_come_by_time() {
    assertThat(found(event("late", 9), event("early", 1), event("middle", 5)))
        .containsExactly("done[early]", "done[middle]", "done[late]");
  }

  @Test
  void findings_of_one_time_come_by_rule_id_and_then_by_event_id() {
    assertThat(
            found(
                event("b", 1, "eventName", "StopLogging"),
                event("a", 1, "eventName", "StopLogging")))
        .containsExactly("done[a]", "done[b]", "stopped[a]", "stopped[b]");
  }

  @Test
  void findings_without_time_come_last() {
    assertThat(found(eventOf("eventID", "timeless"), event("timed", 1)))
        .containsExactly("done[timed]", "done[timeless]");
  }

  @Test
  void findings_without_event_id_come_in_one_order_whatever_that_of_the_input() {
    CloudTrailEvent first = eventOf("eventName", "A");
    CloudTrailEvent second = eventOf("eventName", "B");
    RuleEngine engine = RuleEngine.of(DONE);

    assertThat(engine.evaluate(List.of(second, first)).findings())
        .isEqualTo(engine.evaluate(List.of(first, second)).findings())
        .hasSize(2);
  }

  @Test
  void a_correlation_comes_at_the_time_of_the_event_that_filled_it() {
    CorrelationRule burst = TestRules.burstOf(2);
    List<CloudTrailEvent> events = List.of(event("1", 1), event("5", 5), event("9", 9));

    assertThat(RuleEngine.of(DONE, burst).evaluate(events).findings())
        .extracting(finding -> finding.rule().id())
        .containsExactly("done", "burst", "done", "done");
  }

  @Test
  void an_evaluation_gives_the_findings_of_one_rule() {
    Evaluation evaluation =
        RuleEngine.of(STOPPED, DONE)
            .evaluate(List.of(event("1", 1, "eventName", "StopLogging"), event("2", 2)));

    assertThat(evaluation.of(STOPPED)).hasSize(1);
    assertThat(evaluation.of(DONE)).hasSize(2);
    assertThat(evaluation).hasSize(3);
  }
}
