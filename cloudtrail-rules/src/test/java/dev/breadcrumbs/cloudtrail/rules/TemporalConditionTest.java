package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.rules.AllKinds.A;
import static dev.breadcrumbs.cloudtrail.rules.AllKinds.B;
import static dev.breadcrumbs.cloudtrail.rules.AllKinds.C;
import static dev.breadcrumbs.cloudtrail.rules.AllKinds.USER;
import static dev.breadcrumbs.cloudtrail.rules.PartsCondition.part;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which of A, B and C must happen, and which must not, within 20 seconds and by user. */
class TemporalConditionTest {
  private static final List<CorrelationPart> PARTS =
      Stream.of(A, B, C).map(TemporalConditionTest::partOf).toList();
  private static final PartsCondition B_AND_NOT_A = part(1).and(part(0).not());

  private static CorrelationPart partOf(Condition condition) {
    return new CorrelationPart(rule("one").title("One").when(condition), List.of(USER));
  }

  private static CorrelationRule where(PartsCondition condition, int parts) {
    return rule("where")
        .title("Where")
        .temporal(condition, Duration.ofSeconds(20), PARTS.subList(0, parts));
  }

  private static CorrelationRule atLeast(int parts) {
    return rule("some")
        .title("Some")
        .correlation(
            CorrelationType.TEMPORAL,
            PARTS,
            Duration.ofSeconds(20),
            Threshold.atLeast(parts),
            null);
  }

  /** Events as words: name, second, and the user unless it is alice. */
  private static List<CloudTrailEvent> events(String... words) {
    return Arrays.stream(words)
        .map(word -> word.split(" "))
        .map(
            parts ->
                event(
                    parts[0] + parts[1],
                    Long.parseLong(parts[1]),
                    "eventName",
                    parts[0],
                    "userAgent",
                    parts.length > 2 ? parts[2] : "alice"))
        .toList();
  }

  private static List<List<String>> found(Rule rule, String... words) {
    List<List<String>> found =
        RuleEngine.of(rule).evaluate(events(words)).stream().map(Finding::eventIDs).toList();
    assertThat(streamed(rule, words)).as("in a stream").containsExactlyInAnyOrderElementsOf(found);
    return found;
  }

  /** The same in a stream that is stopped and restored at each event. */
  private static List<List<String>> streamed(Rule rule, String... words) {
    List<List<String>> found = new ArrayList<>();
    RuleEngine engine = RuleEngine.of(rule).lateness(Duration.ZERO);
    RuleStream stream = engine.stream(finding -> found.add(finding.eventIDs()));
    for (CloudTrailEvent event : events(words)) {
      stream.onEvent(event);
      stream = engine.restore(stream.snapshot(), finding -> found.add(finding.eventIDs()));
      assertThat(stream.begunAnew()).isEmpty();
    }
    stream.finish();
    return found;
  }

  @Test
  void so_many_different_parts_will_do() {
    assertThat(found(atLeast(2), "A 1", "A 2", "C 3", "B 4", "B 50"))
        .containsExactly(List.of("A2", "C3"));
    assertThat(found(atLeast(1), "A 1", "B 2")).containsExactly(List.of("A1"), List.of("B2"));
    assertThat(found(atLeast(2), "A 1", "B 22")).isEmpty();
  }

  @Test
  void as_many_as_there_are_is_as_good_as_no_number() {
    String[] words = {"C 1", "A 2", "B 3", "C 30", "A 31"};

    assertThat(found(atLeast(3), words))
        .isEqualTo(found(AllKinds.TOGETHER, words))
        .containsExactly(List.of("C1", "A2", "B3"));
  }

  @Test
  void one_without_the_other() {
    assertThat(found(where(B_AND_NOT_A, 2), "B 1", "B 40")).hasSize(2);
    assertThat(found(where(B_AND_NOT_A, 2), "A 1")).isEmpty();
  }

  @Test
  void the_other_excludes_before_after_and_at_the_border_of_the_window() {
    CorrelationRule rule = where(B_AND_NOT_A, 2);

    assertThat(found(rule, "A 1", "B 2")).isEmpty();
    assertThat(found(rule, "B 1", "A 2")).isEmpty();
    assertThat(found(rule, "A 1", "B 21")).isEmpty();
    assertThat(found(rule, "B 1", "A 21")).isEmpty();
    assertThat(found(rule, "A 1", "B 1")).isEmpty();
    assertThat(found(rule, "A 1", "B 22")).containsExactly(List.of("B22"));
    assertThat(found(rule, "B 1", "A 22")).containsExactly(List.of("B1"));
  }

  @Test
  void another_group_excludes_nothing() {
    assertThat(found(where(B_AND_NOT_A, 2), "A 1 bob", "B 2", "A 3 eve"))
        .containsExactly(List.of("B2"));
  }

