package dev.breadcrumbs.cloudtrail.rules.sigma;

import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.withDetection;
import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.withItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents that are made to cost much: each is refused by itself, and soon. */
@Timeout(20)
class HostileYamlTest {
  private static final String RULE = withItem("eventName: DeleteTrail");

  private static List<Kind> refusals(String hostile) {
    SigmaLoad load = Sigma.parse(hostile + "\n---\n" + RULE);

    assertThat(load.rules().size()).as("the neighbour is loaded").isEqualTo(1);
    return load.refusals().stream().map(SigmaProblem::kind).toList();
  }

  @Test
  void refuses_aliases_that_multiply() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 9; level++) {
      String alias = "*a" + (level - 1);
      laughs.append(
          "a%d: &a%d [%s]\n"
              .formatted(
                  level, level, String.join(", ", List.of(alias, alias, alias, alias, alias))));
    }

    assertThat(refusals(laughs.toString())).hasSize(1);
  }

  @Test
  void refuses_aliases_of_what_they_are_in() {
    assertThat(refusals("detection: &d\n  sel: *d\n  condition: sel")).hasSize(1);
    assertThat(refusals("&a [*a]")).containsExactly(Kind.TOO_LARGE);
  }

  @Test
  void refuses_deep_nesting() {
    assertThat(refusals("a: " + "[".repeat(100_000))).containsExactly(Kind.BROKEN_YAML);
    assertThat(refusals("a: " + "{b: ".repeat(10_000))).containsExactly(Kind.BROKEN_YAML);
  }

  @Test
  void refuses_what_is_long() {
    assertThat(refusals("a: " + "x".repeat(1_000_000))).containsExactly(Kind.TOO_LARGE);
    assertThat(refusals("a: [" + "x,".repeat(200_000) + "x]")).containsExactly(Kind.TOO_LARGE);
  }

  @Test
  void refuses_tags_of_programs_merge_keys_and_double_keys() {
    assertThat(refusals("a: !!javax.script.ScriptEngineManager []"))
        .containsExactly(Kind.BROKEN_YAML);
    assertThat(refusals("a: &a {b: c}\nd: {<<: *a}")).containsExactly(Kind.BROKEN_YAML);
    assertThat(refusals("a: b\na: c")).containsExactly(Kind.BROKEN_YAML);
    assertThat(refusals("? [a]\n: b")).containsExactly(Kind.BROKEN_YAML);
  }

  @Test
  void refuses_what_is_no_map_and_no_yaml() {
    assertThat(refusals("just words")).containsExactly(Kind.NOT_A_RULE);
    assertThat(refusals("[a, b]")).containsExactly(Kind.NOT_A_RULE);
    assertThat(refusals("a: b: c")).containsExactly(Kind.BROKEN_YAML);
    assertThat(refusals("a: \u0000")).containsExactly(Kind.BROKEN_YAML);
    assertThat(refusals("a: 'open")).containsExactly(Kind.BROKEN_YAML);
    assertThat(refusals("a: *nothing")).containsExactly(Kind.BROKEN_YAML);
  }

  @Test
  void ends_regular_expressions_that_would_run_for_ever() {
    EventRule rule = SigmaTexts.only(withItem("userAgent|re: '^(a+)+$'"));
    CloudTrailEvent event = CloudTrailEvent.parse("{\"userAgent\":\"" + "a".repeat(5_000) + "!\"}");

    assertThatThrownBy(() -> rule.matches(event))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("regular expression");
  }

  private static List<Kind> kinds(String yaml) {
    return Sigma.parse(yaml).refusals().stream().map(SigmaProblem::kind).toList();
  }

  @Test
  void bounds_what_modifiers_make_of_values() {
    String value = "'" + "-a ".repeat(5) + "'";
    String list = "[" + String.join(", ", Collections.nCopies(100, value)) + "]";

    assertThat(kinds(withItem("userAgent|windash: " + value))).isEmpty();
    assertThat(kinds(withItem("userAgent|windash: " + list))).containsExactly(Kind.TOO_LARGE);
    assertThat(kinds(withItem("userAgent|windash: '" + "-a ".repeat(1_000) + "'")))
        .containsExactly(Kind.TOO_LARGE);
  }

  @Test
  void bounds_what_conditions_make_of_selections() {
    StringBuilder many = new StringBuilder();
    for (int at = 0; at < 60; at++) {
      many.append("s%d: {eventName: x%d}\n".formatted(at, at));
    }

    assertThat(kinds(withDetection(many + "condition: 1 of s*"))).isEmpty();
    assertThat(kinds(withDetection(many + "condition: 30 of s*"))).containsExactly(Kind.TOO_LARGE);
    assertThat(kinds(withDetection(many + "condition: " + "1 of s* or ".repeat(300) + "1 of s*")))
        .containsExactly(Kind.TOO_LARGE);
  }
}
