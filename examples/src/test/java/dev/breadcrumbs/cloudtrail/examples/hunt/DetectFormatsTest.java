package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DetectFormatsTest {
  private static HuntRun detect(String format) {
    HuntRun run = HuntRun.of("detect", SAMPLE, "--format", format);
    assertThat(run.exitCode()).isZero();
    return run;
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  @Test
  void ocsf_is_a_detection_finding_per_line() {
    List<String> lines = detect("ocsf").lines();
    assertThat(lines).hasSameSizeAs(detect("json").lines()).isNotEmpty();
    assertThat(lines)
        .map(DetectFormatsTest::json)
        .allMatch(finding -> finding.path("class_uid").intValue() == 2004)
        .allMatch(finding -> finding.at("/cloud/provider").textValue().equals("AWS"));
  }

  @Test
  void sarif_has_a_result_for_each_finding_and_says_where_its_records_are() {
    JsonNode run = json(detect("sarif").out()).at("/runs/0");
    assertThat(run.path("results")).hasSameSizeAs(detect("json").lines());
    assertThat(run.path("results"))
        .filteredOn(result -> result.has("locations"))
        .isNotEmpty()
        .allMatch(
            result ->
                result
                    .at("/locations/0/physicalLocation/artifactLocation/uri")
                    .asText()
                    .startsWith("sample-logs/"));
  }

  @Test
  void csv_is_a_line_for_each_finding_below_the_names_of_the_columns() {
    String table = detect("csv").out();
    assertThat(table).startsWith("rule,title,level,eventTime,account,region,");
    assertThat(table).contains("ssh-opened-to-world", "sample-logs/");
  }

  @Test
  void story_is_a_paragraph_for_each_finding() {
    assertThat(detect("story").out())
        .contains("medium: ", "\n  who      bstoll (IAM user)\n", "\n  next     ")
        .contains("\n  also     security-group-opened-to-world\n");
  }

  @Test
  void html_is_a_page_with_the_findings_and_their_events() {
    String page = detect("html").out();
    assertThat(page).startsWith("<!doctype html>").endsWith("</html>\n");
    assertThat(page).contains("\"kind\":\"findings\"", "console-login-without-mfa");
    assertThat(page).contains("\\\"eventName\\\":\\\"ConsoleLogin\\\"");
  }

  @Test
  void navigator_is_a_layer_of_all_techniques_with_what_blinds_rules() {
    JsonNode layer = json(detect("navigator").out());
    assertThat(layer.at("/versions/layer").textValue()).isEqualTo("4.5");
    Set<String> states = new TreeSet<>();
    layer.path("techniques").forEach(each -> states.add(each.at("/metadata/0/value").textValue()));
    assertThat(states).contains("fires").isSubsetOf("blind", "could fire", "fires");
    assertThat(layer.path("techniques"))
        .anyMatch(technique -> technique.path("techniqueID").textValue().equals("T1098.004"));
  }
}
