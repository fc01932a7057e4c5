package dev.breadcrumbs.cloudtrail.rules.sigma;

import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.matches;
import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.problem;
import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.withDetection;
import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.withItem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sigma 2 has no places in arrays: such a name would be that of a field which no event has. */
class ArrayPlacesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "requestParameters.tags[0].key",
        "requestParameters.tags[any].key",
        "requestParameters.tags[all].key",
        "requestParameters.tags[-1]",
        "requestParameters.tags[*].key|contains",
        "requestParameters.tags[]",
        "requestParameters.tags.0.key",
        "requestParameters.tags.-1",
        "requestParameters.*.key",
        "requestParameters.tags.*",
        "resources[1].ARN|endswith",
      })
  void refuses_places_in_names(String name) {
    SigmaProblem problem = problem(withItem("'" + name + "': x"));

    assertThat(problem.kind()).isEqualTo(Kind.ARRAY_PLACE);
    assertThat(problem.line()).isEqualTo(8);
    assertThat(problem.reason()).contains(name.replaceAll("\\|.*", "")).contains("leave it out");
  }

  @Test
  void refuses_the_blocks_of_version_three() {
    String block = "selection:\n  requestParameters.tags[any]:\n    key: env\n    value: prod\n";

    assertThat(problem(withDetection(block + "condition: selection")).kind())
        .isEqualTo(Kind.ARRAY_PLACE);
  }

  @Test
  void refuses_places_in_other_fields() {
    assertThat(problem(withItem("userAgent|fieldref: 'resources[0].ARN'")).kind())
        .isEqualTo(Kind.ARRAY_PLACE);
    String fields =
        withItem("userAgent: x").replace("title: A rule", "title: A rule\nfields: ['a[0]']");
    assertThat(problem(fields).kind()).isEqualTo(Kind.ARRAY_PLACE);
    String grouped =
        "---\n"
            + "title: Often\n"
            + "correlation: {type: event_count, rules: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10,"
            + " group-by: ['resources[0].ARN'], timespan: 1h, condition: {gte: 2}}\n";
    assertThat(problem(withItem("userAgent: x") + grouped).kind()).isEqualTo(Kind.ARRAY_PLACE);
  }

  @Test
  void names_without_a_place_mean_any_element() {
    String event = "{\"requestParameters\":{\"tags\":[{\"key\":\"a\"},{\"key\":\"env\"}]}}";

    assertThat(matches("requestParameters.tags.key: env", event)).isTrue();
    assertThat(matches("requestParameters.tags{}.key: env", event)).isTrue();
    assertThat(matches("requestParameters.tags.key: b", event)).isFalse();
  }
}
