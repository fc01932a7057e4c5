package dev.breadcrumbs.cloudtrail.testkit;

import static dev.breadcrumbs.cloudtrail.testkit.CloudTrailAssertions.assertThat;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;
import static dev.breadcrumbs.cloudtrail.testkit.TestRules.FAILING;
import static dev.breadcrumbs.cloudtrail.testkit.TestRules.KEY_CREATED;
import static dev.breadcrumbs.cloudtrail.testkit.TestRules.TOO_MUCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import org.junit.jupiter.api.Test;

/** What must hold of a rule on single events, and what is said if it does not. */
class RuleAssertTest {
  private final EventBuilder key = anEvent().call("iam.amazonaws.com", "CreateAccessKey");
  private final EventBuilder list = anEvent().call("iam.amazonaws.com", "ListAccessKeys");

  @Test
  void takes_one_event_or_several_built_or_not() {
    CloudTrailEvent built = key.build();

    assertThat(KEY_CREATED)
        .matches(key)
        .matches(built)
        .matches(key, key.root())
        .matches(built, built)
        .ignores(list)
        .ignores(list.build())
        .ignores(list, key.denied());
  }

  @Test
  void tells_rule_condition_and_values_when_it_should_have_matched() {
    assertThatThrownBy(() -> assertThat(KEY_CREATED).matches(key.denied()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expecting rule key-created to match\n  alice (IAM user)")
        .hasMessageContaining("but it gave no finding.")
        .hasMessageContaining("- isnull(errorCode)   (AccessDenied)")
        .hasMessageContaining("+ eventName=\"CreateAccessKey\"   (CreateAccessKey)")
        .hasMessageContaining("\"errorCode\":\"AccessDenied\"");
  }

  @Test
  void tells_the_finding_when_it_should_have_ignored() {
    assertThatThrownBy(() -> assertThat(KEY_CREATED).ignores(list, key))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expecting rule key-created to ignore\n")
        .hasMessageContaining("but it gave 1 finding, the first of them\n  medium: Access key")
        .hasMessageContaining("\"eventName\":\"CreateAccessKey\"");
  }

  @Test
  void tries_every_event_given() {
    assertThatThrownBy(() -> assertThat(KEY_CREATED).matches(key, key.root(), list))
        .hasMessageContaining("ListAccessKeys");
  }

  @Test
  void shows_signs_of_percent_as_they_are() {
    assertThatThrownBy(() -> assertThat(KEY_CREATED).matches(list.with("marker", "100%s")))
        .hasMessageContaining("\"marker\":\"100%s\"");
  }

  @Test
  void begins_with_the_description() {
    assertThatThrownBy(() -> assertThat(KEY_CREATED).as("keys").matches(list))
        .hasMessageStartingWith("[keys] ");
  }

  @Test
  void takes_a_rule_that_fails_neither_for_a_match_nor_for_an_ignore() {
    EventBuilder event = anEvent().userAgent(TOO_MUCH);

    assertThatThrownBy(() -> assertThat(FAILING).matches(event))
        .hasMessageContaining("Expecting rule failing to match")
        .hasMessageContaining("but it failed:");
    assertThatThrownBy(() -> assertThat(FAILING).ignores(event))
        .hasMessageContaining("Expecting rule failing to ignore")
        .hasMessageContaining("but it failed:");
  }

  @Test
  void shows_only_the_beginning_of_a_huge_event() {
    EventBuilder huge = list.with("marker", "m".repeat(100_000));

    assertThatThrownBy(() -> assertThat(KEY_CREATED).matches(huge))
        .hasMessageContaining("event {\"eventVersion\"")
        .hasMessageEndingWith(" characters more")
        .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(20_000));
  }

  @Test
  void a_rule_has_the_lists_of_the_site_that_it_is_at() {
    Rule elsewhere =
        Rule.rule("region-not-allowed")
            .title("Region not allowed")
            .needs(Site.ALLOWED_REGIONS)
            .when(Fields.AWS_REGION.notInList(Site.ALLOWED_REGIONS));
    Site site = Site.EMPTY.with(Site.ALLOWED_REGIONS, "eu-west-1");
    EventBuilder call = anEvent().call("ec2.amazonaws.com", "RunInstances");

    assertThatThrownBy(() -> assertThat(elsewhere).matches(call.inRegion("us-east-1")))
        .hasMessageContaining("but it rests, as it needs the site's allowed_regions");
    assertThatThrownBy(() -> assertThat(elsewhere).ignores(call.inRegion("us-east-1")))
        .hasMessageEndingWith(
            "but it rests, as it needs the site's allowed_regions, to be given by at(Site).");
    assertThat(elsewhere)
        .at(site)
        .matches(call.inRegion("us-east-1"))
        .ignores(call.inRegion("eu-west-1"));
  }
}