  @Test
  void an_event_that_is_both_excludes_itself() {
    Condition both = Condition.anyOf(A, B);
    CorrelationRule rule =
        rule("both")
            .title("Both")
            .temporal(B_AND_NOT_A, Duration.ofSeconds(20), List.of(partOf(both), partOf(B)));

    assertThat(found(rule, "B 1")).isEmpty();
  }

  @Test
  void several_are_needed_and_one_must_not_be() {
    PartsCondition condition = part(0).and(part(1)).and(part(2).not());

    assertThat(found(where(condition, 3), "B 1", "A 5")).containsExactly(List.of("B1", "A5"));
    assertThat(found(where(condition, 3), "B 1", "A 5", "C 21")).isEmpty();
    assertThat(found(where(condition, 3), "B 1", "A 5", "C 22"))
        .containsExactly(List.of("B1", "A5"));
    // No window has C and both of the others.
    assertThat(found(where(condition, 3), "C 3", "B 5", "A 24"))
        .containsExactly(List.of("B5", "A24"));
  }

  @Test
  void alternatives_give_what_they_need_and_no_more() {
    PartsCondition condition = part(0).and(part(1)).or(part(2));

    assertThat(found(where(condition, 3), "A 1", "C 2", "B 3"))
        .containsExactly(List.of("C2"), List.of("A1", "B3"));
  }

  @Test
  void an_alternative_that_needs_nothing_else_does_not_wait() {
    PartsCondition condition = part(2).or(part(1).and(part(0).not()));
    List<Finding> findings = new ArrayList<>();
    RuleStream stream =
        RuleEngine.of(where(condition, 3)).lateness(Duration.ZERO).stream(findings::add);
    events("B 1", "C 2", "A 3", "A 4").forEach(stream::onEvent);

    assertThat(findings).extracting(Finding::eventIDs).containsExactly(List.of("C2"));
  }

  @Test
  void a_stream_finds_it_when_no_window_can_hold_the_other_any_more() {
    List<Finding> findings = new ArrayList<>();
    RuleStream stream =
        RuleEngine.of(where(B_AND_NOT_A, 2)).lateness(Duration.ofSeconds(5)).stream(findings::add);
    events("B 1", "C 26").forEach(stream::onEvent);
    assertThat(findings).isEmpty();

    events("C 27").forEach(stream::onEvent);
    assertThat(findings)
        .singleElement()
        .satisfies(finding -> assertThat(finding.eventIDs()).containsExactly("B1"))
        .satisfies(finding -> assertThat(finding.eventTime()).contains(TestEvents.second(1)));
    assertThat(stream.held()).isZero();
  }

  @Test
  void what_waits_is_held_and_forgotten_with_its_group() {
    List<Finding> findings = new ArrayList<>();
    RuleStream stream =
        RuleEngine.of(where(B_AND_NOT_A, 2)).lateness(Duration.ZERO).holding(3).stream(
            findings::add);
    events("B 1 a", "B 2 b", "B 3 c", "B 4 d", "B 5 e", "C 6").forEach(stream::onEvent);

    assertThat(stream.held()).isEqualTo(3);
    assertThat(stream.counts().get("where").evicted()).isEqualTo(2);
    stream.finish();
    assertThat(findings)
        .extracting(Finding::eventIDs)
        .containsExactly(List.of("B3"), List.of("B4"), List.of("B5"));
  }

  @Test
  void conditions_that_say_nothing_are_refused() {
    assertThatThrownBy(() -> where(part(0).not().or(part(1)), 2))
        .hasMessage("rule where: its condition holds where nothing happens");
    assertThatThrownBy(() -> where(part(0).and(part(0).not()).or(part(1)), 2))
        .hasMessage("rule where: its condition both demands and excludes part 1");
    assertThatThrownBy(() -> where(part(0), 2)).hasMessageContaining("each of its 2 parts");
    assertThatThrownBy(() -> where(part(0).and(part(7)), 2)).hasMessageContaining("no other");
    assertThatThrownBy(() -> atLeast(4)).hasMessageContaining("of 3 parts there are never >= 4");
    assertThatThrownBy(() -> part(-1)).hasMessage("no part has the number -1");
  }

  @Test
  void what_is_certain_late_is_no_part_of_another() {
    CorrelationPart late = new CorrelationPart(where(B_AND_NOT_A, 2), List.of(USER));

    assertThatThrownBy(
            () ->
                rule("outer")
                    .title("Outer")
                    .temporal(
                        part(0).and(part(1)), Duration.ofSeconds(20), List.of(late, PARTS.get(2))))
        .hasMessageContaining("certain too late");
  }

  @Test
  void says_its_condition() {
    assertThat(where(part(1).and(part(0).or(part(2)).not()), 3).toString())
        .endsWith("where (eventName=\"B\") and not ((eventName=\"A\") or (eventName=\"C\"))");
  }
}
