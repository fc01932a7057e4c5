package dev.breadcrumbs.cloudtrail.rules.policy;

import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.policy.PolicyEvents.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.query.Condition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdministratorTest {
  private static final Condition ADMINISTRATOR =
      Policies.allowsAdministrator(requestParameter("policy"));

  private static final AdministratorGrants GRANTS =
      new AdministratorGrants(requestParameter("policy"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Action\":\"*\",\"Resource\":\"*\"",
        "\"Action\":\"*:*\",\"Resource\":[\"*\"]",
        "\"action\":[\"s3:GetObject\",\"*\"],\"resource\":\"*\"",
        "\"Action\":\"*\",\"Resource\":\"arn:aws:*:*:*:*\"",
        "\"Action\":\"*\",\"Resource\":[\"arn:aws:s3:::invoices-example\",\"arn:*\"]",
        "\"NotAction\":\"iam:*\",\"Resource\":\"*\"",
        "\"NotAction\":[\"iam:*\",\"organizations:*\"],\"Resource\":[\"*\"]",
        "\"Action\":\"*\",\"NotResource\":\"arn:aws:s3:::invoices-example\"",
        "\"Action\":\"*\",\"Resource\":\"*\","
            + "\"Condition\":{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}}"
      })
  void holds_for_all_actions_on_all_resources(String members) {
    assertThat(PolicyEvents.spellings(document("{\"Effect\":\"Allow\"," + members + "}")))
        .allMatch(ADMINISTRATOR::test);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Action\":\"s3:*\",\"Resource\":\"*\"",
        "\"Action\":\"*\",\"Resource\":\"arn:aws:s3:::invoices-example/*\"",
        "\"Action\":\"*\",\"Resource\":\"arn:aws:s3:::*\"",
        "\"Action\":\"*\"",
        "\"Resource\":\"*\"",
        "\"NotAction\":\"*\",\"Resource\":\"*\"",
        "\"NotAction\":\"iam:*\",\"Resource\":\"arn:aws:s3:::invoices-example\"",
        "\"NotAction\":\"iam:*\",\"NotResource\":\"arn:aws:s3:::invoices-example\""
      })
  void does_not_hold_for_less(String members) {
    assertThat(PolicyEvents.spellings(document("{\"Effect\":\"Allow\"," + members + "}")))
        .noneMatch(ADMINISTRATOR::test);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Action\":\"*\",\"Resource\":\"*\" | Action * Resource *",
        "\"Action\":[\"s3:GetObject\",\"*:*\"],\"Resource\":[\"*\"] | Action * Resource *",
        "\"NotAction\":\"iam:*\",\"Resource\":\"*\" | NotAction iam:*",
        "\"NotAction\":[\"iam:*\",\"sts:*\"],\"Resource\":\"*\" | NotAction iam:*, sts:*",
        "\"Action\":\"*\",\"NotResource\":\"arn:aws:s3:::a\" | Action * NotResource arn:aws:s3:::a",
      })
  void says_how(String members, String grant) {
    assertThat(PolicyEvents.spellings(document("{\"Effect\":\"Allow\"," + members + "}")))
        .allSatisfy(event -> assertThat(GRANTS.apply(event)).containsExactly(grant));
  }
}
