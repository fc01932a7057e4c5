package dev.breadcrumbs.cloudtrail.rules.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What is written for other tools has the form that they demand: SARIF that of its published
 * schema, OCSF what its schema demands of the attributes that are written.
 */
class SchemaTest {
  private static final JsonSchema OCSF =
      schema(
          "dev/breadcrumbs/cloudtrail/rules/output/ocsf-detection-finding-1.3.0.schema.json",
          SpecVersion.VersionFlag.V202012);
  private static final JsonSchema SARIF =
      schema("schema/sarif-schema-2.1.0.json", SpecVersion.VersionFlag.V7);

  private static JsonSchema schema(String name, SpecVersion.VersionFlag version) {
    try (InputStream stream = SchemaTest.class.getClassLoader().getResourceAsStream(name)) {
      byte[] content = Objects.requireNonNull(stream, name).readAllBytes();
      JsonNode json = OutputEvents.json(new String(content, UTF_8));
      return JsonSchemaFactory.getInstance(version).getSchema(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode sarif(EventPlaces places) {
    return OutputEvents.json(Sarif.toJson(AllFindings.EVALUATION, Catalogue.all(), places));
  }

  private static JsonNode ocsf(Finding finding) {
    return OutputEvents.json(Ocsf.toJson(finding, AllFindings.PLACES));
  }

  @Test
  void sarif_has_the_form_of_its_schema() {
    assertThat(SARIF.validate(sarif(AllFindings.PLACES))).isEmpty();
    assertThat(SARIF.validate(sarif(EventPlaces.NONE))).isEmpty();
  }

  @Test
  void the_schema_of_sarif_sees_a_mistake() {
    JsonNode log = sarif(AllFindings.PLACES);
    ((ObjectNode) log.at("/runs/0/results/0")).put("level", "bad");

    assertThat(SARIF.validate(log)).hasSize(1);
  }

  @Test
  void ocsf_has_the_form_of_its_schema() {
    assertThat(AllFindings.EVALUATION.findings())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(OCSF.validate(ocsf(finding))).isEmpty());
  }

  @Test
  void ocsf_of_an_event_with_next_to_nothing_in_it_has_the_form_too() {
    Rule rule = Rule.rule("any").title("Any").level(Level.LOW).when(OutputEvents.ANY);
    Finding finding = new Finding(rule, List.of(CloudTrailEvent.parse("{\"eventName\":\"A\"}")));

    assertThat(OCSF.validate(ocsf(finding))).isEmpty();
  }

  @Test
  void the_schema_of_ocsf_sees_a_mistake() {
    JsonNode finding = ocsf(AllFindings.EVALUATION.findings().get(0));
    ((ObjectNode) finding).put("severity_id", 7);
    ((ObjectNode) finding.path("finding_info")).remove("uid");

    assertThat(OCSF.validate(finding)).hasSize(2);
  }
}
