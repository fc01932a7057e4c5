package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.rules.AllKinds.A;
import static dev.breadcrumbs.cloudtrail.rules.AllKinds.USER;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each kind of correlation finds; windows are of 20 seconds. */
class KindsTest {
  /** Events as words: name, second, and what else there is to say. */
  private static List<List<String>> found(Rule rule, String... words) {
    return RuleEngine.of(rule).evaluate(events(words)).stream().map(Finding::eventIDs).toList();
  }

  private static List<CloudTrailEvent> events(String... words) {
    List<CloudTrailEvent> events = new ArrayList<>();
    for (String word : words) {
      String[] parts = word.split(" ");
      String user = parts.length > 2 ? parts[2] : "alice";
      String address = parts.length > 3 ? parts[3] : "192.0.2.7";
      String size = parts.length > 4 ? parts[4] : "1";
      events.add(
          CloudTrailEvent.parse(
              """
              {"eventID": "%s", "eventTime": "%s", "eventName": "%s", "userAgent": "%s",
               "sourceIPAddress": "%s", "requestParameters": {"size": %s}}
              """
                  .formatted(
                      parts[0] + parts[1],
                      second(Long.parseLong(parts[1])),
                      parts[0],
                      user,
                      address,
                      size)));
    }
    return events;
  }

  @Test
  void value_count_looks_for_different_values_and_keeps_the_latest_event_of_each() {
    assertThat(
            found(
                AllKinds.VALUES,
                "A 1 alice 192.0.2.1",
                "A 2 alice 192.0.2.2",
                "A 3 bob 192.0.2.1",
                "B 4 bob 192.0.2.3"))
        .containsExactly(List.of("A2", "A3", "B4"));
  }

  @Test
  void value_count_forgets_values_not_seen_in_the_window() {
    assertThat(
            found(
                AllKinds.VALUES,
                "A 1 alice 192.0.2.1",
                "A 2 alice 192.0.2.2",
                "A 22 alice 192.0.2.3"))
        .isEmpty();
  }

  @Test
  void exactly_so_many_fires_only_when_the_number_is_reached_anew() {
    assertThat(found(AllKinds.EXACTLY, "A 1", "B 2", "A 3", "A 30", "A 31"))
        .containsExactly(List.of("A1", "B2"), List.of("A30", "A31"));
  }

  @Test
  void value_sum_adds_up_what_is_in_the_window() {
    assertThat(
            found(
                AllKinds.SUM,
                "B 1 alice 192.0.2.1 6",
                "B 2 bob 192.0.2.1 6",
                "B 3 alice 192.0.2.1 4",
                "B 22 alice 192.0.2.1 7"))
        .containsExactly(List.of("B3", "B22"));
  }

  @Test
  void value_avg_and_a_range_of_bounds() {
    assertThat(
            found(
                AllKinds.AVERAGE,
                "B 1 alice 192.0.2.1 8",
                "B 2 alice 192.0.2.1 1",
                "B 3 alice 192.0.2.1 1"))
        .containsExactly(List.of("B1", "B2"));
  }

  @Test
  void value_percentile_takes_the_nearest_rank() {
    assertThat(
            found(
                AllKinds.MEDIAN,
                "B 1 alice 192.0.2.1 1",
                "B 2 alice 192.0.2.1 9",
                "B 3 alice 192.0.2.1 5"))
        .containsExactly(List.of("B1", "B2", "B3"));
  }

  @Test
  void a_text_that_is_no_number_is_reported_and_costs_nothing_else() {
    Evaluation evaluation =
        RuleEngine.of(AllKinds.SUM)
            .evaluate(events("B 1 alice 192.0.2.1 6", "B 2 alice x \"much\"", "B 3 alice x 5"));

    assertThat(evaluation.findings()).hasSize(1);
    assertThat(evaluation.errors())
        .containsExactly(new RuleError("sum", "B2", "no number in requestParameters.size: 'much'"));
  }

  @Test
  void temporal_takes_any_order_in_one_group() {
    assertThat(found(AllKinds.TOGETHER, "C 1", "A 5", "B 21", "A 22"))
        .containsExactly(List.of("C1", "A5", "B21"));
    assertThat(found(AllKinds.TOGETHER, "C 1", "A 5 bob", "B 9")).isEmpty();
    assertThat(found(AllKinds.TOGETHER, "C 1", "A 5", "B 22")).isEmpty();
  }

  @Test
  void a_sequence_uses_its_events_up() {
    assertThat(found(AllKinds.TOGETHER, "A 1", "B 2", "C 3", "A 4", "B 5")).hasSize(1);
    assertThat(found(AllKinds.ORDERED, "A 1", "B 2", "C 3", "C 4")).hasSize(1);
  }

