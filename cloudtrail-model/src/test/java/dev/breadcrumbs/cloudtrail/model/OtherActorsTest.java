package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherActorsTest {
  private static Actor actor(String identity) {
    return Events.by(identity).actor();
  }

  @Test
  void a_service_goes_by_its_host_name() {
    Actor actor = actor("'type':'AWSService','invokedBy':'ec2.amazonaws.com'");
    assertThat(actor).hasToString("ec2.amazonaws.com (AWS service)");
    assertThat(actor.viaService()).isNull();
  }

  @Test
  void an_identity_that_names_only_a_service_is_that_service() {
    assertThat(Samples.event("addendum").actor()).hasToString("kms.amazonaws.com (AWS service)");
  }

  @Test
  void a_federated_user_goes_by_the_name_in_the_arn() {
    assertThat(
            actor(
                "'type':'FederatedUser','principalId':'123456789012:dora',"
                    + "'arn':'arn:aws:sts::123456789012:federated-user/dora'"))
        .hasToString("dora (federated user)");
  }

  @ParameterizedTest
  @CsvSource({"SAMLUser", "WebIdentityUser", "Directory"})
  void a_user_of_an_identity_provider_goes_by_the_user_name(String type) {
    assertThat(actor("'type':'" + type + "','principalId':'x:erin','userName':'erin'"))
        .hasToString("erin (federated user)");
  }

  @Test
  void a_user_of_identity_center_goes_by_the_user_id() {
    assertThat(
            actor(
                "'type':'IdentityCenterUser','accountId':'123456789012',"
                    + "'onBehalfOf':{'userId':'94482488-3041'},'credentialId':'x'"))
        .hasToString("94482488-3041 (Identity Center user)");
  }

  @Test
  void a_principal_of_another_account_goes_by_its_id() {
    Actor actor =
        actor("'type':'AWSAccount','principalId':'AIDAEXAMPLE1','accountId':'210987654321'");
    assertThat(actor).hasToString("AIDAEXAMPLE1 (AWS account)");
    assertThat(actor.accountId()).isEqualTo("210987654321");
  }

  @Test
  void another_account_goes_by_its_number() {
    assertThat(Samples.event("network-activity").actor()).hasToString("210987654321 (AWS account)");
  }

  @Test
  void an_anonymous_caller_goes_by_what_is_recorded() {
    assertThat(actor("'type':'AWSAccount','principalId':'','accountId':'ANONYMOUS_PRINCIPAL'"))
        .hasToString("ANONYMOUS_PRINCIPAL (AWS account)");
  }

  @Test
  void a_hidden_user_name_is_shown_as_recorded() {
    assertThat(Samples.event("console-login-failed").actor())
        .hasToString("HIDDEN_DUE_TO_SECURITY_REASONS (IAM user)");
  }

  @ParameterizedTest
  @CsvSource({"Unknown", "SomethingNew"})
  void an_unknown_type_is_an_unknown_principal(String type) {
    assertThat(actor("'type':'" + type + "','userName':'frank'"))
        .hasToString("frank (unknown principal)");
  }

  @Test
  void an_empty_identity_is_unknown() {
    assertThat(actor("")).hasToString("unknown (unknown principal)");
  }

  @Test
  void an_event_without_identity_has_an_unknown_actor() {
    assertThat(Samples.event("insight-start").actor()).hasToString("unknown (unknown principal)");
    assertThat(Events.of("'userIdentity':'text'").actor())
        .hasToString("unknown (unknown principal)");
  }
}
