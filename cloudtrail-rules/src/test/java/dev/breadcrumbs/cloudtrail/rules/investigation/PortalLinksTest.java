package dev.breadcrumbs.cloudtrail.rules.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links by calls that name no credential: of the console's SwitchRole, and of Identity Center. */
class PortalLinksTest {
  private static final String ALICE = Call.userArn("alice");
  private static final String SWITCHED = "arn:aws:sts::123456789012:assumed-role/Admin/alice";
  private static final String SET = "AWSReservedSSO_Admin_0123456789abcdef";
  private static final String ALICE_ID = "a1b2c3d4e5-11111111-2222-4333-8444-555555555555";
  private static final String BOB_ID = "a1b2c3d4e5-99999999-2222-4333-8444-555555555555";

  private static Sessions sessions(Call... calls) {
    return Sessions.of(CloudTrail.of(Stream.of(calls).map(Call::event).toList()));
  }

  private static List<Link> links(Call... calls) {
    return sessions(calls).links();
  }

  private static String text(Link link) {
    return link.from()
        + " "
        + link.kind().text()
        + " "
        + Objects.requireNonNullElse(link.to(), "nothing")
        + ", "
        + link.certainty().text();
  }

  private static String at(String arn, long second) {
    return arn + "@" + Call.second(second);
  }

  /** A call in a session of the console that a user began at a second. */
  private static Call inConsole(long second, String user, long begun) {
    return Call.read(second)
        .by(user, "ASIA" + user.toUpperCase(java.util.Locale.ROOT) + second)
        .put("userIdentity.principalId", "AIDA" + user)
        .begun(begun)
        .put("userAgent", "console.amazonaws.com");
  }

  private static Call inSwitchedConsole(long second, long begun) {
    return Call.read(second)
        .in("Admin", "alice", "ASIAADMIN" + second, begun)
        .put("userAgent", "console.amazonaws.com");
  }

  private static Call switchRole(long second) {
    return Call.of("signin.amazonaws.com", "SwitchRole", second)
        .put("userIdentity.type", "AssumedRole")
        .put("userIdentity.principalId", "AROAAdmin:alice")
        .put("userIdentity.arn", SWITCHED)
        .put("userIdentity.accountId", Call.ACCOUNT)
        .put("eventType", "AwsConsoleSignIn")
        .put("responseElements.SwitchRole", "Success")
        .put("additionalEventData.SwitchFrom", ALICE);
  }

  @Test
  void a_switched_role_came_out_of_the_console_session_of_whoever_switched() {
    List<Link> links = links(inConsole(5, "alice", 0), switchRole(60), inSwitchedConsole(70, 60));

    assertThat(links)
        .map(PortalLinksTest::text)
        .containsExactly(at(ALICE, 0) + " switched to " + at(SWITCHED, 60) + ", inferred");
    assertThat(links.get(0).basis()).contains("SwitchFrom", "creationDate = eventTime");
  }

  @Test
  void a_switch_that_several_console_sessions_may_have_made_is_ambiguous() {
    List<Link> links =
        links(
            inConsole(5, "alice", 0),
            inConsole(15, "alice", 10),
            switchRole(60),
            inSwitchedConsole(70, 60));

    assertThat(links)
        .hasSize(2)
        .allMatch(link -> link.certainty() == Certainty.AMBIGUOUS)
        .allMatch(link -> link.candidates().equals(List.of(at(ALICE, 0), at(ALICE, 10))));
  }

  @Test
  void nobody_is_named_whose_console_session_began_later_or_is_over() {
    long day = 24 * 3600;
    List<Link> links =
        links(
            inConsole(5, "alice", 0),
            switchRole(day),
            inSwitchedConsole(day + 10, day),
            inConsole(day + 100, "alice", day + 90),
            inConsole(day + 5, "bob", day - 60));

    assertThat(links)
        .map(PortalLinksTest::text)
        .containsExactly(SWITCHED + " switched to " + at(SWITCHED, day) + ", inferred");
    assertThat(links.get(0).basis()).contains("has no session here");
  }

  @Test
  void a_switch_is_not_linked_to_a_session_that_began_at_another_time() {
    assertThat(links(inConsole(5, "alice", 0), switchRole(60), inSwitchedConsole(70, 61)))
        .map(PortalLinksTest::text)
        .containsExactly(at(ALICE, 0) + " switched to nothing, exact");
  }

  @Test
  void a_switch_that_failed_leads_nowhere() {
    assertThat(
            links(
                inConsole(5, "alice", 0),
                switchRole(60).put("responseElements.SwitchRole", "Failure"),
                inSwitchedConsole(70, 60)))
        .isEmpty();
  }

  @Test
  void the_record_of_a_switch_is_a_sign_in_and_no_service() {
    assertThat(sessions(switchRole(60)).list())
        .map(Session::kind)
        .containsExactly(SessionKind.SIGN_IN);
  }

