package dev.breadcrumbs.cloudtrail.rules.policy;

import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.policy.PolicyEvents.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.query.Condition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyWorkloadTest {
  private static final Condition OPEN = Policies.trustsAnyWorkload(requestParameter("policy"));
  private static final String GITHUB = provider("token.actions.githubusercontent.com");
  private static final String CLUSTER = provider("oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"StringEquals\":{\"gh:aud\":\"sts.amazonaws.com\"}}",
        "{\"StringLike\":{\"gh:sub\":\"*\"}}",
        "{\"StringLike\":{\"gh:sub\":\"repo:*\"}}",
        "{\"StringLike\":{\"gh:sub\":\"repo:*/deploy:ref:refs/heads/main\"}}",
        "{\"StringLike\":{\"gh:sub\":\"repo:octo*\"}}",
        "{\"StringLike\":{\"gh:sub\":\"repo:?cto-org/*\"}}",
        "{\"StringLike\":{\"gh:sub\":[\"repo:octo-org/app:*\",\"repo:*\"]}}",
        "{\"StringNotEquals\":{\"gh:sub\":\"repo:octo-org/app:pull_request\"}}",
        "{\"StringEqualsIfExists\":{\"gh:sub\":\"repo:octo-org/app:environment:prod\"}}",
        "{\"ForAllValues:StringLike\":{\"gh:sub\":\"repo:octo-org/*\"}}",
        "{\"StringLike\":{\"gh:repository_owner\":\"octo*\"}}"
      })
  void holds_where_the_owner_is_not_told(String condition) {
    assertThat(PolicyEvents.spellings(trusting(GITHUB, condition))).allMatch(OPEN::test);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"StringEquals\":{\"gh:sub\":\"repo:octo-org/app:environment:prod\"}}",
        "{\"StringLike\":{\"gh:sub\":\"repo:octo-org/*\"}}",
        "{\"StringLike\":{\"gh:sub\":[\"repo:octo-org/app:*\",\"repo:octo-org/site:*\"]}}",
        "{\"ForAnyValue:StringLike\":{\"gh:sub\":\"repo:octo-org/app:*\"}}",
        "{\"StringEquals\":{\"gh:repository_owner\":\"octo-org\"}}",
        "{\"StringLike\":{\"gh:job_workflow_ref\":\"octo-org/flows/.github/workflows/*\"}}",
        "{\"StringEquals\":{\"gh:aud\":\"sts.amazonaws.com\",\"gh:sub\":\"repo:octo-org/app:x\"}}"
      })
  void does_not_hold_where_the_owner_is_told(String condition) {
    assertThat(PolicyEvents.spellings(trusting(GITHUB, condition))).noneMatch(OPEN::test);
  }

  @ParameterizedTest
  @ValueSource(strings = {"system:serviceaccount:*", "system:serviceaccount:*:loader", "*"})
  void holds_for_all_service_accounts_of_a_cluster(String subject) {
    assertThat(PolicyEvents.spellings(trusting(CLUSTER, like("eks:sub", subject))))
        .allMatch(OPEN::test);
  }

  @ParameterizedTest
  @ValueSource(strings = {"system:serviceaccount:shop:*", "system:serviceaccount:shop:loader"})
  void does_not_hold_for_service_accounts_of_a_namespace(String subject) {
    assertThat(PolicyEvents.spellings(trusting(CLUSTER, like("eks:sub", subject))))
        .noneMatch(OPEN::test);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cognito-identity.amazonaws.com",
        "accounts.google.com",
      })
  void needs_no_more_than_the_application_of_providers_that_iam_knows(String provider) {
    String aud = "{\"StringEquals\":{\"" + provider + ":aud\":\"eu-west-1:pool-example\"}}";
    assertThat(PolicyEvents.spellings(trusting(provider, aud))).noneMatch(OPEN::test);
    assertThat(PolicyEvents.spellings(trusting(provider, "{}"))).allMatch(OPEN::test);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Federated\":\"arn:aws:iam::123456789012:saml-provider/idp\"}",
        "{\"Service\":\"ec2.amazonaws.com\"}",
        "\"*\""
      })
  void does_not_hold_for_other_principals(String principal) {
    String policy = document("{\"Effect\":\"Allow\",\"Principal\":" + principal + "}");
    assertThat(PolicyEvents.spellings(policy)).noneMatch(OPEN::test);
  }

  private static String provider(String host) {
    return "arn:aws:iam::123456789012:oidc-provider/" + host;
  }

  private static String like(String key, String value) {
    return "{\"StringLike\":{\"" + key + "\":\"" + value + "\"}}";
  }

  private static String trusting(String provider, String condition) {
    return document(
        "{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRoleWithWebIdentity\","
            + "\"Principal\":{\"Federated\":\""
            + provider
            + "\"},\"Condition\":"
            + condition
            + "}");
  }
}
