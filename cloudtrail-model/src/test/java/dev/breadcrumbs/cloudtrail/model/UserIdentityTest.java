package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserIdentityTest {
  private static final String LAMBDA = "arn:aws:lambda:eu-west-1:123456789012:function:report";

  private final UserIdentity user = Samples.event("create-key-pair").userIdentity();
  private final UserIdentity role = Samples.event("assumed-role").userIdentity();
  private final SessionContext session = role.sessionContext();

  @Test
  void reads_a_user() {
    assertThat(user.type()).isEqualTo("IAMUser");
    assertThat(user.principalId()).isEqualTo("AIDAEXAMPLE0000BSTOLL");
    assertThat(user.arn()).isEqualTo("arn:aws:iam::123456789012:user/bstoll");
    assertThat(user.accountId()).isEqualTo("123456789012");
    assertThat(user.accessKeyId()).isEqualTo("ASIAEXAMPLE0000000001");
    assertThat(user.userName()).isEqualTo("bstoll");
  }

  @Test
  void reads_who_else_had_a_part() {
    assertThat(role.invokedBy()).isEqualTo("athena.amazonaws.com");
    assertThat(role.identityProvider()).isEqualTo("example-provider");
    assertThat(role.credentialId()).startsWith("EXAMPLEVHUL");
    assertThat(role.onBehalfOf())
        .isEqualTo(
            new OnBehalfOf(
                "94482488-3041-7026-18f3-be45837cd0e4",
                "arn:aws:identitystore::123456789012:identitystore/d-9067642ac7",
                Map.of()));
    assertThat(role.inScopeOf())
        .isEqualTo(
            new InScopeOf(LAMBDA, "123456789012", "AWS::Lambda::Function", LAMBDA, Map.of()));
    assertThat(role.invokedByDelegate()).isEqualTo(new InvokedByDelegate("210987654321", Map.of()));
  }

  @Test
  void reads_the_issuer_of_a_session() {
    assertThat(session.sessionIssuer())
        .isEqualTo(
            new SessionIssuer(
                "Role",
                "AROAEXAMPLE0000000001",
                "arn:aws:iam::123456789012:role/teams/DataReader",
                "123456789012",
                "DataReader",
                Map.of()));
  }

  @Test
  void reads_how_a_session_began() {
    assertThat(session.attributes())
        .isEqualTo(new SessionAttributes("false", Instant.parse("2026-03-01T09:30:00Z"), Map.of()));
    assertThat(session.sourceIdentity()).isEqualTo("alice");
    assertThat(session.ec2RoleDelivery()).isEqualTo("2.0");
    assertThat(session.assumedRoot()).isEqualTo("true");
  }

  @Test
  void reads_a_web_identity() {
    WebIdFederationData web = session.webIdFederationData();
    assertThat(web.federatedProvider())
        .isEqualTo("arn:aws:iam::123456789012:oidc-provider/idp.example.com");
    assertThat(web.attributes().path("idp.example.com:sub").asText()).isEqualTo("alice");
  }

  @Test
  void reads_an_empty_web_identity_as_there_but_empty() {
    CloudTrailEvent event = Events.by("'sessionContext':{'webIdFederationData':{}}");
    assertThat(event.userIdentity().sessionContext().webIdFederationData())
        .isEqualTo(new WebIdFederationData(null, null, Map.of()));
  }
}