  @Test
  void a_story_tells_of_the_switch_where_it_was_made() {
    List<Call> calls = List.of(inConsole(5, "alice", 0), switchRole(60), inSwitchedConsole(70, 60));
    Story story =
        StorySearch.from(at(ALICE, 0)).run(CloudTrail.of(calls.stream().map(Call::event).toList()));

    assertThat(story.sessions()).map(each -> each.session().id()).endsWith(at(SWITCHED, 60));
    assertThat(story.toString())
        .contains(Call.second(60) + "  SwitchRole => switched to " + at(SWITCHED, 60));
    assertThat(story.toMarkdown()).contains("SwitchRole");
  }

  private static Call getRoleCredentials(long second, String userId) {
    return Call.of("sso.amazonaws.com", "GetRoleCredentials", second)
        .put("userIdentity.type", "IdentityCenterUser")
        .put("userIdentity.accountId", "210987654321")
        .put("userIdentity.onBehalfOf.userId", userId)
        .put("recipientAccountId", "210987654321")
        .put("eventType", "AwsServiceEvent")
        .put("serviceEventDetails.role_name", "Admin")
        .put("serviceEventDetails.account_id", Call.ACCOUNT);
  }

  private static Call inCenter(long second, String name, String key, long begun) {
    return Call.read(second).in(SET, name, key, begun);
  }

  @Test
  void credentials_of_identity_center_came_from_the_user_who_got_them() {
    List<Link> links =
        links(
            getRoleCredentials(0, ALICE_ID),
            inCenter(5, "alice", "ASIAALICE", 0).put("userIdentity.onBehalfOf.userId", ALICE_ID));

    assertThat(links)
        .map(PortalLinksTest::text)
        .containsExactly(ALICE_ID + " got from Identity Center ASIAALICE, inferred");
    assertThat(links.get(0).basis())
        .contains("account_id", "role_name", "onBehalfOf.userId", "creationDate = eventTime");
  }

  @Test
  void a_session_of_another_user_account_or_permission_set_is_not_linked() {
    assertThat(
            links(
                getRoleCredentials(0, ALICE_ID),
                inCenter(5, "bob", "ASIABOB", 0).put("userIdentity.onBehalfOf.userId", BOB_ID),
                inCenter(5, "alice", "ASIAOTHER", 0).put("userIdentity.accountId", "210987654321"),
                Call.read(5).in("AWSReservedSSO_View_0123456789abcdef", "alice", "ASIAVIEW", 0),
                inCenter(5, "alice", "ASIALATER", 9)))
        .map(PortalLinksTest::text)
        .containsExactly(ALICE_ID + " got from Identity Center nothing, exact");
  }

  @Test
  void two_users_who_get_one_role_in_one_second_cannot_be_told_apart_without_their_ids() {
    assertThat(
            links(
                getRoleCredentials(0, ALICE_ID),
                getRoleCredentials(0, BOB_ID),
                inCenter(5, "alice", "ASIAALICE", 1)))
        .hasSize(2)
        .allMatch(link -> link.certainty() == Certainty.AMBIGUOUS)
        .allMatch(link -> link.basis().contains("2 calls and 1 sessions fit"));
  }

  @Test
  void users_of_identity_center_are_told_apart_by_their_ids() {
    Sessions sessions = sessions(getRoleCredentials(0, ALICE_ID), getRoleCredentials(1, BOB_ID));

    assertThat(sessions.list()).map(Session::id).containsExactly(ALICE_ID, BOB_ID);
    assertThat(sessions.of(getRoleCredentials(1, BOB_ID).event()).map(Session::id))
        .contains(BOB_ID);
  }

  private static Call withSaml(long second, String key) {
    return Call.assumeRole(second, SET, "alice", key)
        .put("eventName", "AssumeRoleWithSAML")
        .put("userIdentity.type", "SAMLUser")
        .put("userIdentity.principalId", "bmFtZSBxdWFsaWZpZXI=:alice")
        .put("userIdentity.userName", "alice");
  }

  @Test
  void identity_center_hands_out_a_key_other_than_the_one_that_saml_gave() {
    List<Link> links = links(withSaml(0, "ASIAISSUED"), inCenter(5, "alice", "ASIAUSED", 0));

    assertThat(links).hasSize(1);
    assertThat(links.get(0).to()).isEqualTo("ASIAUSED");
    assertThat(links.get(0).certainty()).isEqualTo(Certainty.INFERRED);
    assertThat(links.get(0).basis()).contains("another key");
  }

  @Test
  void a_role_of_nobody_elses_making_keeps_the_key_that_saml_gave() {
    assertThat(
            links(
                withSaml(0, "ASIAISSUED")
                    .put("requestParameters.roleArn", Call.roleArn("Admin"))
                    .put("responseElements.assumedRoleUser.assumedRoleId", "AROAAdmin:alice"),
                Call.read(5).in("Admin", "alice", "ASIAUSED", 0)))
        .map(Link::to)
        .containsOnlyNulls();
  }
}
