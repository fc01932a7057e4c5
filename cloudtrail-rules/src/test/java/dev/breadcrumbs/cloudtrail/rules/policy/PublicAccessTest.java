package dev.breadcrumbs.cloudtrail.rules.policy;

import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.policy.PolicyEvents.allow;
import static dev.breadcrumbs.cloudtrail.rules.policy.PolicyEvents.document;
import static dev.breadcrumbs.cloudtrail.rules.policy.PolicyEvents.withPolicy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.query.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAccessTest {
  private static final Condition PUBLIC = Policies.grantsPublicAccess(requestParameter("policy"));
  private static final String EVERYBODY = "\"Principal\":\"*\"";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Principal\":\"*\"",
        "\"Principal\":[\"*\"]",
        "\"Principal\":{\"AWS\":\"*\"}",
        "\"principal\":{\"aws\":[\"arn:aws:iam::123456789012:root\",\"*\"]}",
        "\"Principal\":{\"Service\":\"sns.amazonaws.com\",\"AWS\":[\"*\"]}",
        "\"NotPrincipal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"}"
      })
  void holds_for_everybody(String principal) {
    assertThat(PolicyEvents.spellings(document(allow(principal)))).allMatch(PUBLIC::test);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"}",
        "\"Principal\":{\"Service\":\"*.amazonaws.com\"}",
        "\"Principal\":{\"Service\":\"*\"}",
        "\"Principal\":{}",
        "\"Principal\":null",
        "\"Sid\":\"*\""
      })
  void does_not_hold_for_some(String principal) {
    assertThat(PolicyEvents.spellings(document(allow(principal)))).noneMatch(PUBLIC::test);
  }

  @Test
  void does_not_hold_for_what_is_denied() {
    String denied = document(allow(EVERYBODY)).replace("Allow", "Deny");
    assertThat(PolicyEvents.spellings(denied)).noneMatch(PUBLIC::test);
  }

  @Test
  void looks_at_every_statement() {
    String narrow = allow("\"Principal\":{\"AWS\":\"111122223333\"}");
    assertThat(PUBLIC.test(withPolicy(document(narrow + "," + allow(EVERYBODY))))).isTrue();
    assertThat(PUBLIC.test(withPolicy("{\"Statement\":" + allow(EVERYBODY) + "}"))).isTrue();
    assertThat(PUBLIC.test(withPolicy(allow(EVERYBODY)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"StringEquals\":{\"aws:SourceAccount\":\"123456789012\"}}",
        "{\"StringEquals\":{\"AWS:SourceOwner\":[\"123456789012\",\"111122223333\"]}}",
        "{\"StringLike\":{\"aws:PrincipalOrgID\":\"o-a1b2c3d4e5\"}}",
        "{\"ForAnyValue:StringLike\":{\"aws:PrincipalOrgPaths\":\"o-a1b2c3d4e5/*\"}}",
        "{\"stringequals\":{\"aws:sourcevpce\":\"vpce-1a2b3c4d\"}}",
        "{\"StringEquals\":{\"aws:PrincipalAccount\":\"${aws:ResourceAccount}\"}}",
        "{\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:s3:::invoices-example\"}}",
        "{\"ArnEquals\":{\"aws:PrincipalArn\":\"arn:aws:iam::123456789012:role/*\"}}",
        "{\"StringLike\":{\"aws:userid\":\"AROAEXAMPLEID:*\"}}",
        "{\"IpAddress\":{\"aws:SourceIp\":[\"203.0.113.0/24\",\"2001:db8::/32\"]}}",
        "{\"IpAddress\":{\"aws:SourceIp\":\"10.0.0.0/8\"}}",
        "{\"Bool\":{\"aws:SecureTransport\":true},"
            + "\"StringEquals\":{\"aws:SourceVpc\":\"vpc-1a2b3c4d\"}}"
      })
  void does_not_hold_where_a_condition_narrows(String condition) {
    assertThat(PolicyEvents.spellings(narrowed(condition))).noneMatch(PUBLIC::test);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "\"none\"",
        "{\"StringEquals\":{}}",
        "{\"StringEquals\":{\"aws:SourceAccount\":[]}}",
        "{\"Bool\":{\"aws:SecureTransport\":\"true\"}}",
        "{\"StringLike\":{\"aws:Referer\":\"https://www.example.com/*\"}}",
        "{\"StringEquals\":{\"aws:PrincipalTag/team\":\"finance\"}}",
        "{\"StringNotEquals\":{\"aws:SourceAccount\":\"123456789012\"}}",
        "{\"StringEqualsIfExists\":{\"aws:PrincipalOrgID\":\"o-a1b2c3d4e5\"}}",
        "{\"ForAllValues:StringEquals\":{\"aws:PrincipalOrgID\":\"o-a1b2c3d4e5\"}}",
        "{\"StringLike\":{\"aws:PrincipalOrgID\":\"o-*\"}}",
        "{\"StringLike\":{\"aws:SourceVpce\":[\"vpce-1a2b3c4d\",\"*\"]}}",
        "{\"StringEquals\":{\"aws:PrincipalAccount\":\"${aws:PrincipalAccount}\"}}",
        "{\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:sns:*:*:*\"}}",
        "{\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:s3:::*\"}}",
        "{\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:role/admin\"}}",
        "{\"ArnLike\":{\"aws:SourceArn\":\"arn:*\"}}",
        "{\"StringLike\":{\"aws:userid\":\"*:alice\"}}",
        "{\"IpAddress\":{\"aws:SourceIp\":\"0.0.0.0/0\"}}",
        "{\"IpAddress\":{\"aws:SourceIp\":[\"203.0.113.0/24\",\"::/0\"]}}",
        "{\"IpAddress\":{\"aws:SourceIp\":[\"0.0.0.0/1\",\"128.0.0.0/1\"]}}",
        "{\"NotIpAddress\":{\"aws:SourceIp\":\"203.0.113.0/24\"}}"
      })
  void holds_where_a_condition_lets_strangers_pass(String condition) {
    assertThat(PolicyEvents.spellings(narrowed(condition))).allMatch(PUBLIC::test);
  }

  private static String narrowed(String condition) {
    return document(allow(EVERYBODY + ",\"Condition\":" + condition));
  }
}
