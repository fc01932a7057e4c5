package dev.breadcrumbs.cloudtrail.rules.output;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.output.TechniqueCoverage.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NavigatorLayerTest {
  private static final List<CloudTrailEvent> EVENTS =
      List.of(
          OutputEvents.STOP,
          CloudTrailEvent.parse(
              """
              {"eventTime":"2024-08-01T12:25:00Z","eventSource":"iam.amazonaws.com",
               "eventName":"GetUser","requestParameters":{"userName":"carol"}}
              """));

  private static final Condition CREATED = EVENT_NAME.eq("CreateUser");

  private static Rule tagged(String id, Condition condition) {
    return rule(id).title(id).tags("attack.t1530").when(condition);
  }

  private static TechniqueCoverage coverage(List<CloudTrailEvent> events, Rule... rules) {
    RuleSet set = RuleSet.of(rules);
    Evaluation evaluation = RuleEngine.of(set).evaluate(events);
    List<TechniqueCoverage> all =
        NavigatorLayer.of(evaluation, set, DataInventory.of(events)).coverage();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static String told(Condition condition) {
    return coverage(EVENTS, tagged("rule", condition)).rules().get(0).toString();
  }

  @Test
  void a_rule_that_found_something_fires() {
    TechniqueCoverage coverage = coverage(EVENTS, OutputEvents.TRAIL_STOPPED);
    assertThat(coverage.technique()).isEqualTo("T1685.002");
    assertThat(coverage.status()).isEqualTo(Status.FIRES);
    assertThat(coverage.rules()).hasToString("[trail-stopped: fires, 1 finding]");
  }

  @Test
  void a_rule_could_fire_where_its_service_was_seen() {
    assertThat(told(EVENT_SOURCE.eq("IAM.amazonaws.com").ignoringCase().and(CREATED)))
        .isEqualTo("rule: could fire");
    assertThat(told(EVENT_NAME.eq("CreateUser"))).isEqualTo("rule: could fire");
    assertThat(told(requestParameter("policyArn").exists())).isEqualTo("rule: could fire");
    assertThat(told(at("errorCode").eq("AccessDenied"))).isEqualTo("rule: could fire");
    assertThat(told(at("tlsDetails").missing().and(EVENT_NAME.eq("x"))))
        .isEqualTo("rule: could fire");
  }

  @Test
  void a_service_that_was_never_seen_blinds() {
    assertThat(told(EVENT_SOURCE.eq("kms.amazonaws.com").and(EVENT_NAME.eq("DisableKey"))))
        .isEqualTo("rule: blind, service never seen: kms.amazonaws.com");
    assertThat(told(EVENT_SOURCE.in("kms.amazonaws.com", "iam.amazonaws.com").and(CREATED)))
        .isEqualTo("rule: could fire");
  }

  @Test
  void events_that_were_not_recorded_blind() {
    Condition reads = EVENT_SOURCE.eq("s3.amazonaws.com").and(EVENT_NAME.eq("GetObject"));
    assertThat(told(reads)).isEqualTo("rule: blind, no data events of s3.amazonaws.com");
    assertThat(told(EVENT_NAME.in("GetObject", "PutObject")))
        .isEqualTo("rule: blind, no data events");
    CloudTrailEvent read =
        CloudTrailEvent.parse(
            """
            {"eventSource":"s3.amazonaws.com","eventName":"PutObject","eventCategory":"Data"}
            """);
    assertThat(coverage(List.of(read), tagged("rule", reads)).status())
        .isEqualTo(Status.COULD_FIRE);
  }

  @Test
  void a_field_that_was_never_seen_blinds() {
    assertThat(told(at("vpcEndpointId").exists()))
        .isEqualTo("rule: blind, field never seen: vpcEndpointId");
    assertThat(told(at("tlsDetails.tlsVersion").in("TLSv1", "TLSv1.1")))
        .isEqualTo("rule: blind, field never seen: tlsDetails.tlsVersion");
    assertThat(told(at("serviceEventDetails.key").eq("x")))
        .isEqualTo("rule: blind, field never seen: serviceEventDetails");
  }

  @Test
  void one_way_to_fire_is_enough() {
    Condition blind = at("vpcEndpointId").exists();
    assertThat(told(blind.or(EVENT_NAME.eq("CreateUser")))).isEqualTo("rule: could fire");
    assertThat(told(blind.or(EVENT_SOURCE.eq("kms.amazonaws.com"))))
        .isEqualTo("rule: blind, field never seen: vpcEndpointId");
    TechniqueCoverage both =
        coverage(EVENTS, tagged("one", blind), tagged("two", EVENT_NAME.eq("CreateUser")));
    assertThat(both.status()).isEqualTo(Status.COULD_FIRE);
  }

  @Test
  void a_sequence_needs_all_of_its_parts() {
    Condition seen = EVENT_SOURCE.eq("iam.amazonaws.com");
    Condition unseen = EVENT_SOURCE.eq("kms.amazonaws.com");
    Rule sequence =
        rule("sequence")
            .title("Sequence")
            .tags("attack.t1530")
            .temporalOrdered(Duration.ofHours(1), List.of(seen, unseen));
    assertThat(coverage(EVENTS, sequence).status()).isEqualTo(Status.BLIND);
  }

  @Test
  void a_rule_that_rests_says_so() {
    Rule rule =
        rule("region")
            .title("Region")
            .tags("attack.t1535")
            .needs(Site.ALLOWED_REGIONS)
            .when(Fields.AWS_REGION.notInList(Site.ALLOWED_REGIONS));
    assertThat(coverage(EVENTS, rule).rules())
        .hasToString("[region: blind, rests: needs the site's allowed_regions]");
  }

  @Test
  void without_events_all_are_blind() {
    assertThat(coverage(List.of(), OutputEvents.TRAIL_STOPPED).rules())
        .hasToString("[trail-stopped: blind, no events]");
  }

  @Test
  void is_a_layer_of_the_navigator() {
    RuleSet rules = RuleSet.of(OutputEvents.TRAIL_STOPPED);
    Evaluation evaluation = RuleEngine.of(rules).evaluate(EVENTS);
    JsonNode layer =
        OutputEvents.json(NavigatorLayer.of(evaluation, rules, DataInventory.of(EVENTS)).toJson());
    assertThat(layer.path("versions").path("layer").textValue()).isEqualTo("4.5");
    assertThat(layer.path("domain").textValue()).isEqualTo("enterprise-attack");
    assertThat(layer.path("name").textValue()).isNotEmpty();
    assertThat(layer.path("techniques"))
        .isEqualTo(
            OutputEvents.json(
                """
                [{"techniqueID":"T1685.002","color":"#e4572e","score":2,"enabled":true,
                  "comment":"trail-stopped: fires, 1 finding",
                  "metadata":[{"name":"status","value":"fires"},
                    {"name":"trail-stopped","value":"fires, 1 finding"}]}]
                """));
    assertThat(layer.path("legendItems")).hasSize(3);
  }
}
