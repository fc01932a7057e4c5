package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A consumer that throws loses no finding. */
class FailingConsumerTest {
  private static final Rule STOPPED = TestRules.matching("stopped", EVENT_NAME.eq("StopLogging"));
  private static final RuleEngine ENGINE =
      RuleEngine.of(STOPPED, TestRules.burstOf(1_000)).attempts(3);

  private final List<String> taken = new ArrayList<>();
  private int failures;

  /** Takes findings, but for the next few. */
  private void take(Finding finding) {
    if (failures > 0) {
      failures--;
      throw new IllegalArgumentException("the queue is full");
    }
    taken.addAll(finding.eventIDs());
  }

  private static CloudTrailEvent stop(String eventID) {
    return event(eventID, 1, "eventName", "StopLogging");
  }

  private static CloudTrailEvent other(String eventID) {
    return event(eventID, 2, "eventName", "DescribeTrails");
  }

  @Test
  void a_finding_is_handed_on_again_with_the_next_event() {
    RuleStream stream = ENGINE.stream(this::take);
    failures = 1;
    stream.onEvent(stop("a"));
    assertThat(taken).isEmpty();
    assertThat(stream.undelivered())
        .containsExactly(
            new UndeliveredFinding(
                new Finding(STOPPED, List.of(stop("a"))),
                1,
                "java.lang.IllegalArgumentException: the queue is full"));

    stream.onEvent(other("b"));
    assertThat(taken).containsExactly("a");
    assertThat(stream.undelivered()).isEmpty();
  }

  @Test
  void a_finding_is_handed_on_again_at_the_end() {
    RuleStream stream = ENGINE.stream(this::take);
    failures = 1;
    stream.onEvent(stop("a"));
    stream.finish();

    assertThat(taken).containsExactly("a");
  }

  @Test
  void after_some_failures_a_finding_is_put_aside_and_the_others_go_on() {
    RuleStream stream = ENGINE.stream(this::take);
    failures = 3;
    List.of(stop("a"), other("b"), other("c"), stop("d"), other("e")).forEach(stream::onEvent);

    assertThat(taken).containsExactly("d");
    assertThat(stream.undelivered()).isEmpty();
    assertThat(stream.putAside())
        .extracting(each -> each.finding().eventIDs())
        .containsExactly(List.of("a"));
    assertThat(stream.lost()).isZero();
  }

  @Test
  void a_restart_keeps_what_was_not_delivered_and_what_was_put_aside() {
    RuleStream stream = ENGINE.stream(this::take);
    failures = 4;
    List.of(stop("a"), other("b"), other("c"), stop("d")).forEach(stream::onEvent);
    RuleStream restored = ENGINE.restore(stream.snapshot(), this::take);

    assertThat(restored.undelivered()).isEqualTo(stream.undelivered()).hasSize(1);
    assertThat(restored.putAside()).isEqualTo(stream.putAside()).hasSize(1);
    restored.finish();
    assertThat(taken).containsExactly("d");
  }

  @Test
  void a_restart_keeps_the_counts() {
    RuleStream stream = ENGINE.stream(this::take);
    List.of(stop("a"), stop("a"), other("b")).forEach(stream::onEvent);
    RuleStream restored = ENGINE.restore(stream.snapshot(), this::take);
    restored.onEvent(stop("c"));

    assertThat(restored.events()).isEqualTo(4);
    assertThat(restored.counts().get("stopped"))
        .isEqualTo(RuleCounts.NONE.plusFinding().plusFinding().plusRepeated());
  }

  @Test
  void what_was_not_delivered_of_a_rule_that_is_gone_is_told() {
    RuleStream stream = ENGINE.stream(this::take);
    failures = 1;
    stream.onEvent(stop("a"));
    RuleStream restored =
        RuleEngine.of(TestRules.burstOf(1_000)).restore(stream.snapshot(), this::take);

    assertThat(restored.errors()).extracting(RuleError::rule).containsExactly("stopped");
  }

  @Test
  void an_error_is_not_kept_from_the_host() {
    RuleStream stream =
        ENGINE.stream(
            finding -> {
              throw new AssertionError("a test of the host's");
            });

    assertThatThrownBy(() -> stream.onEvent(stop("a"))).isInstanceOf(AssertionError.class);
    assertThat(stream.undelivered()).hasSize(1);
  }

  @Test
  void a_finished_stream_takes_no_event() {
    RuleStream stream = ENGINE.stream(this::take);
    stream.finish();

    assertThatIllegalStateException()
        .isThrownBy(() -> stream.onEvent(stop("a")))
        .withMessageContaining("finished");
  }
}
