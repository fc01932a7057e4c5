package dev.breadcrumbs.cloudtrail.rules.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import org.junit.jupiter.api.Test;

class FiltersTest {
  private static final String RULE =
      SigmaTexts.withItem("eventName: DeleteTrail")
          .replace("id: a-rule", "id: a-rule\nname: deleted");

  private static String filter(String rules) {
    return """
        ---
        title: Our pipeline
        logsource: {product: aws, service: cloudtrail}
        filter:
          rules: %s
          selection: {userAgent|startswith: terraform}
          condition: selection
        """
        .formatted(rules);
  }

  private static boolean matches(SigmaLoad load, String agent) {
    return ((EventRule) load.rules().find("a-rule").orElseThrow())
        .matches(
            CloudTrailEvent.parse(
                "{\"eventName\":\"DeleteTrail\",\"userAgent\":\"" + agent + "\"}"));
  }

  @Test
  void leaves_out_what_a_filter_describes() {
    for (String rules : new String[] {"a-rule", "[deleted]", "[A-RULE]", "any"}) {
      SigmaLoad load = Sigma.parse(RULE + filter(rules));

      assertThat(load.problems()).isEmpty();
      assertThat(load.rules().size()).isEqualTo(1);
      assertThat(matches(load, "terraform/1.8")).isFalse();
      assertThat(matches(load, "aws-cli")).isTrue();
    }
  }

  @Test
  void applies_several_filters_wherever_they_stand() {
    String other = filter("a-rule").replace("Our pipeline", "Ours").replace("terraform", "pulumi");
    SigmaLoad load = Sigma.parse(other + filter("a-rule") + "---\n" + RULE);

    assertThat(matches(load, "terraform/1.8")).isFalse();
    assertThat(matches(load, "pulumi")).isFalse();
    assertThat(matches(load, "aws-cli")).isTrue();
  }

  @Test
  void tells_of_rules_that_are_not_there_and_filters_the_others() {
    SigmaLoad load = Sigma.parse(RULE + filter("[unknown, a-rule]"));

    assertThat(load.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.FILTER_NOT_APPLIED))
        .satisfies(problem -> assertThat(problem.reason()).contains("unknown"));
    assertThat(matches(load, "terraform/1.8")).isFalse();
  }

  @Test
  void refuses_filters_of_other_logs_and_without_rules() {
    SigmaLoad other = Sigma.parse(RULE + filter("a-rule").replace("cloudtrail}", "s3}"));
    SigmaLoad none = Sigma.parse(RULE + filter("[]"));

    assertThat(other.refusals())
        .extracting(SigmaProblem::kind)
        .containsExactly(Kind.OTHER_LOGSOURCE);
    assertThat(none.refusals()).extracting(SigmaProblem::kind).containsExactly(Kind.BAD_DETECTION);
    assertThat(matches(other, "terraform/1.8")).isTrue();
  }
}