  @Test
  void temporal_ordered_takes_the_order_only() {
    assertThat(found(AllKinds.ORDERED, "A 1", "B 2", "C 3"))
        .containsExactly(List.of("A1", "B2", "C3"));
    assertThat(found(AllKinds.ORDERED, "B 1", "A 2", "C 3")).isEmpty();
  }

  @Test
  void temporal_ordered_finds_the_sequence_among_others_that_come_to_nothing() {
    assertThat(found(AllKinds.ORDERED, "A 1", "B 2", "A 15", "A 16", "B 20", "C 30"))
        .containsExactly(List.of("A16", "B20", "C30"));
  }

  @Test
  void events_of_one_second_have_any_order() {
    assertThat(found(AllKinds.ORDERED, "C 1", "B 1", "A 1")).hasSize(1);
  }

  @Test
  void one_event_takes_one_place_of_a_sequence() {
    CorrelationRule twice =
        rule("twice").title("Twice").temporalOrdered(Duration.ofSeconds(20), List.of(A, A));

    assertThat(found(twice, "A 1")).isEmpty();
    assertThat(found(twice, "A 1", "A 9")).containsExactly(List.of("A1", "A9"));
  }

  @Test
  void a_correlation_can_be_part_of_another() {
    assertThat(found(AllKinds.CHAINED, "A 1", "A 2", "C 3", "A 4", "C 9"))
        .containsExactly(List.of("A1", "A2", "A4", "C9"));
  }

  @Test
  void absence_is_found_when_the_time_has_passed_in_the_events() {
    assertThat(found(AllKinds.ABSENCE, "A 1", "B 17")).containsExactly(List.of("A1"));
    assertThat(found(AllKinds.ABSENCE, "A 1", "C 16", "B 30")).isEmpty();
    assertThat(found(AllKinds.ABSENCE, "A 1", "C 9 bob", "B 30")).containsExactly(List.of("A1"));
  }

  @Test
  void absence_is_not_found_when_the_input_ends_too_soon() {
    assertThat(found(AllKinds.ABSENCE, "A 1", "B 16")).isEmpty();
  }

  @Test
  void absence_counts_events_of_the_same_second_as_following() {
    assertThat(found(AllKinds.ABSENCE, "C 1", "A 1", "B 30")).isEmpty();
  }

  @Test
  void first_seen_finds_new_values_and_those_that_were_long_gone() {
    assertThat(found(AllKinds.FIRST, "A 1", "A 2", "A 3 bob", "A 92", "A 183"))
        .containsExactly(List.of("A1"), List.of("A3"), List.of("A183"));
  }

  @Test
  void first_seen_is_silent_while_it_learns() {
    assertThat(found(AllKinds.LEARNING, "B 1", "B 59 bob", "B 61 carol", "B 62 bob"))
        .containsExactly(List.of("B61"));
  }

  @Test
  void a_search_gives_a_finding_for_each_row_of_each_period() {
    Evaluation evaluation =
        RuleEngine.of(AllKinds.SEARCH).evaluate(events("A 1", "A 2", "A 59 bob", "A 60"));

    assertThat(evaluation)
        .extracting(Finding::values)
        .containsExactly(
            Map.of("userAgent", List.of("alice"), "count", List.of("2")),
            Map.of("userAgent", List.of("bob"), "count", List.of("1")),
            Map.of("userAgent", List.of("alice"), "count", List.of("1")));
    assertThat(evaluation.findings().get(0).eventTime()).contains(second(60));
    assertThat(evaluation.findings().get(0).events()).isEmpty();
    assertThat(evaluation.findings().get(0))
        .hasToString("medium: Rule search: {userAgent=[alice], count=[2]}");
  }

