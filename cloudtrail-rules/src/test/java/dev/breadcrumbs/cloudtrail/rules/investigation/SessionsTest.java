package dev.breadcrumbs.cloudtrail.rules.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static Sessions sessions(Call... calls) {
    return Sessions.of(CloudTrail.of(Stream.of(calls).map(Call::event).toList()));
  }

  private static List<String> ids(Sessions sessions) {
    return sessions.list().stream().map(Session::id).toList();
  }

  @Test
  void counts_the_calls_of_a_key_by_what_they_were() {
    Session session =
        sessions(
                Call.read(1).by("alice", "AKIAALICE"),
                Call.of("iam.amazonaws.com", "CreateUser", 2).by("alice", "AKIAALICE"),
                Call.of("iam.amazonaws.com", "CreateRole", 3).by("alice", "AKIAALICE").denied(),
                Call.of("iam.amazonaws.com", "DeleteRole", 9)
                    .by("alice", "AKIAALICE")
                    .put("errorCode", "NoSuchEntity")
                    .put("sourceIPAddress", "255.090.254.5"))
            .list()
            .get(0);

    assertThat(session.id()).isEqualTo("AKIAALICE");
    assertThat(session.kind()).isEqualTo(SessionKind.LONG_LIVED_KEY);
    assertThat(session.credential().actor()).isEqualTo("alice");
    assertThat(session.use())
        .extracting(SessionUse::reads, SessionUse::changes, SessionUse::denied, SessionUse::failed)
        .containsExactly(1L, 1L, 1L, 1L);
    assertThat(session.use().first()).isEqualTo(Call.second(1));
    assertThat(session.use().last()).isEqualTo(Call.second(9));
    assertThat(session.use().addresses())
        .containsEntry("198.51.100.7", 3L)
        .containsEntry("255.090.254.5", 1L);
  }

  @Test
  void folds_what_services_did_for_a_session_under_it() {
    Sessions sessions =
        sessions(
            Call.read(5).in("Admin", "alice", "ASIAALICE", 0),
            Call.read(6)
                .in("Admin", "alice", "ASIAOTHER1", 0)
                .put("userIdentity.invokedBy", "athena.amazonaws.com"),
            Call.read(7)
                .in("Admin", "alice", "ASIAOTHER2", 0)
                .put("userIdentity.invokedBy", "kms.amazonaws.com"),
            Call.read(8)
                .in("Admin", "alice", "ASIAOTHER3", 0)
                .put("userIdentity.invokedBy", "kms.amazonaws.com"));

    assertThat(ids(sessions)).containsExactly("ASIAALICE");
    assertThat(sessions.list().get(0).onBehalf())
        .containsEntry("athena.amazonaws.com", 1L)
        .containsEntry("kms.amazonaws.com", 2L);
    assertThat(sessions.list().get(0).use().calls()).isEqualTo(1);
  }

  @Test
  void folds_what_services_did_for_a_long_lived_key_that_is_alone() {
    Sessions sessions =
        sessions(
            Call.read(5).by("alice", "AKIAALICE"),
            Call.read(6)
                .by("alice", "ASIAOTHER")
                .begun(6)
                .put("userIdentity.invokedBy", "cloudformation.amazonaws.com"));

    assertThat(ids(sessions)).containsExactly("AKIAALICE");
  }

  @Test
  void keeps_twins_apart_that_share_name_and_second() {
    Sessions sessions =
        sessions(
            Call.read(5).in("Admin", "sdk", "ASIATWINA", 0),
            Call.read(6).in("Admin", "sdk", "ASIATWINB", 0),
            Call.read(7)
                .in("Admin", "sdk", "ASIAOTHER", 0)
                .put("userIdentity.invokedBy", "kms.amazonaws.com"));

    assertThat(ids(sessions)).hasSize(3).contains("ASIATWINA", "ASIATWINB");
    Session onBehalf =
        sessions.list().stream()
            .filter(each -> each.kind() == SessionKind.ON_BEHALF)
            .findFirst()
            .orElseThrow();
    assertThat(onBehalf.callers()).containsExactlyInAnyOrder("ASIATWINA", "ASIATWINB");
    assertThat(sessions.to(onBehalf.id()))
        .hasSize(2)
        .allMatch(link -> link.certainty() == Certainty.AMBIGUOUS);
  }

  @Test
  void takes_the_many_keys_of_the_console_for_one_session() {
    Sessions sessions =
        sessions(
            Call.read(5)
                .by("alice", "ASIACONSOLE1")
                .begun(0)
                .put("sessionCredentialFromConsole", "true"),
            Call.read(6)
                .by("alice", "ASIACONSOLE2")
                .begun(0)
                .put("sessionCredentialFromConsole", "true"),
            Call.read(7)
                .by("alice", "ASIACONSOLE3")
                .begun(3)
                .put("sessionCredentialFromConsole", "true"));

    assertThat(sessions.list()).hasSize(2).allMatch(each -> each.kind() == SessionKind.CONSOLE);
    assertThat(sessions.find("ASIACONSOLE2")).isEqualTo(sessions.find("ASIACONSOLE1"));
    assertThat(sessions.find("ASIACONSOLE3")).isNotEqualTo(sessions.find("ASIACONSOLE1"));
  }

  @Test
  void takes_one_key_in_two_accounts_for_two_sessions() {
    Sessions sessions =
        sessions(
            Call.read(5).by("alice", "AKIASAME"),
            Call.read(6).by("alice", "AKIASAME").put("userIdentity.accountId", "210987654321"));

    assertThat(ids(sessions)).containsExactly("AKIASAME#1", "AKIASAME#2");
    assertThat(sessions.find("AKIASAME")).hasSize(2);
  }

  @Test
  void takes_a_session_without_a_key_by_its_principal_and_beginning() {
    Sessions sessions =
        sessions(
            Call.read(5).in("AWSServiceRoleForConfig", "check", "", 0),
            Call.read(6).in("AWSServiceRoleForConfig", "check", "", 0),
            Call.read(7).in("AWSServiceRoleForConfig", "check", "", 4));

    assertThat(sessions.list())
        .hasSize(2)
        .allMatch(each -> each.kind() == SessionKind.SERVICE_LINKED);
  }

  @Test
  void finds_the_closest_of_what_a_text_may_name() {
    Sessions sessions =
        sessions(
            Call.read(5).by("alice", "AKIAALICE"),
            Call.read(6)
                .in("Admin", "alice", "ASIAALICE", 0)
                .put("sourceIPAddress", "203.0.113.9"));

    assertThat(sessions.find("AKIAALICE")).extracting(Session::id).containsExactly("AKIAALICE");
    assertThat(sessions.find("alice")).hasSize(2);
    assertThat(sessions.find("203.0.113.9")).extracting(Session::id).containsExactly("ASIAALICE");
    assertThat(sessions.find(Call.roleArn("Admin"))).hasSize(1);
    assertThat(sessions.find("AROAAdmin")).hasSize(1);
    assertThat(sessions.find("bob")).isEmpty();
  }

  @Test
  void every_event_belongs_to_a_session_whatever_it_lacks() {
    CloudTrailEvent nothing = CloudTrailEvent.parse("{\"eventName\":\"Nothing\"}");
    Sessions sessions =
        Sessions.of(
            CloudTrail.of(List.of(nothing, Call.read(1).byService("ec2.amazonaws.com").event())));

    assertThat(sessions.list()).hasSize(2);
    assertThat(sessions.of(nothing)).isPresent();
    assertThat(sessions.of(Call.read(1).by("bob", "AKIABOB").event())).isEmpty();
  }

  @Test
  void keeps_the_same_credentials_in_any_order_when_there_is_no_room_for_all() {
    List<CloudTrailEvent> events = new ArrayList<>();
    for (int number = 0; number < 300; number++) {
      events.add(Call.read(number).in("Admin", "s" + number, "ASIA" + number, number).event());
    }
    events.add(Call.read(400).by("alice", "AKIAALICE").event());
    List<CloudTrailEvent> backwards = new ArrayList<>(events);
    Collections.reverse(backwards);

    Sessions some = Sessions.of(CloudTrail.of(events), RunOptions.threads(1), 10);
    Sessions same = Sessions.of(CloudTrail.of(backwards), RunOptions.threads(1), 10);

    assertThat(some.list()).hasSize(10).isEqualTo(same.list());
    assertThat(some.find("AKIAALICE")).hasSize(1);
    assertThat(some.eventsLeftOut()).isEqualTo(291);
    assertThat(some.leftOut()).hasSize(1);
  }

  @Test
  void asks_for_room() {
    assertThatThrownBy(() -> Sessions.of(CloudTrail.of(List.of()), RunOptions.DEFAULT, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("most");
  }

  @Test
  void the_table_has_a_row_for_each_session() {
    Sessions sessions =
        sessions(
            Call.assumeRole(0, "Admin", "alice", "ASIAALICE").by("alice", "AKIAALICE"),
            Call.read(6).in("Admin", "alice", "ASIAALICE", 0));

    assertThat(sessions.table().column("session")).containsExactly("AKIAALICE", "ASIAALICE");
    assertThat(sessions.table().column("came from")).containsExactly("", "AKIAALICE");
    assertThat(sessions.table().first().number("calls")).isEqualTo(1);
  }
}
