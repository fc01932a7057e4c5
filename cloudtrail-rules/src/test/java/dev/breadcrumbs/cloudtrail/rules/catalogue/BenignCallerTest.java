package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Callers that do by their nature what would be bad of others. */
class BenignCallerTest {
  private static final RuleEngine ENGINE = RuleEngine.of(Catalogue.all());

  /** Calls of Auto Scaling: documented among what its service-linked role may do. */
  private static final Set<String> CALLS =
      Set.of(
          "RunInstances", "TerminateInstances", "CreateFleet", "StartInstances", "StopInstances");

  static List<CatalogueSample> ofAutoScaling() {
    return CatalogueSample.all().stream()
        .filter(CatalogueSample::isMatch)
        .filter(
            sample ->
                CloudTrail.read(sample.file()).list().stream()
                    .allMatch(event -> CALLS.contains(String.valueOf(event.eventName()))))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ofAutoScaling")
  void auto_scaling_raises_no_alarm(CatalogueSample sample) throws Exception {
    JsonNode identity =
        JsonMapper.builder()
            .build()
            .readTree(
                """
                {"type": "AssumedRole", "principalId": "AROAAUT0SCAL1EXAMPLE:AutoScaling",
                 "arn": "arn:aws:sts::123456789012:assumed-role/AWSServiceRoleForAutoScaling/AutoScaling",
                 "accountId": "123456789012", "sessionContext": {"sessionIssuer": {"type": "Role",
                 "principalId": "AROAAUT0SCAL1EXAMPLE", "accountId": "123456789012",
                 "arn": "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
                 "userName": "AWSServiceRoleForAutoScaling"}},
                 "invokedBy": "autoscaling.amazonaws.com"}
                """);
    List<CloudTrailEvent> events =
        CloudTrail.read(sample.file()).list().stream().map(event -> by(identity, event)).toList();

    assertThat(ENGINE.evaluate(events))
        .filteredOn(finding -> finding.level().compareTo(Level.MEDIUM) >= 0)
        .isEmpty();
  }

  private static CloudTrailEvent by(JsonNode identity, CloudTrailEvent event) {
    ObjectNode tree = event.toTree();
    tree.set("userIdentity", identity);
    tree.put("sourceIPAddress", "autoscaling.amazonaws.com");
    tree.put("userAgent", "autoscaling.amazonaws.com");
    return CloudTrailEvent.parse(tree.toString());
  }

  @Test
  void refreshes_of_terraform_and_audits_do_not_explore() {
    assertThat(levels("services-explored/match-refresh-of-terraform.json"))
        .containsExactly(Level.INFORMATIONAL);
    assertThat(levels("services-explored/match-audit-role.json"))
        .containsExactly(Level.INFORMATIONAL);
    assertThat(levels("services-explored/match-eight-services.json")).containsExactly(Level.MEDIUM);
  }

  private static List<Level> levels(String sample) {
    return CatalogueSample.all().stream()
        .filter(each -> each.toString().equals(sample))
        .flatMap(each -> each.evaluate().findings().stream())
        .map(Finding::level)
        .toList();
  }
}
