package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleStreamTest {
  private static final CorrelationRule BURST = TestRules.burstOf(3, USER_AGENT);
  private static final RuleEngine ENGINE =
      RuleEngine.of(BURST, TestRules.matching("stopped", EVENT_NAME.eq("StopLogging")))
          .lateness(Duration.ofSeconds(60));

  private final List<Finding> findings = new ArrayList<>();
  private final RuleStream stream = ENGINE.stream(findings::add);

  private static CloudTrailEvent of(String user, long second) {
    return event(user + second, second, "userAgent", user);
  }

  @Test
  void a_rule_of_single_events_matches_at_once() {
    stream.onEvent(event("a", 1, "eventName", "StopLogging"));

    assertThat(findings).hasSize(1);
  }

  @Test
  void a_rule_of_several_waits_until_no_earlier_event_can_come() {
    List.of(of("eve", 1), of("eve", 2), of("eve", 3), of("eve", 63)).forEach(stream::onEvent);
    assertThat(findings).isEmpty();

    stream.onEvent(of("bob", 64));
    assertThat(findings)
        .extracting(Finding::eventIDs)
        .containsExactly(List.of("eve1", "eve2", "eve3"));
  }

  @Test
  void an_event_that_comes_too_late_is_counted() {
    List.of(of("eve", 1), of("bob", 62), of("eve", 1), of("eve", 2)).forEach(stream::onEvent);

    assertThat(stream.counts().get("burst").late()).isEqualTo(1);
  }

  @Test
  void memory_is_bounded_and_what_is_forgotten_is_counted() {
    RuleStream small = ENGINE.holding(10).stream(findings::add);
    IntStream.range(0, 1_000).forEach(number -> small.onEvent(of("user" + number, number / 100)));
    small.finish();

    assertThat(small.held()).isEqualTo(10);
    assertThat(small.counts().get("burst").evicted()).isGreaterThan(900);
    assertThat(findings).isEmpty();
  }

  @Test
  void windows_that_are_over_are_forgotten() {
    IntStream.range(0, 1_000).forEach(number -> stream.onEvent(of("user" + number, number)));

    // Those of the last minute wait, and those of ten seconds before are in windows.
    assertThat(stream.held()).isBetween(60, 75);
    assertThat(stream.events()).isEqualTo(1_000);
    assertThat(stream.counts().get("burst")).isEqualTo(RuleCounts.NONE);
  }

  @Test
  void failures_are_kept_and_counted() {
    RuleStream failing =
        RuleEngine.of(TestRules.matching("failing", USER_AGENT.matches("^(a|b)*c"))).stream(
            findings::add);
    failing.onEvent(event("long", 1, "userAgent", "ab".repeat(100_000)));

    assertThat(failing.errorCount()).isEqualTo(1);
    assertThat(failing.errors()).extracting(RuleError::eventID).containsExactly("long");
  }

  @Test
  void a_snapshot_goes_on_where_it_was() {
    List.of(of("eve", 1), of("eve", 2)).forEach(stream::onEvent);
    RuleStream restored = ENGINE.restore(stream.snapshot(), findings::add);
    restored.onEvent(of("eve", 3));
    restored.finish();

    assertThat(findings).hasSize(1);
    assertThat(restored.begunAnew()).isEmpty();
  }

  @Test
  void a_rule_that_has_changed_begins_anew_and_is_named() {
    List.of(of("eve", 1), of("eve", 2)).forEach(stream::onEvent);
    RuleStream restored =
        RuleEngine.of(TestRules.burstOf(2, USER_AGENT)).restore(stream.snapshot(), findings::add);
    restored.finish();

    assertThat(restored.begunAnew()).containsExactly("burst");
    assertThat(findings).isEmpty();
  }

  @Test
  void what_is_no_snapshot_is_refused() {
    assertThatThrownBy(() -> ENGINE.restore("{", findings::add))
        .isInstanceOf(RuleException.class)
        .hasMessageStartingWith("no snapshot of a rule stream: ");
    assertThatThrownBy(() -> ENGINE.restore("{}", findings::add))
        .hasMessage("no snapshot of version 1 of a rule stream");
    assertThatThrownBy(() -> ENGINE.restore("{\"version\":1}", findings::add))
        .isInstanceOf(RuleException.class)
        .hasMessageStartingWith("a damaged snapshot of a rule stream: ");
    assertThatThrownBy(
            () ->
                ENGINE.restore(
                    stream.snapshot().replace("\"events\":[]", "\"events\":[7]"), findings::add))
        .isInstanceOf(RuleException.class);
  }

  @Test
  void several_threads_may_give_events() throws InterruptedException {
    List<Thread> threads =
        IntStream.range(0, 4)
            .mapToObj(
                thread ->
                    new Thread(
                        () ->
                            IntStream.range(0, 250)
                                .forEach(
                                    number ->
                                        stream.onEvent(of("user" + (thread * 250 + number), 30)))))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(stream.events()).isEqualTo(1_000);
    assertThat(stream.held()).isEqualTo(1_000);
  }
}
