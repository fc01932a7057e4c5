package dev.breadcrumbs.cloudtrail.rules.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinkerTest {
  private static List<Link> links(Call... calls) {
    return Sessions.of(CloudTrail.of(Stream.of(calls).map(Call::event).toList())).links();
  }

  /** Of 200 calls that give credentials, and 200 that use some. */
  private static List<Link> linksOf200(IntFunction<Call> calls, IntFunction<Call> uses) {
    return links(
        Stream.of(calls, uses)
            .flatMap(each -> IntStream.range(0, 200).mapToObj(each))
            .toArray(Call[]::new));
  }

  private static String text(Link link) {
    return link.from()
        + " "
        + link.certainty().text()
        + " "
        + Objects.requireNonNullElse(link.to(), "unused");
  }

  @Test
  void the_key_that_was_issued_is_the_key_that_is_used() {
    List<Link> links =
        links(
            Call.assumeRole(0, "Admin", "alice", "ASIAALICE").by("alice", "AKIAALICE"),
            Call.read(6).in("Admin", "alice", "ASIAALICE", 0));

    assertThat(links).map(LinkerTest::text).containsExactly("AKIAALICE exact ASIAALICE");
    assertThat(links.get(0).kind()).isEqualTo(LinkKind.ISSUED);
    assertThat(links.get(0).basis()).contains("accessKeyId");
  }

  @Test
  void of_twins_each_key_has_its_own_call_and_one_that_is_not_used_is_told() {
    List<Link> links =
        links(
            Call.assumeRole(0, "Admin", "sdk", "ASIATWINA").by("alice", "AKIAALICE"),
            Call.assumeRole(0, "Admin", "sdk", "ASIATWINB").by("alice", "AKIAALICE"),
            Call.read(6).in("Admin", "sdk", "ASIATWINB", 0));

    assertThat(links)
        .map(LinkerTest::text)
        .containsExactlyInAnyOrder("AKIAALICE exact unused", "AKIAALICE exact ASIATWINB");
  }

  @Test
  void a_key_other_than_the_issued_one_is_not_linked_by_name_and_second() {
    List<Link> links =
        links(
            Call.assumeRole(0, "Admin", "sdk", "ASIATWINA").by("alice", "AKIAALICE"),
            Call.read(6).in("Admin", "sdk", "ASIATWINB", 0));

    assertThat(links).map(LinkerTest::text).containsExactly("AKIAALICE exact unused");
  }

  @Test
  void a_denied_call_issues_nothing() {
    assertThat(
            links(
                Call.of("sts.amazonaws.com", "AssumeRole", 0).by("alice", "AKIAALICE").denied(),
                Call.read(6).in("Admin", "sdk", "ASIATWINB", 0)))
        .isEmpty();
  }

  @Test
  void a_key_whose_principal_is_another_is_ambiguous() {
    List<Link> links =
        links(
            Call.assumeRole(0, "Admin", "alice", "ASIAALICE").by("alice", "AKIAALICE"),
            Call.read(6).in("Other", "alice", "ASIAALICE", 0));

    assertThat(links).map(LinkerTest::text).containsExactly("AKIAALICE ambiguous ASIAALICE");
    assertThat(links.get(0).basis()).contains("principalId", "differs");
  }

  @Test
  void a_session_that_began_at_another_time_is_inferred_only() {
    assertThat(
            links(
                Call.assumeRole(0, "Admin", "alice", "ASIAALICE").by("alice", "AKIAALICE"),
                Call.read(6).in("Admin", "alice", "ASIAALICE", 2)))
        .map(LinkerTest::text)
        .containsExactly("AKIAALICE inferred ASIAALICE");
  }

  @Test
  void a_key_that_two_calls_claim_to_have_given_is_ambiguous() {
    List<Link> links =
        links(
            Call.assumeRole(0, "Admin", "alice", "ASIAALICE").by("alice", "AKIAALICE"),
            Call.assumeRole(0, "Admin", "alice", "ASIAALICE").by("bob", "AKIABOB"),
            Call.read(6).in("Admin", "alice", "ASIAALICE", 0));

    assertThat(links).hasSize(2).allMatch(link -> link.certainty() == Certainty.AMBIGUOUS);
    assertThat(links.get(0).candidates()).containsExactly("AKIAALICE", "AKIABOB");
  }

  @Test
  void both_logs_of_a_call_between_accounts_are_one_call_of_the_caller() {
    List<Link> links =
        links(
            Call.assumeRole(0, "Admin", "alice", "ASIAALICE")
                .by("alice", "AKIAALICE")
                .put("sharedEventID", "shared-1"),
            Call.assumeRole(0, "Admin", "alice", "ASIAALICE")
                .put("userIdentity.type", "AWSAccount")
                .put("userIdentity.accountId", "210987654321")
                .put("userIdentity.principalId", "AIDAalice")
                .put("sharedEventID", "shared-1"),
            Call.read(6).in("Admin", "alice", "ASIAALICE", 0));

    assertThat(links).map(LinkerTest::text).containsExactly("AKIAALICE exact ASIAALICE");
  }

  @Test
  void the_first_credentials_of_an_instance_are_known_by_the_request_and_later_ones_by_its_id() {
    String instance = "i-0a1b2c3d4e5f67890";
    List<Link> links =
        links(
            Call.of("ec2.amazonaws.com", "RunInstances", 0)
                .by("alice", "AKIAALICE")
                .put("requestID", "request-1")
                .json(
                    "responseElements.instancesSet",
                    "{\"items\":[{\"instanceId\":\"" + instance + "\"}]}"),
            Call.assumeRole(1, "App", instance, "ASIAFIRST")
                .byService("ec2.amazonaws.com")
                .put("requestID", "request-1"),
            Call.read(6).in("App", instance, "ASIAFIRST", 1),
            Call.read(60).in("App", instance, "ASIASECOND", 50));

    assertThat(links)
        .map(LinkerTest::text)
        .contains("AKIAALICE exact ASIAFIRST", "AKIAALICE inferred ASIASECOND");
  }

  @Test
  void commands_to_an_instance_may_have_taken_the_credentials_that_are_used_afterwards() {
    String instance = "i-0a1b2c3d4e5f67890";
    Call command =
        Call.of("ssm.amazonaws.com", "SendCommand", 10)
            .by("alice", "AKIAALICE")
            .json("requestParameters.instanceIds", "[\"" + instance + "\"]");

    assertThat(links(command, Call.read(20).in("App", instance, "ASIAAFTER", 1)))
        .map(LinkerTest::text)
        .containsExactly("AKIAALICE inferred ASIAAFTER");
    assertThat(links(command, Call.read(5).in("App", instance, "ASIABEFORE", 1))).isEmpty();
  }

  private static Call signIn(long second, String eventID) {
    return Call.of("signin.amazonaws.com", "ConsoleLogin", second)
        .by("alice", "")
        .put("eventID", eventID)
        .put("eventType", "AwsConsoleSignIn")
        .put("responseElements.ConsoleLogin", "Success");
  }

  private static Call inConsole(long second, long begun) {
    return Call.read(second)
        .by("alice", "ASIACONSOLE")
        .begun(begun)
        .put("sessionCredentialFromConsole", "true");
  }

  @Test
  void a_session_of_the_console_is_known_by_the_time_of_the_sign_in() {
    String arn = Call.userArn("alice");

    assertThat(links(signIn(0, "1"), inConsole(6, 0)))
        .map(LinkerTest::text)
        .containsExactly(arn + " inferred " + arn + "@2024-08-07T12:00:00Z");
    assertThat(links(signIn(0, "1"), inConsole(6, 1)))
        .map(LinkerTest::text)
        .containsExactly(arn + " exact unused");
    assertThat(links(signIn(0, "1"), signIn(0, "2"), inConsole(6, 0)))
        .hasSize(2)
        .allMatch(link -> link.certainty() == Certainty.AMBIGUOUS);
  }

  @Test
  void a_session_without_a_key_is_known_by_principal_and_beginning() {
    Call issue =
        Call.assumeRole(0, "Linked", "check", "ASIAHIDDEN").byService("config.amazonaws.com");
    Call again =
        Call.assumeRole(0, "Linked", "check", "ASIAHIDDEN2").byService("config.amazonaws.com");
    Call use = Call.read(6).in("Linked", "check", "", 0);

    assertThat(links(issue, use)).allMatch(link -> link.certainty() == Certainty.INFERRED);
    assertThat(links(issue, again, use))
        .hasSize(2)
        .allMatch(link -> link.certainty() == Certainty.AMBIGUOUS);
  }

  @Test
  void a_key_that_was_made_and_a_user_that_was_made() {
    Call user =
        Call.of("iam.amazonaws.com", "CreateUser", 0)
            .by("alice", "AKIAALICE")
            .put("requestParameters.userName", "eve")
            .put("responseElements.user.userName", "eve")
            .put("responseElements.user.userId", "AIDAeve");
    Call key =
        Call.of("iam.amazonaws.com", "CreateAccessKey", 1)
            .by("alice", "AKIAALICE")
            .put("responseElements.accessKey.accessKeyId", "AKIAEVE")
            .put("responseElements.accessKey.userName", "eve");

    assertThat(links(user, key, Call.read(6).by("eve", "AKIAEVE")))
        .map(LinkerTest::text)
        .containsExactly("AKIAALICE exact AKIAEVE");
    assertThat(links(user, Call.read(6).by("eve", "AKIAEVE")))
        .map(LinkerTest::text)
        .containsExactly("AKIAALICE inferred AKIAEVE");
    assertThat(links(key, Call.read(6).by("mallory", "AKIAEVE")))
        .map(LinkerTest::text)
        .containsExactly("AKIAALICE ambiguous AKIAEVE");
    assertThat(links(user, key))
        .map(LinkerTest::text)
        .containsExactly("AKIAALICE exact unused", "AKIAALICE exact unused");
  }

  @Test
  void a_password_may_have_been_used_to_sign_in_afterwards() {
    Call password =
        Call.of("iam.amazonaws.com", "UpdateLoginProfile", 0)
            .by("mallory", "AKIAMALLORY")
            .put("requestParameters.userName", "alice");

    assertThat(links(password, signIn(5, "1")))
        .map(LinkerTest::text)
        .contains("AKIAMALLORY inferred " + Call.userArn("alice"));
    assertThat(links(password)).map(LinkerTest::text).containsExactly("AKIAMALLORY exact unused");
  }

  @Test
  void a_federated_session_is_known_by_its_key() {
    Call federation =
        Call.of("sts.amazonaws.com", "GetFederationToken", 0)
            .by("alice", "AKIAALICE")
            .put("responseElements.credentials.accessKeyId", "ASIAFED")
            .put("responseElements.federatedUser.federatedUserId", Call.ACCOUNT + ":fed");
    Call use =
        Call.read(3)
            .put("userIdentity.type", "FederatedUser")
            .put("userIdentity.accountId", Call.ACCOUNT)
            .put("userIdentity.principalId", Call.ACCOUNT + ":fed")
            .put("userIdentity.arn", "arn:aws:sts::" + Call.ACCOUNT + ":federated-user/fed")
            .put("userIdentity.accessKeyId", "ASIAFED")
            .begun(0);

    assertThat(links(federation, use))
        .map(LinkerTest::text)
        .containsExactly("AKIAALICE exact ASIAFED");
  }

  @Test
  void of_very_many_calls_and_sessions_that_are_alike_each_call_has_the_first_sessions() {
    List<Link> links =
        linksOf200(
            number ->
                Call.of("sts.amazonaws.com", "AssumeRole", 0)
                    .put("requestParameters.roleArn", Call.roleArn("Admin"))
                    .put("requestParameters.roleSessionName", "sdk")
                    .put("requestID", "request-" + number)
                    .by("alice", "AKIAALICE"),
            number -> Call.read(6).in("Admin", "sdk", "ASIASDK" + number, 0));

    assertThat(links).hasSize(10_000).allMatch(link -> link.certainty() == Certainty.AMBIGUOUS);
    assertThat(links.get(0).candidates()).hasSize(50);
    assertThat(links.get(0).basis()).endsWith("; 200 calls and more than 50 sessions fit");
  }

  @Test
  void of_a_key_that_very_many_calls_gave_and_sessions_use_each_call_has_the_first_sessions() {
    List<Link> links =
        linksOf200(
            number ->
                Call.assumeRole(0, "Admin", "sdk", "ASIASHARED")
                    .put("requestID", "request-" + number)
                    .by("alice", "AKIAALICE"),
            number -> Call.read(500).in("Admin", "sdk", "ASIASHARED", number));

    assertThat(links).hasSize(10_000).allMatch(link -> link.certainty() == Certainty.AMBIGUOUS);
    assertThat(links.get(0).candidates()).hasSize(50);
    assertThat(links.get(0).basis()).endsWith(", in more than 50 sessions");
  }

  @Test
  void very_many_sessions_of_one_key_each_have_their_call() {
    int many = 10_000;
    Call[] calls =
        IntStream.range(0, many)
            .boxed()
            .flatMap(
                number ->
                    Stream.of(
                        Call.assumeRole(number, "Admin", "sdk", "ASIASDK" + number)
                            .by("alice", "AKIAALICE"),
                        Call.read(number + 6).in("Admin", "sdk", "ASIASDK" + number, number)))
            .toArray(Call[]::new);

    List<Link> links = links(calls);

    assertThat(links)
        .hasSize(many)
        .allMatch(link -> link.certainty() == Certainty.EXACT && link.from().equals("AKIAALICE"))
        .allMatch(link -> link.target().equals(Optional.of(link.issued())));
  }
}
