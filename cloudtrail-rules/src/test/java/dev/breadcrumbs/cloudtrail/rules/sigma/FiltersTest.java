package dev.breadcrumbs.cloudtrail.rules.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiltersTest {
  private static final String RULE =
      SigmaTexts.withItem("eventName: DeleteTrail")
          .replace(
              "id: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10",
              "id: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10\nname: deleted");

  private static String filter(String rules) {
    return """
    ---
    title: Our pipeline
    logsource: {product: aws, service: cloudtrail}
    filter:
      rules: %s
      selection: {userAgent|startswith: terraform}
      condition: not selection
    """
        .formatted(rules);
  }

  private static boolean matches(SigmaLoad load, String agent) {
    return ((EventRule) load.rules().find("6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10").orElseThrow())
        .matches(
            CloudTrailEvent.parse(
                "{\"eventName\":\"DeleteTrail\",\"userAgent\":\"" + agent + "\"}"));
  }

  @Test
  void leaves_out_what_a_filter_describes() {
    for (String rules :
        new String[] {
          "6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10",
          "[deleted]",
          "[6D7F3E0A-6C1B-4F5E-9A83-0D2B7C4E5F10]",
          "any"
        }) {
      SigmaLoad load = Sigma.parse(RULE + filter(rules));

      assertThat(load.problems()).isEmpty();
      assertThat(load.rules().size()).isEqualTo(1);
      assertThat(matches(load, "terraform/1.8")).isFalse();
      assertThat(matches(load, "aws-cli")).isTrue();
    }
  }

  @Test
  void applies_several_filters_wherever_they_stand() {
    String other =
        filter("6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10")
            .replace("Our pipeline", "Ours")
            .replace("terraform", "pulumi");
    SigmaLoad load =
        Sigma.parse(other + filter("6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10") + "---\n" + RULE);

    assertThat(matches(load, "terraform/1.8")).isFalse();
    assertThat(matches(load, "pulumi")).isFalse();
    assertThat(matches(load, "aws-cli")).isTrue();
  }

  @Test
  void keeps_only_what_a_filter_without_not_describes_and_warns() {
    SigmaLoad load =
        Sigma.parse(
            RULE
                + filter("6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10")
                    .replace("not selection", "selection"));

    assertThat(load.refusals()).isEmpty();
    assertThat(load.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.FILTER_WITHOUT_NOT))
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(17));
    assertThat(matches(load, "terraform/1.8")).isTrue();
    assertThat(matches(load, "aws-cli")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "selection: {userAgent|startswith|neq: terraform}\n  condition: selection",
        "pipeline: {userAgent|startswith: terraform}\n  condition: NOT 1 of pipe*",
        "a: {userAgent: terra*}\n  b: {userAgent: '*form/*'}\n  condition: not a or not b",
        "a: {userAgent: terra*}\n  b: {eventName: '*'}\n  condition: b and not (a and b)",
      })
  void takes_any_condition_that_negates_without_a_warning(String detection) {
    String selection = "selection: {userAgent|startswith: terraform}\n  condition: not selection";
    SigmaLoad load =
        Sigma.parse(
            RULE + filter("6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10").replace(selection, detection));

    assertThat(load.problems()).isEmpty();
    assertThat(matches(load, "terraform/1.8")).isFalse();
    assertThat(matches(load, "aws-cli")).isTrue();
  }

  @Test
  void warns_of_each_filter_by_itself() {
    String narrowing =
        filter("6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10").replace("not selection", "selection");
    SigmaLoad load =
        Sigma.parse(
            RULE
                + filter("6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10")
                + narrowing.replace("Our", "Their"));

    assertThat(load.problems())
        .extracting(SigmaProblem::kind)
        .containsExactly(Kind.FILTER_WITHOUT_NOT);
  }

  @Test
  void tells_of_rules_that_are_not_there_and_filters_the_others() {
    SigmaLoad load = Sigma.parse(RULE + filter("[unknown, 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10]"));

    assertThat(load.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.FILTER_NOT_APPLIED))
        .satisfies(problem -> assertThat(problem.reason()).contains("unknown"));
    assertThat(matches(load, "terraform/1.8")).isFalse();
  }

  @Test
  void refuses_filters_of_other_logs_and_without_rules() {
    SigmaLoad other =
        Sigma.parse(
            RULE + filter("6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10").replace("cloudtrail}", "s3}"));
    SigmaLoad none = Sigma.parse(RULE + filter("[]"));

    assertThat(other.refusals())
        .extracting(SigmaProblem::kind)
        .containsExactly(Kind.OTHER_LOGSOURCE);
    assertThat(none.refusals()).extracting(SigmaProblem::kind).containsExactly(Kind.BAD_DETECTION);
    assertThat(matches(other, "terraform/1.8")).isTrue();
  }
}
