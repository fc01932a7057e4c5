package dev.breadcrumbs.cloudtrail.rules.sigma;

import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.only;
import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.withDetection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
  /** Each selection asks for one letter in the event's name. */
  private static final String SELECTIONS =
      """
      sel_a: {eventName|contains: a}
      sel_b: {eventName|contains: b}
      sel_c: {eventName|contains: c}
      _hidden: {eventName|contains: x}
      other: {eventName|contains: o}
      """;

  private static SigmaLoad load(String condition) {
    return Sigma.parse(withDetection(SELECTIONS + "condition: " + condition));
  }

  private static boolean holds(String condition, String letters) {
    SigmaLoad load = load(condition);
    assertThat(load.refusals()).isEmpty();
    return ((EventRule) load.rules().list().get(0))
        .matches(CloudTrailEvent.parse("{\"eventName\":\"" + letters + "\"}"));
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "sel_a, a, true",
    "sel_a, b, false",
    "not sel_a, b, true",
    "sel_a and sel_b, ab, true",
    "sel_a and sel_b, a, false",
    "sel_a or sel_b and sel_c, a, true",
    "(sel_a or sel_b) and sel_c, a, false",
    "(sel_a or sel_b) and sel_c, bc, true",
    "not sel_a and sel_b, b, true",
    "not sel_a or sel_b, ab, true",
    "not (sel_a or sel_b), c, true",
    "not not sel_a, a, true",
    "not 1 of sel_*, o, true",
    "not 1 of sel_*, c, false",
    "1 of sel_*, c, true",
    "any of sel_*, c, true",
    "all of sel_*, abc, true",
    "all of sel_*, ab, false",
    "2 of sel_*, ac, true",
    "2 of sel_*, c, false",
    "3 of sel_*, abc, true",
    "1 of them, x, false",
    "1 of them, o, true",
    "all of them, abco, true",
    "all of them, abc, false",
    "1 of _hid*, x, true",
    "1 of *, x, true",
    "1 of s*_*b, b, true",
    "1 of sel_b, b, true",
    "sel_a AND NOT sel_b, a, true",
  })
  void reads_conditions(String condition, String letters, boolean expected) {
    assertThat(holds(condition, letters)).isEqualTo(expected);
  }

  @Test
  void takes_a_list_of_conditions_as_any_of_them() {
    assertThat(holds("[sel_a, sel_b and sel_c]", "bc")).isTrue();
    assertThat(holds("[sel_a, sel_b and sel_c]", "b")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sel_z",
        "sel_a and",
        "and sel_a",
        "(sel_a",
        "sel_a)",
        "sel_a sel_b",
        "1 of nothing*",
        "5 of sel_*",
        "0 of sel_*",
        "some of sel_*",
        "not",
        "1 of",
        "''",
        "[]",
        "()"
      })
  void refuses_what_is_no_condition(String condition) {
    assertThat(load(condition).refusals())
        .extracting(SigmaProblem::kind, SigmaProblem::rule)
        .containsExactly(tuple(Kind.BAD_CONDITION, "6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10"));
    assertThat(load(condition).rules().size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sel_a | count() by userAgent > 5", "near sel_a", "sel_a | near sel_b"})
  void refuses_what_sigma_has_given_up(String condition) {
    assertThat(load(condition).refusals())
        .extracting(SigmaProblem::kind)
        .containsExactly(Kind.OBSOLETE);
  }

  @Test
  void refuses_conditions_beyond_all_measure() {
    List<String> conditions =
        List.of("(".repeat(5_000), "not ".repeat(2_000) + "sel_a", "sel_a or ".repeat(9_000));

    assertThat(conditions)
        .allSatisfy(
            each ->
                assertThat(load(each).refusals())
                    .extracting(SigmaProblem::kind)
                    .containsExactly(Kind.TOO_LARGE));
  }

  @Test
  void warns_of_selections_that_are_not_asked_for() {
    SigmaLoad load = load("1 of sel_*");

    assertThat(load.rules().size()).isEqualTo(1);
    assertThat(load.problems())
        .extracting(SigmaProblem::kind)
        .containsOnly(Kind.UNUSED_SELECTION)
        .hasSize(2);
  }

  @Test
  void a_condition_may_be_as_wide_as_it_likes() {
    String wide = String.join(" or ", Collections.nCopies(400, "(not sel)"));
    String many = String.join(" and ", Collections.nCopies(400, "not (sel)"));

    assertThat(only(withDetection("sel: {userAgent: x}\ncondition: " + wide)).matches(agent("y")))
        .isTrue();
    assertThat(only(withDetection("sel: {userAgent: x}\ncondition: " + many)).matches(agent("x")))
        .isFalse();
  }

  private static CloudTrailEvent agent(String agent) {
    return CloudTrailEvent.parse("{\"userAgent\":\"" + agent + "\"}");
  }
}
