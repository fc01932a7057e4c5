package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MfaTest {
  private static final String USER = "'userIdentity':{'type':'IAMUser','userName':'bob'}";
  private static final String NOT_USED = "'additionalEventData':{'MFAUsed':'No'}";

  private static String session(String flag, String more) {
    return "'type':'AssumedRole','arn':'arn:aws:sts::123456789012:assumed-role/Admin/bob',"
        + "'sessionContext':{'attributes':{'mfaAuthenticated':"
        + flag
        + "}"
        + more
        + "}";
  }

  @Test
  void a_login_with_a_second_factor_is_yes() {
    assertThat(Samples.event("console-login").mfa()).isEqualTo(Mfa.YES);
    assertThat(Samples.event("console-login").mfaAuthenticated()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'true'", "true"})
  void a_session_with_a_second_factor_is_yes(String flag) {
    assertThat(Events.by(session(flag, "")).mfa()).isEqualTo(Mfa.YES);
  }

  @Test
  void a_login_without_one_is_no() {
    assertThat(Events.of("ConsoleLogin", USER + "," + NOT_USED).mfa()).isEqualTo(Mfa.NO);
  }

  @Test
  void a_session_without_one_is_no() {
    assertThat(Events.by(session("'false'", "")).mfa()).isEqualTo(Mfa.NO);
    assertThat(Events.by(session("'false'", "")).mfaAuthenticated()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'userIdentity':{'type':'SAMLUser','userName':'bob'}",
        "'userIdentity':{'type':'WebIdentityUser','userName':'bob'}",
        "'userIdentity':{'type':'IdentityCenterUser','accountId':'123456789012'}",
        "'userIdentity':{'type':'AssumedRole','identityProvider':'example'}",
        "'userIdentity':{'type':'AssumedRole',"
            + "'arn':'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Admin_0123/bob'}",
        "'userIdentity':{'type':'AssumedRole','sessionContext':{'sessionIssuer':"
            + "{'userName':'AWSReservedSSO_Admin_0123'}}}",
        "'userIdentity':{'type':'AssumedRole','sessionContext':"
            + "{'webIdFederationData':{'federatedProvider':'accounts.example.com'}}}"
      })
  void a_federated_sign_in_is_unknown_although_it_says_no(String identity) {
    assertThat(Events.of(identity + "," + NOT_USED).mfa())
        .isEqualTo(Mfa.UNKNOWN_AT_IDENTITY_PROVIDER);
  }

  @Test
  void a_sign_in_by_saml_is_unknown() {
    String saml = "'SamlProviderArn':'arn:aws:iam::123456789012:saml-provider/idp','MFAUsed':'No'";
    assertThat(Events.of("ConsoleLogin", "'additionalEventData':{" + saml + "}").mfa())
        .isEqualTo(Mfa.UNKNOWN_AT_IDENTITY_PROVIDER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AssumedRole", "FederatedUser"})
  void a_console_login_of_a_session_is_unknown(String type) {
    String identity = "'userIdentity':{'type':'" + type + "'}";
    assertThat(Events.of("ConsoleLogin", identity + "," + NOT_USED).mfa())
        .isEqualTo(Mfa.UNKNOWN_AT_IDENTITY_PROVIDER);
  }

  @Test
  void a_federated_session_with_a_second_factor_is_yes() {
    String provider = ",'webIdFederationData':{'federatedProvider':'accounts.example.com'}";
    assertThat(Events.by(session("'true'", provider)).mfa()).isEqualTo(Mfa.YES);
  }

  @Test
  void an_empty_web_identity_is_no_federation() {
    assertThat(Events.by(session("'false'", ",'webIdFederationData':{}")).mfa()).isEqualTo(Mfa.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        USER,
        "'userIdentity':{'type':'AWSService','invokedBy':'ec2.amazonaws.com'}",
        "'additionalEventData':{'MFAUsed':null,'SamlProviderArn':null}",
        "'additionalEventData':'text'",
        "'userIdentity':null"
      })
  void an_event_that_says_nothing_is_not_recorded(String members) {
    assertThat(Events.of(members).mfa()).isEqualTo(Mfa.NOT_RECORDED);
  }
}
