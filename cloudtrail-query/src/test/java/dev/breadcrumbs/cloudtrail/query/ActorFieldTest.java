package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.ACTOR;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_ID;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The field {@code actor} is what typed events have, on every feed. */
class ActorFieldTest {
  private static final int EVENTS = 3_000;
  private static final String ARN = "arn:aws:sts::123456789012:assumed-role/";

  private static final List<String> TYPES =
      List.of(
          "Root",
          "IAMUser",
          "AssumedRole",
          "Role",
          "FederatedUser",
          "Directory",
          "AWSAccount",
          "AWSService",
          "IdentityCenterUser",
          "SAMLUser",
          "WebIdentityUser",
          "Unknown",
          "SomethingNew");

  private static final List<String> ARNS =
      List.of(
          ARN, ARN + "Admin", ARN + "path/Admin/bob", ARN + "Admin/", "arn:aws:iam::1:user/a/c");

  private static final List<CloudTrailEvent> TYPED = typed();

  /** Identities of all kinds, of which any part may be missing, empty or of another type. */
  private static List<CloudTrailEvent> typed() {
    Random random = new Random(13);
    List<CloudTrailEvent> events = new ArrayList<>();
    for (int number = 0; number < EVENTS; number++) {
      ObjectNode event = JsonNodeFactory.instance.objectNode();
      event.put("eventID", String.valueOf(number));
      event.put("eventTime", "2026-03-10T10:00:00Z");
      if (random.nextInt(50) > 0) {
        identity(event.putObject("userIdentity"), random);
      }
      events.add(CloudTrailEvent.parse(event.toString()));
    }
    return events;
  }

  private static void identity(ObjectNode identity, Random random) {
    put(identity, "type", random, TYPES);
    put(identity, "userName", random, List.of("alice", "", "company"));
    put(identity, "arn", random, ARNS);
    put(identity, "principalId", random, List.of("", "AIDA", "AROA:eve", "AROA:", "AROA:a:b"));
    put(identity, "accountId", random, List.of("123456789012", "ANONYMOUS_PRINCIPAL", ""));
    put(identity, "invokedBy", random, List.of("ec2.amazonaws.com", "signin.amazonaws.com", ""));
    if (random.nextBoolean()) {
      ObjectNode session = identity.putObject("sessionContext");
      put(session, "sourceIdentity", random, List.of("dave", ""));
      if (random.nextBoolean()) {
        put(session.putObject("sessionIssuer"), "userName", random, List.of("Reader", ""));
      }
    }
    if (random.nextBoolean()) {
      put(identity.putObject("onBehalfOf"), "userId", random, List.of("9067-example", ""));
    }
  }

  private static void put(ObjectNode target, String name, Random random, List<String> texts) {
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> {}
      case 3 -> target.putNull(name);
      case 4 -> target.put(name, random.nextInt(3) == 0 ? 5 : 6);
      default -> target.put(name, texts.get(random.nextInt(texts.size())));
    }
  }

  private static CloudTrailSource source() {
    String lines = TYPED.stream().map(CloudTrailEvent::toJson).collect(Collectors.joining("\n"));
    return CloudTrail.read(lines.getBytes(StandardCharsets.UTF_8), "events.json");
  }

  @ParameterizedTest
  @EnumSource(FeedKind.class)
  void is_the_name_that_typed_events_have(FeedKind feed) {
    Table table = feed.run(events().table(EVENT_ID, ACTOR), source(), RunOptions.DEFAULT);

    assertThat(table.rows()).hasSize(EVENTS);
    for (Row row : table) {
      CloudTrailEvent event = TYPED.get((int) row.number("eventID"));
      assertThat(row.text("actor")).as(event.toJson()).isEqualTo(event.actor().displayName());
    }
  }

  @ParameterizedTest
  @EnumSource(FeedKind.class)
  void groups_every_event(FeedKind feed) {
    Table table = feed.run(events().stats(count()).by(ACTOR), source(), RunOptions.DEFAULT);

    Map<String, Long> expected =
        TYPED.stream()
            .map(event -> event.actor().displayName())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(
            table.stream().collect(Collectors.toMap(r -> r.text("actor"), r -> r.number("count"))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(FeedKind.class)
  void is_a_field_to_search_for(FeedKind feed) {
    Table table = feed.run(Spl.parse("actor=dave | stats count"), source(), RunOptions.DEFAULT);

    assertThat(table.first().number("count"))
        .isPositive()
        .isEqualTo(TYPED.stream().filter(e -> e.actor().displayName().equals("dave")).count());
  }
}