  @Test
  void a_finding_tells_the_values_of_its_group() {
    assertThat(RuleEngine.of(AllKinds.COUNT).evaluate(events("A 1", "A 2", "A 3")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.values()).isEqualTo(Map.of("userAgent", List.of("alice")));
              assertThat(finding.dedupKey()).containsExactly("count", "alice");
            });
  }

  @Test
  void parts_may_be_grouped_by_different_fields() {
    CorrelationRule rule =
        rule("handed-on")
            .title("Handed on")
            .correlation(
                CorrelationType.TEMPORAL,
                List.of(
                    new CorrelationPart(rule("a").title("a").when(A), List.of(USER)),
                    new CorrelationPart(
                        rule("b").title("b").when(AllKinds.B), List.of(AllKinds.ADDRESS))),
                Duration.ofSeconds(20),
                null,
                null);

    assertThat(found(rule, "A 1 192.0.2.9 x", "B 2 alice 192.0.2.9")).hasSize(1);
    assertThat(found(rule, "A 1 192.0.2.9 x", "B 2 192.0.2.9 192.0.2.1")).isEmpty();
  }

  @Test
  void a_rule_whose_parts_do_not_fit_is_refused() {
    assertThatThrownBy(() -> rule("one").title("One").temporal(Duration.ofSeconds(1), List.of(A)))
        .isInstanceOf(RuleException.class)
        .hasMessage("rule one: temporal needs more parts than 1");
    assertThatThrownBy(() -> new CorrelationPart(AllKinds.FIRST, List.of()))
        .hasMessage("a correlation puts events and correlations together, not first");
    assertThatThrownBy(
            () ->
                rule("none")
                    .title("None")
                    .correlation(
                        CorrelationType.VALUE_SUM,
                        List.of(new CorrelationPart(AllKinds.SINGLE, List.of())),
                        Duration.ofSeconds(1),
                        Threshold.atLeast(1),
                        null))
        .hasMessage("rule none: value_sum needs a field");
  }

  @Test
  void rules_print_what_they_look_for() {
    assertThat(AllKinds.SUM)
        .hasToString(
            "sum: value_sum of requestParameters.size by userAgent > 10 in PT20S"
                + " where eventName=\"B\"");
    assertThat(AllKinds.ORDERED)
        .hasToString(
            "ordered: temporal_ordered by userAgent in PT20S"
                + " where eventName=\"A\" then eventName=\"B\" then eventName=\"C\"");
    assertThat(AllKinds.ABSENCE)
        .hasToString(
            "absence: eventName=\"A\" not followed by userAgent in PT15S by eventName=\"C\"");
    assertThat(AllKinds.FIRST)
        .hasToString(
            "first: first seen userAgent, sourceIPAddress within PT1M30S where eventName=\"A\"");
  }

  @Test
  void more_than_a_number_fires_at_one_more() {
    CorrelationRule rule =
        rule("more")
            .title("More")
            .correlation(
                CorrelationType.EVENT_COUNT,
                List.of(new CorrelationPart(rule("a").title("a").when(A), List.of())),
                Duration.ofSeconds(20),
                Threshold.moreThan(3),
                null);

    assertThat(found(rule, "A 1", "A 2", "A 3")).isEmpty();
    assertThat(found(rule, "A 1", "A 2", "A 3", "A 4"))
        .containsExactly(List.of("A1", "A2", "A3", "A4"));
    assertThat(found(rule, "A 1", "A 2", "A 3", "A 4", "A 5", "A 6")).hasSize(1);
  }

  @Test
  void a_value_count_fires_once_however_many_values_follow() {
    String[] words = new String[40];
    for (int second = 0; second < words.length; second++) {
      words[second] = "A " + second + " alice 192.0.2." + second;
    }

    assertThat(found(AllKinds.VALUES, words)).hasSize(1);
  }

  @Test
  void a_value_count_keeps_no_more_values_than_it_can_tell_apart() {
    RuleStream stream =
        RuleEngine.of(AllKinds.VALUES).lateness(Duration.ZERO).stream(finding -> {});
    for (int number = 0; number < 50; number++) {
      events("A " + number / 10 + " alice 192.0.2." + number).forEach(stream::onEvent);
    }
    stream.finish();

    assertThat(stream.held()).isEqualTo(3);
  }

  @Test
  void numbers_fire_once_until_they_fall_below_the_threshold() {
    assertThat(
            found(
                AllKinds.SUM,
                "B 1 alice x 6",
                "B 2 alice x 6",
                "B 3 alice x 6",
                "B 4 alice x 1",
                "B 5 alice x 9"))
        .containsExactly(List.of("B1", "B2"));
    assertThat(found(AllKinds.MEDIAN, "B 1 alice x 5", "B 2 alice x 6", "B 3 alice x 7"))
        .containsExactly(List.of("B1"));
    assertThat(
            found(
                AllKinds.MEDIAN,
                "B 1 alice x 5",
                "B 2 alice x 0",
                "B 3 alice x 0",
                "B 4 alice x 9",
                "B 5 alice x 9"))
        .hasSize(2);
  }

  @Test
  void an_event_that_meets_both_sides_does_not_follow_itself() {
    AbsenceRule overlapping =
        rule("overlap")
            .title("Overlap")
            .notFollowedBy(A, A.or(AllKinds.C), Duration.ofSeconds(15), USER);

    assertThat(found(overlapping, "A 1", "B 40")).containsExactly(List.of("A1"));
    assertThat(found(overlapping, "A 1", "A 9", "B 40")).containsExactly(List.of("A9"));
    assertThat(found(overlapping, "A 1", "C 9", "B 40")).isEmpty();
  }

  @Test
  void absence_forgets_the_longest_waiting_when_there_are_too_many_and_counts_them() {
    Evaluation evaluation =
        RuleEngine.of(AllKinds.ABSENCE)
            .holding(2)
            .evaluate(events("A 1", "A 2 bob", "A 3 carol", "B 40"));

    assertThat(evaluation.findings())
        .extracting(Finding::eventIDs)
        .containsExactly(List.of("A2"), List.of("A3"));
    assertThat(evaluation.counts().get("absence").evicted()).isEqualTo(1);
  }
}
