package dev.breadcrumbs.cloudtrail.rules.policy;

import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.policy.PolicyEvents.allow;
import static dev.breadcrumbs.cloudtrail.rules.policy.PolicyEvents.document;
import static dev.breadcrumbs.cloudtrail.rules.policy.PolicyEvents.withPolicy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTrustTest {
  private static final Condition OPEN = Policies.trustsForeignAccount(requestParameter("policy"));
  private static final Condition TRUSTS =
      OPEN.withLists(Map.of(Site.TRUSTED_ACCOUNTS, List.of("444455556666")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"AWS\":\"111122223333\"}",
        "{\"AWS\":\"arn:aws:iam::111122223333:root\"}",
        "{\"AWS\":[\"arn:aws:iam::123456789012:root\",\"arn:aws-cn:iam::111122223333:user/eve\"]}",
        "{\"AWS\":\"arn:aws-us-gov:sts::111122223333:assumed-role/Admin/eve\"}",
        "{\"AWS\":\"*\"}",
        "\"*\""
      })
  void holds_for_another_account(String principal) {
    assertThat(PolicyEvents.spellings(trusting(principal))).allMatch(TRUSTS::test);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"AWS\":\"123456789012\"}",
        "{\"AWS\":\"arn:aws:iam::123456789012:role/Deploy\"}",
        "{\"AWS\":\"arn:aws:iam::444455556666:root\"}",
        "{\"AWS\":\"AROAEXAMPLEDELETED\"}",
        "{\"AWS\":\"arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1EXAMPLE\"}",
        "{\"Service\":\"ec2.amazonaws.com\"}",
        "{\"Federated\":\"cognito-identity.amazonaws.com\"}"
      })
  void does_not_hold_for_own_and_trusted_accounts(String principal) {
    assertThat(PolicyEvents.spellings(trusting(principal))).noneMatch(TRUSTS::test);
  }

  @Test
  void an_account_that_delivers_logs_for_aws_is_no_stranger() {
    assertThat(AwsAccounts.has("156460612806")).isTrue();
    assertThat(AwsAccounts.has("444455556666")).isFalse();
  }

  @Test
  void takes_everybody_for_the_accounts_that_conditions_name() {
    assertThat(TRUSTS.test(everybodyOf("aws:PrincipalAccount", "123456789012"))).isFalse();
    assertThat(TRUSTS.test(everybodyOf("kms:CallerAccount", "444455556666"))).isFalse();
    assertThat(TRUSTS.test(everybodyOf("aws:PrincipalOrgID", "o-a1b2c3d4e5"))).isFalse();
    assertThat(TRUSTS.test(everybodyOf("aws:SourceAccount", "111122223333"))).isTrue();
    assertThat(TRUSTS.test(everybodyOf("sts:ExternalId", "123456789012"))).isTrue();
  }

  private static CloudTrailEvent everybodyOf(String key, String value) {
    String condition = "{\"StringEquals\":{\"" + key + "\":\"" + value + "\"}}";
    return withPolicy(document(allow("\"Principal\":\"*\",\"Condition\":" + condition)));
  }

  @Test
  void trusts_nobody_else_until_the_list_is_given() {
    CloudTrailEvent event = withPolicy(trusting("{\"AWS\":\"444455556666\"}"));
    assertThat(OPEN.test(event)).isTrue();
    assertThat(TRUSTS.test(event)).isFalse();
    assertThat(OPEN.lists()).containsExactly(Site.TRUSTED_ACCOUNTS);
  }

  @Test
  void knows_its_own_account_by_the_caller_where_the_record_names_none() {
    String event =
        "{\"userIdentity\":{\"accountId\":\"111122223333\"},\"requestParameters\":{\"policy\":"
            + trusting("{\"AWS\":\"111122223333\"}")
            + "}}";
    assertThat(TRUSTS.test(CloudTrailEvent.parse(event))).isFalse();
    assertThat(TRUSTS.test(CloudTrailEvent.parse(event.replace("accountId", "userName")))).isTrue();
  }

  private static String trusting(String principal) {
    return document(
        "{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":" + principal + "}");
  }
}
