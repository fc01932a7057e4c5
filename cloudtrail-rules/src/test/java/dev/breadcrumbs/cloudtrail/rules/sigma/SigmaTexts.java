package dev.breadcrumbs.cloudtrail.rules.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.List;

/** Sigma rules of which only the part that a test is about need be written. */
final class SigmaTexts {
  private static final String HEAD =
      """
      title: A rule
      id: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10
      logsource:
        product: aws
        service: cloudtrail
      detection:
      """;

  private SigmaTexts() {}

  /** A rule with this detection, written without indent. */
  static String withDetection(String detection) {
    return HEAD + detection.indent(2);
  }

  /** A rule with one selection of one item. */
  static String withItem(String item) {
    return withDetection("selection:\n" + item.indent(2) + "condition: selection");
  }

  /** The one rule of a text that has no problems. */
  static EventRule only(String yaml) {
    return only(Sigma.parse(yaml));
  }

  static EventRule only(String yaml, Site site) {
    return only(Sigma.at(site).parse(yaml));
  }

  private static EventRule only(SigmaLoad load) {
    assertThat(problemsOf(load)).isEmpty();
    Rule rule = load.rules().list().get(0);
    assertThat(rule).isInstanceOf(EventRule.class);
    return (EventRule) rule;
  }

  /** The problems of a load, but for metadata that only other tools refuse. */
  static List<SigmaProblem> problemsOf(SigmaLoad load) {
    return load.problems().stream()
        .filter(problem -> problem.kind() != Kind.NONSTANDARD_METADATA)
        .toList();
  }

  static CloudTrailEvent event(String json) {
    return CloudTrailEvent.parse(json);
  }

  /** Whether a rule of one item matches an event. */
  static boolean matches(String item, String event) {
    return only(withItem(item)).matches(CloudTrailEvent.parse(event));
  }

  /** The one problem of a text. */
  static SigmaProblem problem(String yaml) {
    List<SigmaProblem> problems = problemsOf(Sigma.parse(yaml));
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }
}
