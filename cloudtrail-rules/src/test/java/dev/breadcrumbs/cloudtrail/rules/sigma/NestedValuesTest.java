package dev.breadcrumbs.cloudtrail.rules.sigma;

import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.matches;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What items mean on arrays, objects, and texts that hold JSON: Sigma does not say. */
class NestedValuesTest {
  private static final String POLICY =
      """
      {"requestParameters":{"policyDocument":
      "{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Resource\\":\\"arn:aws:s3:::logs/*\\"}]}"}}\
      """;

  @Test
  void of_an_array_any_element_will_do() {
    String event = "{\"requestParameters\":{\"groups\":[\"sg-1\",\"sg-2\"]}}";

    assertThat(matches("requestParameters.groups: SG-2", event)).isTrue();
    assertThat(matches("requestParameters.groups: sg-3", event)).isFalse();
    assertThat(matches("requestParameters.groups|all: [sg-1, sg-2]", event)).isTrue();
    assertThat(matches("requestParameters.groups|contains: '*'", event)).isTrue();
  }

  @Test
  void a_path_goes_through_arrays() {
    String event =
        """
        {"requestParameters":{"containerDefinitions":[{"command":["sh"]},
        {"command":["curl","$AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"]}]}}\
        """;
    String item = "requestParameters.containerDefinitions.command|contains: ";

    assertThat(matches(item + "'$AWS_CONTAINER_CREDENTIALS'", event)).isTrue();
    assertThat(matches(item + "wget", event)).isFalse();
  }

  @Test
  void of_an_object_any_value_within_will_do() {
    String event =
        "{\"requestParameters\":{\"VersioningConfiguration\":{\"Status\":\"Suspended\"}}}";

    assertThat(matches("requestParameters|contains: suspended", event)).isTrue();
    assertThat(matches("requestParameters.VersioningConfiguration: Suspended", event)).isTrue();
    assertThat(matches("requestParameters|contains: Enabled", event)).isFalse();
    assertThat(matches("responseElements|contains: Suspended", event)).isFalse();
    assertThat(matches("requestParameters|contains: '*'", event)).isTrue();
  }

  @Test
  void a_text_that_holds_json_is_itself_and_what_it_holds() {
    assertThat(matches("requestParameters|contains: '\"Effect\":\"Allow\"'", POLICY)).isTrue();
    assertThat(matches("requestParameters.policyDocument|startswith: '{\"Statement'", POLICY))
        .isTrue();
    assertThat(matches("requestParameters.policyDocument: Allow", POLICY)).isTrue();
    assertThat(matches("requestParameters.policyDocument.Statement.Effect: Allow", POLICY))
        .isTrue();
    assertThat(matches("requestParameters.policyDocument.Statement.Effect: Deny", POLICY))
        .isFalse();
    assertThat(
            matches("requestParameters.policyDocument.Statement.Resource|endswith: '\\*'", POLICY))
        .isTrue();
  }

  @Test
  void null_and_absent_and_an_empty_array_are_the_same() {
    String item = "responseElements.layers: null";

    assertThat(matches(item, "{\"responseElements\":null}")).isTrue();
    assertThat(matches(item, "{\"responseElements\":{\"layers\":null}}")).isTrue();
    assertThat(matches(item, "{\"responseElements\":{\"layers\":[]}}")).isTrue();
    assertThat(matches(item, "{\"responseElements\":{\"layers\":{}}}")).isFalse();
    assertThat(matches("responseElements.layers|exists: false", "{\"responseElements\":null}"))
        .isTrue();
  }

  @Test
  void keywords_are_looked_for_in_the_whole_event() {
    assertThat(matches("'|all': [ALLOW, 's3:::logs/\\*']", POLICY)).isTrue();
    assertThat(matches("'|all': [allow, deny]", POLICY)).isFalse();
    assertThat(matches("'|re': 's3:::lo.s'", POLICY)).isTrue();
    assertThat(matches("'|cased': ALLOW", POLICY)).isFalse();
  }
}
