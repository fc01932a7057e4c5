package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What would have been high is a finding of its own when it was refused, and a lower one. */
class RefusedAttemptTest {
  private static final RuleEngine ENGINE = RuleEngine.of(Catalogue.all()).at(CatalogueSample.SITE);

  /** High findings whose attempt says nothing, and why. */
  private static final Map<String, String> WITHOUT =
      Map.ofEntries(
          Map.entry("all-parameters-read", "reads are refused all day"),
          Map.entry("key-tried-by-secret-scanner", "GetCallerIdentity is refused to nobody"),
          Map.entry("model-key-user-elsewhere", "is found whether refused or not"),
          Map.entry("object-encrypted-in-place", "writes of objects are refused all day"),
          Map.entry("object-encrypted-with-foreign-key", "writes of objects are refused all day"),
          Map.entry("object-lock-bypassed", "deletions of objects are refused all day"),
          Map.entry("ransom-note-written", "writes of objects are refused all day"),
          Map.entry("instance-session-at-console", "a sign-in fails by rules of its own"),
          Map.entry("root-console-login", "a sign-in fails by rules of its own"),
          Map.entry("root-credentials-changed", "nothing refuses root at the sign-in"),
          Map.entry("root-password-recovery", "nothing refuses root at the sign-in"),
          Map.entry("database-encrypted-with-foreign-key", "the key tells, and a refusal hides it"),
          Map.entry("shared-snapshot-used-by-other-account", "AWS tells of what was done"),
          Map.entry("key-quarantined-by-aws", "AWS is the caller"));

  static List<CatalogueSample> highIfDone() {
    return CatalogueSample.all().stream()
        .filter(CatalogueSample::isMatch)
        .filter(sample -> !WITHOUT.containsKey(sample.rule()))
        .filter(sample -> isOfSingleEvents(Catalogue.rule(sample.rule())))
        .filter(sample -> isHigh(sample.evaluate().findings().get(0).level()))
        .filter(sample -> !sample.text().contains("\"errorCode\""))
        .toList();
  }

  private static boolean isOfSingleEvents(Rule rule) {
    return rule instanceof EventRule;
  }

  private static boolean isHigh(Level level) {
    return level.compareTo(Level.HIGH) >= 0;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("highIfDone")
  void is_found_and_lower_when_it_was_refused(CatalogueSample sample) {
    List<CloudTrailEvent> refused =
        CloudTrail.read(sample.file()).list().stream().map(RefusedAttemptTest::refused).toList();

    List<Finding> findings = ENGINE.evaluate(refused).findings();

    assertThat(findings).as(sample.toString()).isNotEmpty();
    assertThat(findings).noneMatch(finding -> isHigh(finding.level()));
    assertThat(findings)
        .filteredOn(finding -> finding.level().compareTo(Level.MEDIUM) >= 0)
        .hasSizeLessThanOrEqualTo(2);
  }

  private static CloudTrailEvent refused(CloudTrailEvent done) {
    ObjectNode event = done.toTree();
    boolean isEc2 = "ec2.amazonaws.com".equals(done.eventSource());
    event.put("errorCode", isEc2 ? "Client.UnauthorizedOperation" : "AccessDenied");
    event.put("errorMessage", "User is not authorized to perform this operation");
    event.putNull("responseElements");
    return CloudTrailEvent.parse(event.toString());
  }
}
