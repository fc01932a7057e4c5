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
        "\"Action\":\"?*\",\"Resource\":\"*\"",
        "\"Action\":\"*:?*\",\"Resource\":\"?*\"",
        "\"Action\":[\"iam:*\"],\"Resource\":\"*\"",
        "\"Action\":\"IAM:?*\",\"Resource\":\"arn:aws:*:*:*:*\"",
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
        "\"Action\":\"iam:Get*\",\"Resource\":\"*\"",
        "\"Action\":\"iam:*\",\"Resource\":\"arn:aws:iam::123456789012:user/x\"",
        "\"Action\":\"????????????????*\",\"Resource\":\"*\"",
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
  @ValueSource(
      strings = {
        "\"Action\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"*\"",
        "\"Action\":\"s3:GetObject\",\"Action\":\"*\",\"Resource\":\"*\"",
        "\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"",
      })
  void takes_either_of_two_members_of_one_name(String members) {
    String policy = document("{\"Effect\":\"Allow\"," + members + "}");

    assertThat(ADMINISTRATOR.test(PolicyEvents.withPolicy(policy))).isTrue();
    assertThat(ADMINISTRATOR.test(PolicyEvents.withPolicy(policy.replace("\"", "\\\"")))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%7B%22Statement%22:+%7B%22Effect%22:+%22Allow%22,+%22Action%22:%22*%22,%22Resource%22:%22*%22%7D%7D",
        "Action=PutRolePolicy&PolicyDocument=%7B%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22"
            + "%2C%22Action%22%3A%22*%22%2C%22Resource%22%3A%22*%22%7D%5D%7D&Version=2010-05-08",
        "PolicyDocument={\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}"
      })
  void reads_the_encoding_of_forms(String policy) {
    assertThat(ADMINISTRATOR.test(PolicyEvents.withPolicy(policy))).isTrue();
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
