package dev.breadcrumbs.cloudtrail.rules.sigma;

import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.withDetection;
import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.withItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.nio.file.Path;
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

  @Test
  void refuses_texts_that_are_long_and_become_many() {
    String dashed = "-a -b -c -d -e ";
    String filling = "x".repeat(9_000);

    assertThat(refusals(withItem("userAgent|windash: '" + dashed + filling + "'")))
        .containsExactly(Kind.TOO_LARGE);
    assertThat(refusals(withItem("userAgent|windash|contains: '" + filling + dashed + "'")))
        .containsExactly(Kind.TOO_LARGE);
    assertThat(refusals(withItem("userAgent|base64offset: '" + "x".repeat(300_000) + "'")))
        .containsExactly(Kind.TOO_LARGE);
    assertThat(refusals(withItem("userAgent|windash: '-a " + "x".repeat(300_000) + "'")))
        .containsExactly(Kind.TOO_LARGE);
  }

  @Test
  void refuses_many_values_that_are_not_much_each() {
    StringBuilder values = new StringBuilder();
    for (int number = 0; number < 40; number++) {
      values.append("\n  - '-a -b -c ").append("x".repeat(500)).append(number).append("'");
    }

    assertThat(refusals(withItem("userAgent|windash:" + values))).containsExactly(Kind.TOO_LARGE);
  }

  @Test
  void refuses_in_the_end_documents_that_are_not_much_each() {
    String rule = withItem("userAgent|windash: '-a -b -c " + "x".repeat(7_000) + "'");
    StringBuilder load = new StringBuilder();
    for (int number = 0; number < 60; number++) {
      load.append(rule.replace("5f10", "%04d".formatted(number))).append("---\n");
    }
    SigmaLoad loaded = Sigma.parse(load.toString());

    assertThat(loaded.rules().size()).isBetween(10, 30);
    assertThat(loaded.refusals()).allMatch(problem -> problem.kind() == Kind.TOO_LARGE);
  }

  @Test
  void takes_what_people_write() {
    String command = "powershell -enc " + "QQ".repeat(700) + " -nop /c -w hidden";

    SigmaLoad load = Sigma.parse(withItem("userAgent|windash|contains: '" + command + "'"));

    assertThat(load.refusals()).isEmpty();
    assertThat(load.rules().size()).isEqualTo(1);
  }

  @Test
  void shows_what_a_terminal_would_obey_by_its_number() {
    String escape = "\\e[2J\\a";
    String rule =
        "title: \"A"
            + escape
            + "\"\nid: \"x"
            + escape
            + "\"\nlogsource: {product: \"p"
            + escape
            + "\"}\n"
            + "detection: {a: {\"b"
            + escape
            + "\": c}, condition: a}\n";

    for (String hostile :
        List.of(
            rule,
            rule.replace("x" + escape, "6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10"),
            withItem("\"user" + escape + "\": x"),
            withItem("\"userAgent|" + escape + "\": x"),
            withItem("userAgent|re: \"(" + escape + "\""),
            withItem("userAgent: x")
                .replace("condition: selection", "condition: \"s" + escape + "\""),
            withItem("userAgent: x").replace("title:", "date: \"" + escape + "\"\ntitle:"))) {
      assertThat(Sigma.parse(hostile).problems())
          .isNotEmpty()
          .allSatisfy(
              problem -> assertThat(problem.toString()).matches("[ -~]+").doesNotContain("\u001b"));
    }
  }

  @Test
  void shows_names_of_files_so_too() {
    SigmaLoad load = Sigma.load(Path.of("no\u001b[2J such\u202Efile.yml"));

    assertThat(load.problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.toString()).contains("no\\u001b[2J such\\u202efile.yml"));
  }
}
