package dev.breadcrumbs.cloudtrail.testkit;

import static dev.breadcrumbs.cloudtrail.testkit.CloudTrailAssertions.assertThat;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;
import static dev.breadcrumbs.cloudtrail.testkit.Principal.assumedRole;
import static dev.breadcrumbs.cloudtrail.testkit.Principal.iamUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.ActorKind;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.Mfa;
import dev.breadcrumbs.cloudtrail.model.UserIdentity;
import org.junit.jupiter.api.Test;

/** Callers look as CloudTrail shows them. */
class PrincipalTest {
  private static final EventBuilder CALL = anEvent().call("iam.amazonaws.com", "CreateUser");

  private static UserIdentity identity(EventBuilder event) {
    UserIdentity identity = event.build().userIdentity();
    assertThat(identity).isNotNull();
    assertThat(identity.otherFields()).isEmpty();
    return identity;
  }

  @Test
  void a_user_signs_by_a_long_term_key() {
    UserIdentity identity = identity(CALL.by(iamUser("bstoll")));

    assertThat(identity.arn()).isEqualTo("arn:aws:iam::123456789012:user/bstoll");
    assertThat(identity.principalId()).matches("AIDA[A-Z2-7]{9}EXAMPLE");
    assertThat(identity.accessKeyId()).matches("AKIA[A-Z2-7]{9}EXAMPLE");
    assertThat(identity.sessionContext()).isNull();
    assertThat(CALL.by(iamUser("bstoll")).build().mfa()).isEqualTo(Mfa.NOT_RECORDED);
  }

  @Test
  void a_user_with_or_without_mfa_has_a_session() {
    EventBuilder call = CALL.by(iamUser("bstoll"));

    assertThat(identity(call.withMfa()).accessKeyId()).startsWith("ASIA");
    assertThat(call.withMfa().build().mfa()).isEqualTo(Mfa.YES);
    assertThat(call.withoutMfa().build().mfa()).isEqualTo(Mfa.NO);
  }

  @Test
  void a_role_session_has_its_issuer() {
    CloudTrailEvent event = CALL.by(assumedRole("Admin", "alice")).build();

    assertThat(event)
        .isBy("alice")
        .hasField("userIdentity.arn", "arn:aws:sts::123456789012:assumed-role/Admin/alice")
        .hasField("userIdentity.sessionContext.sessionIssuer.userName", "Admin")
        .hasField(
            "userIdentity.sessionContext.sessionIssuer.arn", "arn:aws:iam::123456789012:role/Admin")
        .hasField("userIdentity.sessionContext.attributes.mfaAuthenticated", "false")
        .hasField("userIdentity.sessionContext.attributes.creationDate", "2024-05-01T09:50:00Z");
    assertThat(identity(CALL.by(assumedRole("Admin", "alice"))).principalId())
        .matches("AROA[A-Z2-7]{9}EXAMPLE:alice");
    assertThat(event.actor().role()).isEqualTo("Admin");
  }

  @Test
  void root_is_root() {
    CloudTrailEvent event = CALL.root().build();

    assertThat(event.isRoot()).isTrue();
    assertThat(event)
        .hasField("userIdentity.arn", "arn:aws:iam::123456789012:root")
        .hasField("userIdentity.principalId", "123456789012");
  }

  @Test
  void a_service_has_its_name_for_an_address() {
    CloudTrailEvent event = CALL.service("autoscaling.amazonaws.com").build();

    assertThat(event.actor().kind()).isEqualTo(ActorKind.SERVICE);
    assertThat(event)
        .isBy("autoscaling.amazonaws.com")
        .hasField("sourceIPAddress", "autoscaling.amazonaws.com")
        .hasField("userAgent", "autoscaling.amazonaws.com")
        .lacksField("tlsDetails");
    assertThat(CALL.service("autoscaling.amazonaws.com").denied().build()).wasDenied();
  }

  @Test
  void may_be_of_another_account_or_partition() {
    assertThat(CALL.by(assumedRole("Admin", "eve").ofAccount("210987654321")).build())
        .hasField("recipientAccountId", "123456789012")
        .hasField("userIdentity.accountId", "210987654321")
        .hasField("userIdentity.arn", "arn:aws:sts::210987654321:assumed-role/Admin/eve");
    assertThat(CALL.root().inRegion("cn-north-1").build())
        .hasField("userIdentity.arn", "arn:aws-cn:iam::123456789012:root");
    assertThat(CALL.root().inRegion("us-gov-west-1").build())
        .hasField("userIdentity.arn", "arn:aws-us-gov:iam::123456789012:root");
    assertThatThrownBy(() -> iamUser("eve").ofAccount("eve"))
        .hasMessage("accountId is not 12 digits: 'eve'");
  }

  @Test
  void has_the_same_ids_each_time_and_others_under_another_name() {
    assertThat(identity(CALL.by(iamUser("a")))).isEqualTo(identity(CALL.by(iamUser("a"))));
    assertThat(identity(CALL.by(iamUser("a"))).principalId())
        .isNotEqualTo(identity(CALL.by(iamUser("b"))).principalId());
  }
}
