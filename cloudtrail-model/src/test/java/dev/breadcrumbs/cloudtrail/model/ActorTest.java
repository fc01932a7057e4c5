package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorTest {
  private static final String ROLE =
      "'type':'AssumedRole','principalId':'AROAEXAMPLE0000000001:alice@example.com',"
          + "'arn':'arn:aws:sts::123456789012:assumed-role/Admin/alice@example.com',"
          + "'accountId':'123456789012'";

  private static Actor actor(String identity) {
    return Events.by(identity).actor();
  }

  @Test
  void an_iam_user_goes_by_the_user_name() {
    Actor actor = Samples.event("create-key-pair").actor();
    assertThat(actor.kind()).isEqualTo(ActorKind.IAM_USER);
    assertThat(actor.displayName()).isEqualTo("bstoll");
    assertThat(actor.accountId()).isEqualTo("123456789012");
    assertThat(actor.role()).isNull();
    assertThat(actor.sessionName()).isNull();
  }

  @Test
  void an_iam_user_without_a_name_goes_by_the_arn() {
    assertThat(actor("'type':'IAMUser','arn':'arn:aws:iam::123456789012:user/a/carol'"))
        .hasToString("carol (IAM user)");
  }

  @Test
  void the_root_user_goes_by_root() {
    assertThat(Samples.event("edge-device").actor()).hasToString("root (root user)");
    assertThat(actor("'type':'Root','userName':'company-alias'").displayName()).isEqualTo("root");
  }

  @Test
  void a_role_session_goes_by_its_session_name() {
    Actor actor = actor(ROLE);
    assertThat(actor.kind()).isEqualTo(ActorKind.ROLE);
    assertThat(actor.role()).isEqualTo("Admin");
    assertThat(actor.sessionName()).isEqualTo("alice@example.com");
    assertThat(actor).hasToString("alice@example.com (role session, Admin)");
  }

  @Test
  void the_session_name_is_also_in_the_principal_id() {
    assertThat(actor("'type':'AssumedRole','principalId':'AROAEXAMPLE0000000001:i-0abc'"))
        .hasToString("i-0abc (role session)");
  }

  @Test
  void the_role_is_named_by_the_issuer_of_the_session() {
    String issuer = ",'sessionContext':{'sessionIssuer':{'type':'Role','userName':'Reader'}}";
    assertThat(actor(ROLE + issuer).role()).isEqualTo("Reader");
  }

  @Test
  void a_session_of_identity_center_goes_by_the_person() {
    String sso = ROLE.replace("/Admin/", "/AWSReservedSSO_Admin_0123456789abcdef/");
    assertThat(actor(sso).displayName()).isEqualTo("alice@example.com");
    assertThat(actor(sso).role()).isEqualTo("AWSReservedSSO_Admin_0123456789abcdef");
    assertThat(actor(sso).mfa()).isEqualTo(Mfa.UNKNOWN_AT_IDENTITY_PROVIDER);
  }

  @Test
  void a_source_identity_is_stronger_than_a_session_name() {
    Actor actor = actor(ROLE + ",'sessionContext':{'sourceIdentity':'bob'}");
    assertThat(actor.displayName()).isEqualTo("bob");
    assertThat(actor.sourceIdentity()).isEqualTo("bob");
    assertThat(actor.sessionName()).isEqualTo("alice@example.com");
  }

  @Test
  void an_empty_source_identity_is_none() {
    Actor actor = actor(ROLE + ",'sessionContext':{'sourceIdentity':''}");
    assertThat(actor.displayName()).isEqualTo("alice@example.com");
    assertThat(actor.sourceIdentity()).isNull();
  }

  @Test
  void a_role_itself_goes_by_its_name() {
    assertThat(actor("'type':'Role','arn':'arn:aws:iam::123456789012:role/teams/Reader'"))
        .hasToString("Reader (role session)");
  }

  @Test
  void a_service_that_calls_for_a_principal_is_named() {
    Actor actor = actor(ROLE + ",'invokedBy':'athena.amazonaws.com'");
    assertThat(actor.viaService()).isEqualTo("athena.amazonaws.com");
    assertThat(actor)
        .hasToString("alice@example.com (role session, Admin, via athena.amazonaws.com)");
  }

  @Test
  void the_sign_in_of_the_console_is_no_service_that_calls() {
    assertThat(Samples.event("create-key-pair").actor()).hasToString("bstoll (IAM user)");
  }

  @Test
  void the_person_on_whose_behalf_is_named() {
    Actor actor = actor(ROLE + ",'onBehalfOf':{'userId':'94482488-3041'}");
    assertThat(actor.onBehalfOf()).isEqualTo("94482488-3041");
    assertThat(actor)
        .hasToString("alice@example.com (role session, Admin, on behalf of 94482488-3041)");
  }

  @Test
  void says_all_there_is_to_say() {
    assertThat(Samples.event("assumed-role").actor())
        .hasToString(
            "alice (role session, DataReader, via athena.amazonaws.com,"
                + " on behalf of 94482488-3041-7026-18f3-be45837cd0e4)");
  }
}
