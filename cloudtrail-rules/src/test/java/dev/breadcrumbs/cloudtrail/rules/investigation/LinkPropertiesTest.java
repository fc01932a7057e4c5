package dev.breadcrumbs.cloudtrail.rules.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the events say, contradictions and forgeries among them, no link says more. */
class LinkPropertiesTest {
  private static final int EVENTS = 40;
  private static final List<String> ROLES =
      List.of("Role0", "Role1", "AWSReservedSSO_Admin_0123456789abcdef");

  /** So few names and times that most of them meet. */
  private static List<CloudTrailEvent> events(long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, EVENTS)
        .mapToObj(number -> event(random).put("eventID", "event-" + number).event())
        .toList();
  }

  private static Call event(Random random) {
    int second = random.nextInt(4);
    String role = ROLES.get(random.nextInt(ROLES.size()));
    String name = random.nextInt(4) == 0 ? "i-0a1b2c3d4e5f67890" : "name" + random.nextInt(2);
    String key = random.nextInt(6) == 0 ? "" : "ASIA" + random.nextInt(4);
    Call call =
        switch (random.nextInt(9)) {
          case 0, 1, 2 -> Call.assumeRole(second, role, name, "ASIA" + random.nextInt(4));
          case 3 ->
              Call.of("iam.amazonaws.com", "CreateAccessKey", second)
                  .put("responseElements.accessKey.accessKeyId", "AKIA" + random.nextInt(3))
                  .put("responseElements.accessKey.userName", "user" + random.nextInt(2));
          case 4 ->
              Call.of("ec2.amazonaws.com", "RunInstances", second)
                  .put("requestID", "request" + random.nextInt(2))
                  .json(
                      "responseElements.instancesSet",
                      "{\"items\":[{\"instanceId\":\"i-0a1b2c3d4e5f67890\"}]}");
          case 5 ->
              Call.of("signin.amazonaws.com", "SwitchRole", second)
                  .put("additionalEventData.SwitchFrom", Call.userArn("user" + random.nextInt(2)));
          case 6 ->
              Call.of("sso.amazonaws.com", "GetRoleCredentials", second)
                  .put("serviceEventDetails.role_name", "Admin")
                  .put("serviceEventDetails.account_id", Call.ACCOUNT);
          default -> Call.read(second);
        };
    if (random.nextInt(4) == 0) {
      call.put("userAgent", "console.amazonaws.com");
    }
    return switch (random.nextInt(6)) {
      case 0 -> call.by("user" + random.nextInt(2), "AKIA" + random.nextInt(3));
      case 5 -> call.by("user" + random.nextInt(2), key).begun(random.nextInt(4));
      case 1 -> call.byService("ec2.amazonaws.com").put("requestID", "request" + random.nextInt(2));
      case 2 ->
          call.in(role, name, key, random.nextInt(4))
              .put("userIdentity.invokedBy", "kms.amazonaws.com");
      default -> call.in(role, name, key, random.nextInt(4));
    };
  }

  @Property(tries = 100)
  void an_exact_link_never_joins_what_differs(@ForAll long seed) {
    List<CloudTrailEvent> events = events(seed);
    Sessions sessions = Sessions.of(CloudTrail.of(events));

    for (Link link : sessions.links()) {
      if (link.certainty() == Certainty.EXACT && link.to() != null) {
        Session to = sessions.find(link.to()).get(0);
        CloudTrailEvent call =
            events.stream().filter(each -> link.eventID().equals(each.eventID())).findFirst().get();
        assertThat(sessions.of(call).get().id()).isEqualTo(link.from());
        check(link, call, to, events);
      }
    }
  }

  private static void check(
      Link link, CloudTrailEvent call, Session to, List<CloudTrailEvent> events) {
    switch (link.kind()) {
      case ISSUED -> checkIssue(call, to);
      case KEY_MADE -> {
        assertThat(to.credential().accessKeyIds())
            .containsExactly(call.at("responseElements.accessKey.accessKeyId").asText());
        assertThat(to.credential().userName())
            .isEqualTo(call.at("responseElements.accessKey.userName").asText());
      }
      case INSTANCE_STARTED ->
          assertThat(events)
              .anySatisfy(
                  each -> {
                    assertThat(each.requestID()).isEqualTo(call.requestID());
                    assertThat(each.eventName()).isEqualTo("AssumeRole");
                    checkIssue(each, to);
                  });
      default -> throw new AssertionError("no such link is exact: " + link);
    }
  }

  private static void checkIssue(CloudTrailEvent call, Session to) {
    assertThat(to.credential().accessKeyIds())
        .containsExactly(call.at("responseElements.credentials.accessKeyId").asText());
    assertThat(to.credential().principalId())
        .isEqualTo(call.at("responseElements.assumedRoleUser.assumedRoleId").asText());
    assertThat(to.credential().issuerArn())
        .isEqualTo(call.at("requestParameters.roleArn").asText());
  }

  @Property(tries = 100)
  void neither_order_nor_threads_matter(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int room) {
    List<CloudTrailEvent> events = events(seed);
    List<CloudTrailEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));

    Sessions one = Sessions.of(CloudTrail.of(events), RunOptions.threads(1), room);
    Sessions other =
        Sessions.of(CloudTrail.load(CloudTrail.of(shuffled)), RunOptions.threads(2), room);

    assertThat(other.list()).isEqualTo(one.list());
    assertThat(other.links()).isEqualTo(one.links());
    assertThat(other.leftOut()).isEqualTo(one.leftOut());
  }
}
