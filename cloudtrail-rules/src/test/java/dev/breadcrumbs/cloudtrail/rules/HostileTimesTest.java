package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.second;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event that is dated wrongly costs itself, and blinds no rule to the others. */
class HostileTimesTest {
  private static final long DAY = 86_400;

  private static final Rule NOT_UNDONE =
      rule("not-undone")
          .title("Not undone")
          .notFollowedBy(
              EVENT_NAME.eq("OpenDoor"),
              EVENT_NAME.eq("CloseDoor"),
              Duration.ofSeconds(30),
              USER_AGENT);

  private static final RuleEngine ENGINE =
      RuleEngine.of(
              TestRules.burstOf(3, USER_AGENT),
              TestRules.matching("stopped", EVENT_NAME.eq("StopLogging")),
              NOT_UNDONE)
          .lateness(Duration.ofSeconds(60))
          .clock(InstantSource.fixed(second(10 * DAY)));

  private final List<Finding> findings = new ArrayList<>();
  private RuleStream stream;

  @BeforeEach
  void begin() {
    stream = ENGINE.stream(findings::add);
  }

  private static CloudTrailEvent of(String user, long second) {
    return event(user + second, second, "userAgent", user);
  }

  private void give(CloudTrailEvent... events) {
    List.of(events).forEach(stream::onEvent);
  }

  private void giveBurstAndItsEnd() {
    give(of("eve", 11), of("eve", 12), of("eve", 13), of("bob", 80));
  }

  private static CloudTrailEvent ofYear9999() {
    return TestEvents.eventOf(
        "eventID",
        "far",
        "eventTime",
        "9999-12-31T23:59:59Z",
        "userAgent",
        "mallory",
        "eventName",
        "StopLogging");
  }

  @Test
  void an_event_of_the_year_9999_makes_no_other_late() {
    give(of("bob", 1), ofYear9999());
    giveBurstAndItsEnd();

    assertThat(findings).extracting(Finding::eventIDs).contains(List.of("eve11", "eve12", "eve13"));
    assertThat(stream.counts().get("burst").late()).isZero();
  }

  @Test
  void an_event_of_the_year_9999_that_comes_first_makes_no_other_late() {
    give(ofYear9999());
    giveBurstAndItsEnd();

    assertThat(findings).extracting(Finding::eventIDs).contains(List.of("eve11", "eve12", "eve13"));
    assertThat(stream.counts().get("burst").late()).isZero();
  }

  @Test
  void rules_of_single_events_see_an_event_of_the_future() {
    give(ofYear9999());

    assertThat(findings).extracting(finding -> finding.rule().id()).containsExactly("stopped");
  }

  @Test
  void an_event_of_the_future_is_counted_where_it_is_left_out() {
    give(of("bob", 1), ofYear9999());
    stream.finish();

    assertThat(stream.counts().get("burst").ahead()).isEqualTo(1);
    assertThat(stream.held()).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {2 * DAY, 5 * DAY, 10 * DAY})
  void one_event_far_from_its_neighbours_makes_no_other_late(long far) {
    give(of("bob", 1), of("bob", 5), of("mallory", far));
    giveBurstAndItsEnd();

    assertThat(findings)
        .extracting(Finding::eventIDs)
        .containsExactly(List.of("eve11", "eve12", "eve13"));
    assertThat(stream.counts().get("burst").late()).isZero();
  }

  @Test
  void a_first_event_far_from_those_that_follow_makes_none_of_them_late() {
    give(of("mallory", 5 * DAY));
    giveBurstAndItsEnd();

    assertThat(findings)
        .extracting(Finding::eventIDs)
        .containsExactly(List.of("eve11", "eve12", "eve13"));
    assertThat(stream.counts().get("burst").late()).isZero();
  }

  @Test
  void time_goes_on_behind_a_gap_once_several_events_agree() {
    give(of("eve", 11), of("eve", 12), of("eve", 13));
    IntStream.range(0, 5).forEach(number -> give(of("bob", 3 * DAY + 20L * number)));

    assertThat(findings).hasSize(1);
  }

  @Test
  void one_event_of_the_future_ends_no_waiting_for_what_should_follow() {
    CloudTrailEvent opened = event("o", 70, "eventName", "OpenDoor", "userAgent", "bob");
    CloudTrailEvent closed = event("c", 90, "eventName", "CloseDoor", "userAgent", "bob");
    give(of("eve", 60), opened, ofYear9999(), closed, of("eve", 200));
    stream.finish();

    assertThat(findings).extracting(finding -> finding.rule().id()).containsExactly("stopped");
    assertThat(
            ENGINE.evaluate(List.of(of("eve", 60), opened, ofYear9999(), of("eve", 95))).stream())
        .extracting(finding -> finding.rule().id())
        .as("30 seconds have not passed when the logs end")
        .containsExactly("stopped");
  }

  @Test
  void a_batch_counts_an_event_of_the_future_too() {
    List<CloudTrailEvent> events = List.of(ofYear9999(), of("eve", 1), of("eve", 2), of("eve", 3));
    Evaluation typed = ENGINE.evaluate(events);

    assertThat(typed.counts().get("burst").ahead()).isEqualTo(1);
    assertThat(typed.counts().get("burst").findings()).isEqualTo(1);
    assertThat(ENGINE.evaluate(TestEvents.logOf(events)).counts()).isEqualTo(typed.counts());
  }

  @Test
  void a_batch_of_the_future_alone_is_taken_as_it_is() {
    RuleEngine before = ENGINE.clock(InstantSource.fixed(second(-100 * DAY)));
    List<CloudTrailEvent> events = List.of(of("eve", 1), of("eve", 2), of("eve", 3));

    assertThat(before.evaluate(events).findings()).hasSize(1);
  }

  @Test
  void a_snapshot_that_an_event_of_the_future_has_moved_heals() {
    give(of("bob", 1));
    String moved =
        stream
            .snapshot()
            .replaceFirst("\"boundary\":\"[^\"]*\"", "\"boundary\":\"9999-12-31T23:58:59Z\"")
            .replaceFirst("\"newest\":\"[^\"]*\"", "\"newest\":\"9999-12-31T23:59:59Z\"");
    stream = ENGINE.restore(moved, findings::add);
    giveBurstAndItsEnd();

    assertThat(findings)
        .extracting(Finding::eventIDs)
        .containsExactly(List.of("eve11", "eve12", "eve13"));
    assertThat(stream.counts().get("burst").late()).isZero();
  }
}
