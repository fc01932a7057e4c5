package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.rules.AllKinds.A;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a snapshot has, and what becomes of one that is damaged. */
class SnapshotTest {
  private static final RuleEngine ENGINE =
      RuleEngine.of(AllKinds.ALL)
          .lateness(Duration.ofSeconds(5))
          .tuned(Tuning.NONE.suppress("single", Duration.ofSeconds(30)));

  private final List<Finding> findings = new ArrayList<>();

  private static CloudTrailEvent of(String name, long second, String user) {
    return event(
        name + second,
        second,
        "eventName",
        name,
        "userAgent",
        user,
        "sourceIPAddress",
        "192.0.2." + second % 5);
  }

  private static String snapshot() {
    RuleStream stream = ENGINE.stream(finding -> {});
    Random random = new Random(7);
    for (int second = 0; second < 60; second++) {
      String name = String.valueOf("ABC".charAt(random.nextInt(3)));
      stream.onEvent(of(name, second, random.nextBoolean() ? "alice" : "bob"));
    }
    return stream.snapshot();
  }

  @Test
  void a_sequence_goes_on_where_it_was() {
    RuleEngine engine = RuleEngine.of(AllKinds.ORDERED).lateness(Duration.ZERO);
    RuleStream stream = engine.stream(findings::add);
    List.of(of("A", 1, "alice"), of("B", 2, "alice"), of("B", 3, "bob")).forEach(stream::onEvent);
    RuleStream restored = engine.restore(stream.snapshot(), findings::add);

    assertThat(restored.held()).isEqualTo(stream.held()).isPositive();
    restored.onEvent(of("C", 4, "alice"));
    restored.finish();
    assertThat(findings).extracting(Finding::eventIDs).containsExactly(List.of("A1", "B2", "C4"));
  }

  @Test
  void a_sequence_remembers_what_came_before_the_newest_second() {
    CorrelationRule twice =
        rule("twice").title("Twice").temporalOrdered(Duration.ofSeconds(20), List.of(A, A));
    RuleEngine engine = RuleEngine.of(twice).lateness(Duration.ZERO);
    RuleStream stream = engine.stream(findings::add);
    List.of(of("A", 1, "alice"), event("later", 2, "eventName", "A")).forEach(stream::onEvent);
    RuleStream restored = engine.restore(stream.snapshot(), findings::add);
    restored.finish();

    assertThat(findings).extracting(Finding::eventIDs).containsExactly(List.of("A1", "later"));
  }

  @Test
  void suppression_goes_on_where_it_was() {
    RuleStream stream = ENGINE.stream(findings::add);
    stream.onEvent(of("A", 1, "alice"));
    RuleStream restored = ENGINE.restore(stream.snapshot(), findings::add);
    restored.onEvent(of("A", 6, "alice"));

    assertThat(findings).extracting(finding -> finding.rule().id()).containsOnlyOnce("single");
    assertThat(restored.counts().get("single").suppressed()).isEqualTo(1);
  }

  @Test
  void a_name_at_another_address_is_another_case() {
    RuleStream stream = ENGINE.stream(findings::add);
    stream.onEvent(of("A", 1, "alice"));
    stream.onEvent(of("A", 2, "alice"));

    assertThat(stream.counts().get("single").suppressed()).isZero();
  }

  @Test
  void an_event_that_was_a_finding_is_none_again() {
    RuleStream stream = ENGINE.stream(findings::add);
    stream.onEvent(of("A", 1, "alice"));
    RuleStream restored = ENGINE.restore(stream.snapshot(), findings::add);
    restored.onEvent(of("A", 1, "alice"));
    restored.onEvent(of("A", 40, "alice"));

    assertThat(findings).extracting(Finding::eventIDs).contains(List.of("A1"), List.of("A40"));
    assertThat(restored.counts().get("single").suppressed()).isZero();
  }

  @Test
  void no_more_is_taken_from_a_snapshot_than_may_be_held_and_the_rest_is_counted() {
    RuleEngine engine =
        RuleEngine.of(AllKinds.COUNT, AllKinds.ABSENCE, AllKinds.SEARCH).lateness(Duration.ZERO);
    RuleStream stream = engine.stream(findings::add);
    IntStream.range(0, 50).forEach(number -> stream.onEvent(of("A", 1, "user" + number)));
    IntStream.range(0, 50)
        .forEach(
            number ->
                stream.onEvent(
                    event("b" + number, 1, "eventName", "A", "userAgent", "u" + number)));
    stream.onEvent(of("C", 2, "nobody"));
    RuleStream restored = engine.holding(10).restore(stream.snapshot(), findings::add);

    assertThat(stream.held()).isGreaterThan(100);
    assertThat(restored.held()).isLessThanOrEqualTo(3 * 10 + 10);
    for (String rule : List.of("count", "absence", "search")) {
      assertThat(restored.counts().get(rule).evicted()).as(rule).isEqualTo(41);
    }
  }

  @Test
  void damage_is_told_by_our_own_exception_and_nothing_else() {
    String snapshot = snapshot();
    assertThatCode(() -> ENGINE.restore(snapshot, findings::add)).doesNotThrowAnyException();

    Random random = new Random(11);
    List<MatchResult> values =
        Pattern.compile("\"[^\"]*\"|[0-9.]+|true|false|[\\[\\]{}]")
            .matcher(snapshot)
            .results()
            .toList();
    for (int round = 0; round < 400; round++) {
      MatchResult value = values.get(random.nextInt(values.size()));
      String other =
          List.of("null", "7", "\"\"", "{}", "[]", "-1", "1e9", "\"x\"", "" + Long.MAX_VALUE)
              .get(round % 9);
      String damaged =
          snapshot.substring(0, value.start()) + other + snapshot.substring(value.end());
      try {
        RuleStream stream = ENGINE.restore(damaged, findings::add);
        stream.onEvent(of("C", 61, "alice"));
        stream.finish();
      } catch (RuleException e) {
        assertThat(e).hasMessageContaining("snapshot");
      }
    }
  }

  @Test
  void deep_and_strange_texts_are_refused() {
    for (String text :
        List.of(
            "",
            "[".repeat(100_000),
            "{\"version\":1,\"events\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
            "{\"version\":1,\"boundary\":\"never\",\"newest\":\"now\"}",
            "[1]",
            "7")) {
      assertThatThrownBy(() -> ENGINE.restore(text, findings::add))
          .isInstanceOf(RuleException.class)
          .hasMessageContaining("snapshot");
    }
  }

  @Test
  void times_that_are_far_away_are_healed() {
    String snapshot =
        snapshot()
            .replaceFirst("\"newest\":\"[^\"]*\"", "\"newest\":\"+999999999-12-31T23:59:59Z\"");
    RuleStream stream = ENGINE.restore(snapshot, findings::add);
    stream.onEvent(of("A", 70, "alice"));
    stream.onEvent(of("A", 71, "alice"));
    stream.finish();

    assertThat(stream.counts().get("count").late()).isZero();
  }
}
