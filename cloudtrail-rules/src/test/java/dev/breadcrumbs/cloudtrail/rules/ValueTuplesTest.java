package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.rules.AllKinds.A;
import static dev.breadcrumbs.cloudtrail.rules.AllKinds.ADDRESS;
import static dev.breadcrumbs.cloudtrail.rules.AllKinds.USER;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Different pairs of user and address. */
class ValueTuplesTest {
  private static final CorrelationRule PAIRS =
      rule("pairs")
          .title("Pairs")
          .valueCount(
              List.of(USER, ADDRESS),
              Threshold.atLeast(3),
              Duration.ofSeconds(20),
              List.of(new CorrelationPart(rule("a").title("A").when(A), List.of())));

  private static CloudTrailEvent of(String id, int second, String user, String address) {
    return event(
        id, second, "eventName", "A", "userAgent", user, "sourceIPAddress", "192.0.2." + address);
  }

  @Test
  void counts_pairs_and_not_values() {
    List<CloudTrailEvent> events =
        List.of(
            of("a", 1, "alice", "1"),
            of("b", 2, "alice", "2"),
            of("c", 3, "alice", "1"),
            of("d", 4, "bob", "1"));

    assertThat(RuleEngine.of(PAIRS).evaluate(events))
        .extracting(Finding::eventIDs)
        .containsExactly(List.of("b", "c", "d"));
  }

  @Test
  void leaves_out_events_that_lack_a_field() {
    List<CloudTrailEvent> events =
        List.of(
            of("a", 1, "alice", "1"),
            event("b", 2, "eventName", "A", "userAgent", "bob"),
            event("c", 3, "eventName", "A", "sourceIPAddress", "192.0.2.9"),
            of("d", 4, "bob", "2"));

    assertThat(RuleEngine.of(PAIRS).evaluate(events)).isEmpty();
  }

  @Test
  void goes_on_from_a_snapshot() {
    List<Finding> findings = new ArrayList<>();
    RuleStream stream = RuleEngine.of(PAIRS).stream(findings::add);
    List.of(of("a", 1, "alice", "1"), of("b", 2, "alice", "2")).forEach(stream::onEvent);
    RuleStream restored = RuleEngine.of(PAIRS).restore(stream.snapshot(), findings::add);
    restored.onEvent(of("c", 3, "bob", "2"));
    restored.finish();

    assertThat(findings).extracting(Finding::eventIDs).containsExactly(List.of("a", "b", "c"));
    assertThat(PAIRS.toString()).contains("value_count of userAgent, sourceIPAddress >= 3");
  }
}
