package dev.breadcrumbs.cloudtrail.testkit;

import static dev.breadcrumbs.cloudtrail.testkit.CloudTrailAssertions.assertThat;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;
import static dev.breadcrumbs.cloudtrail.testkit.Principal.assumedRole;
import static dev.breadcrumbs.cloudtrail.testkit.TestRules.FAILING;
import static dev.breadcrumbs.cloudtrail.testkit.TestRules.GUESSING;
import static dev.breadcrumbs.cloudtrail.testkit.TestRules.KEY_CREATED;
import static dev.breadcrumbs.cloudtrail.testkit.TestRules.TOO_MUCH;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must hold of findings, and what is said if it does not. */
class EvaluationAssertTest {
  private final EventBuilder key =
      anEvent().call("iam.amazonaws.com", "CreateAccessKey").by(assumedRole("Admin", "alice"));
  private final Evaluation one = evaluate(key.build());
  private final Evaluation none = evaluate(key.denied().build());

  private static Evaluation evaluate(CloudTrailEvent... events) {
    return RuleEngine.of(KEY_CREATED, GUESSING, FAILING).evaluate(List.of(events));
  }

  @Test
  void counts_findings() {
    assertThat(one).hasFindings(1).hasFindingOf(KEY_CREATED).hasNoFindingOf(GUESSING);
    assertThat(none).hasNoFindings().hasNoFindingOf(KEY_CREATED).hasNoErrors();
  }

  @Test
  void lists_the_findings_that_there_are() {
    String found = "but there is 1 finding\n  key-created: medium: Access key created: alice";

    assertThatThrownBy(() -> assertThat(one).hasFindings(2))
        .hasMessageContaining("Expecting 2 findings\n" + found);
    assertThatThrownBy(() -> assertThat(one).hasNoFindings())
        .hasMessageContaining("Expecting 0 findings\n" + found);
    assertThatThrownBy(() -> assertThat(one).hasFindingOf(GUESSING))
        .hasMessageContaining("Expecting a finding of guessing\n" + found);
    assertThatThrownBy(() -> assertThat(one).hasNoFindingOf(KEY_CREATED))
        .hasMessageContaining("Expecting no finding of key-created\n" + found);
  }

  @Test
  void goes_on_with_the_only_finding_of_a_rule() {
    CloudTrailEvent event = key.build();

    assertThat(one)
        .onlyFindingOf(KEY_CREATED)
        .isOf(KEY_CREATED)
        .isBy("alice")
        .hasEventIDs(event.eventID());
  }

  @Test
  void does_not_go_on_with_none_or_several() {
    Evaluation two = evaluate(key.build(), key.numbered(2).build());

    assertThatThrownBy(() -> assertThat(none).onlyFindingOf(KEY_CREATED))
        .hasMessageContaining("Expecting one finding of key-created\nbut there are 0 findings");
    assertThatThrownBy(() -> assertThat(two).onlyFindingOf(KEY_CREATED))
        .hasMessageContaining("but there are 2 findings\n  key-created");
  }

  @Test
  void tells_what_a_finding_has_instead() {
    FindingAssert finding = assertThat(one).onlyFindingOf(KEY_CREATED);

    assertThatThrownBy(() -> finding.isOf(GUESSING))
        .hasMessageContaining("Expecting rule guessing\nbut it was key-created in\n  medium");
    assertThatThrownBy(() -> finding.isBy("bob"))
        .hasMessageContaining("Expecting actor bob\nbut it was alice");
    assertThatThrownBy(() -> finding.hasEventIDs("1", "2"))
        .hasMessageContaining("Expecting eventIDs [1, 2]\nbut it was [" + key.build().eventID());
  }

  @Test
  void tells_of_rules_that_failed() {
    Evaluation failed = evaluate(anEvent().userAgent(TOO_MUCH).field("eventID", "e-1").build());

    assertThatThrownBy(() -> assertThat(failed).hasNoErrors())
        .hasMessageContaining(
            "Expecting that no rule fails\nbut there is 1 error\n  failing on e-1");
    assertThatThrownBy(() -> assertThat(failed).hasFindingOf(FAILING))
        .hasMessageContaining("but there are 0 findings\nand there is 1 error\n  failing on e-1");
  }
}
