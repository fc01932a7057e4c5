package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.logOf;
import static dev.breadcrumbs.cloudtrail.rules.TestRules.burstOf;
import static dev.breadcrumbs.cloudtrail.rules.TestRules.matching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Log files, which become typed only where a rule matches, and events that are typed before. */
class SourcesTest {
  private static final RuleEngine ENGINE =
      RuleEngine.of(matching("stopped", EVENT_NAME.eq("StopLogging")), burstOf(3));

  private static final List<CloudTrailEvent> EVENTS =
      List.of(
          event("1", 1, "eventName", "StopLogging"),
          event("2", 2, "eventName", "StartLogging", "newerField", "kept"),
          event("3", 3, "eventName", "StopLogging"));

  private static final CloudTrailLogs DAMAGED =
      logOf(
          """
          {"Records": [
            {"eventName": "StopLogging", "eventID": "1"},
            {"eventName": "StopLogging", "eventID": "2", "errorCode": },
            {"messageType": "no event"},
            {"eventName": "StopLogging", "eventID": "4"}]}
          """);

  @Test
  void gives_the_same_findings_for_log_files_as_for_typed_events() {
    Evaluation ofLogs = ENGINE.evaluate(logOf(EVENTS));

    assertThat(ofLogs.findings()).isEqualTo(ENGINE.evaluate(EVENTS).findings()).hasSize(3);
    assertThat(ofLogs.of(burstOf(3)).get(0).events()).isEqualTo(EVENTS);
  }

  @Test
  void counts_the_records_of_either_source() {
    assertThat(ENGINE.evaluate(logOf(EVENTS)).report().records()).isEqualTo(3);
    assertThat(ENGINE.evaluate(CloudTrail.of(EVENTS)).report().records()).isEqualTo(3);
  }

  @Test
  void reports_broken_records_and_evaluates_their_neighbours() {
    Evaluation evaluation = ENGINE.evaluate(DAMAGED);

    assertThat(evaluation.findings())
        .extracting(Finding::eventIDs)
        .containsExactly(List.of("1"), List.of("4"));
    assertThat(evaluation.report()).isEqualTo(DAMAGED.inspect());
    assertThat(evaluation.report().problemCounts())
        .containsOnlyKeys(ProblemKind.BROKEN_JSON, ProblemKind.NOT_AN_EVENT);
  }

  @Test
  void fails_at_a_broken_record_if_told_so() {
    assertThatThrownBy(() -> ENGINE.evaluate(DAMAGED.onProblem(ProblemPolicy.FAIL)))
        .isInstanceOf(CloudTrailFormatException.class)
        .hasMessageContaining("test.json");
  }

  @Test
  void keeps_to_the_limits_of_the_source() {
    Evaluation evaluation = ENGINE.evaluate(logOf(EVENTS).limits(new ReadLimits(10, 500)));

    assertThat(evaluation.findings()).isEmpty();
    assertThat(evaluation.report().problemCounts()).containsOnlyKeys(ProblemKind.RECORD_TOO_LARGE);
  }

  @Test
  void gives_one_finding_for_an_event_that_is_delivered_twice() {
    CloudTrailEvent event = EVENTS.get(0);

    assertThat(ENGINE.evaluate(List.of(event, event))).hasSize(1);
    assertThat(ENGINE.evaluate(logOf(List.of(event, event)))).hasSize(1);
    assertThat(ENGINE.evaluate(logOf(List.of(event, event))).report().records()).isEqualTo(2);
  }

  @Test
  void finds_nothing_in_nothing() {
    assertThat(ENGINE.evaluate(List.of())).isEmpty();
  }
}
