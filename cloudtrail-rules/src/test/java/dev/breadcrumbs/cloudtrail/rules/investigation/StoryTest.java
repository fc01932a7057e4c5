package dev.breadcrumbs.cloudtrail.rules.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoryTest {
  private static List<CloudTrailEvent> events(Call... calls) {
    return Stream.of(calls).map(Call::event).toList();
  }

  private static Story story(String start, Call... calls) {
    return StorySearch.from(start).run(CloudTrail.of(events(calls)));
  }

  private static List<String> ids(Story story) {
    return story.sessions().stream().map(each -> each.session().id()).toList();
  }

  private static Call[] chain() {
    return new Call[] {
      Call.assumeRole(0, "One", "alice", "ASIAONE").by("alice", "AKIAALICE"),
      Call.assumeRole(5, "Two", "alice", "ASIATWO").in("One", "alice", "ASIAONE", 0),
      Call.assumeRole(9, "Three", "alice", "ASIATHREE").in("Two", "alice", "ASIATWO", 5),
      Call.of("iam.amazonaws.com", "CreateUser", 12)
          .in("Three", "alice", "ASIATHREE", 9)
          .put("requestParameters.userName", "eve"),
      Call.read(3).by("bob", "AKIABOB")
    };
  }

  @Test
  void follows_a_chain_of_roles_from_the_first_key() {
    Story story = story("AKIAALICE", chain());

    assertThat(ids(story)).containsExactly("AKIAALICE", "ASIAONE", "ASIATWO", "ASIATHREE");
    assertThat(story.sessions()).map(StorySession::depth).containsExactly(0, 1, 2, 3);
    assertThat(story.links())
        .filteredOn(link -> link.kind() == LinkKind.ISSUED)
        .hasSize(3)
        .allMatch(link -> link.certainty() == Certainty.EXACT);
  }

  @Test
  void tells_how_a_session_came_to_be_and_not_what_else_came_of_that() {
    List<Call> calls = new ArrayList<>(List.of(chain()));
    calls.add(Call.assumeRole(6, "Else", "alice", "ASIAELSE").by("alice", "AKIAALICE"));
    calls.add(Call.read(7).in("Else", "alice", "ASIAELSE", 6));

    Story story = story("ASIATHREE", calls.toArray(Call[]::new));

    assertThat(ids(story)).containsExactly("AKIAALICE", "ASIAONE", "ASIATWO", "ASIATHREE");
    assertThat(story.sessions())
        .map(StorySession::part)
        .containsExactly(
            StoryPart.CAME_BEFORE, StoryPart.CAME_BEFORE, StoryPart.CAME_BEFORE, StoryPart.START);
    assertThat(story.sessions().get(0).steps()).hasSize(1);
  }

  @Test
  void begins_with_an_event_an_address_or_a_name() {
    CloudTrailEvent last = chain()[3].event();

    assertThat(ids(story(last.eventID(), chain()))).endsWith("ASIATHREE").hasSize(4);
    assertThat(ids(story(Call.userArn("bob"), chain()))).containsExactly("AKIABOB");
    assertThat(ids(story("198.51.100.7", chain()))).hasSize(5);
    assertThat(story("nobody", chain()).isEmpty()).isTrue();
  }

  @Test
  void puts_calls_of_one_second_behind_those_that_they_depend_on() {
    Call attach =
        Call.of("iam.amazonaws.com", "AttachUserPolicy", 0)
            .by("alice", "AKIAALICE")
            .put("requestParameters.userName", "eve")
            .put("requestParameters.policyArn", "arn:aws:iam::aws:policy/AdministratorAccess");
    Call key =
        Call.of("iam.amazonaws.com", "CreateAccessKey", 0)
            .by("alice", "AKIAALICE")
            .put("requestParameters.userName", "eve")
            .put("responseElements.accessKey.accessKeyId", "AKIAEVE");
    Call create =
        Call.of("iam.amazonaws.com", "CreateUser", 0)
            .by("alice", "AKIAALICE")
            .put("requestParameters.userName", "eve")
            .put("responseElements.user.userName", "eve")
            .put("responseElements.user.userId", "AIDAEVE");
    Call delete =
        Call.of("iam.amazonaws.com", "DeleteUser", 0)
            .by("alice", "AKIAALICE")
            .put("requestParameters.userName", "eve");

    List<String> calls =
        story("AKIAALICE", delete, attach, key, create).sessions().get(0).steps().stream()
            .map(StoryStep::eventName)
            .toList();

    assertThat(calls).first().isEqualTo("CreateUser");
    assertThat(calls).last().isEqualTo("DeleteUser");
  }

  @Test
  void folds_polling_and_calls_on_behalf_with_their_counts() {
    Story story =
        story(
            "ASIAALICE",
            Call.read(1).in("Admin", "alice", "ASIAALICE", 0),
            Call.read(2).in("Admin", "alice", "ASIAALICE", 0),
            Call.read(3).in("Admin", "alice", "ASIAALICE", 0),
            Call.of("kms.amazonaws.com", "GetKeyPolicy", 4)
                .in("Admin", "alice", "ASIAKMS", 0)
                .put("userIdentity.invokedBy", "athena.amazonaws.com"),
            Call.of("kms.amazonaws.com", "GetKeyPolicy", 5)
                .in("Admin", "alice", "ASIAKMS2", 0)
                .put("userIdentity.invokedBy", "athena.amazonaws.com"));

    List<StoryStep> steps = story.sessions().get(0).steps();
    assertThat(steps).map(StoryStep::count).containsExactly(3L, 2L);
    assertThat(steps).map(StoryStep::onBehalf).containsExactly(false, true);
    assertThat(steps.get(0).eventIDs()).hasSize(3);
    assertThat(story.toString()).contains("ListBuckets (3 times until 2024-08-07T12:00:03Z)");
  }

  @Test
  void tells_the_role_that_a_refused_call_asked_for() {
    Story story =
        story(
            "AKIAALICE",
            Call.of("sts.amazonaws.com", "AssumeRole", 0)
                .by("alice", "AKIAALICE")
                .denied()
                .put(
                    "errorMessage",
                    "User: x is not authorized to perform: sts:AssumeRole on resource: "
                        + Call.roleArn("Admin")));

    assertThat(story.sessions().get(0).steps().get(0).about()).isEqualTo(Call.roleArn("Admin"));
    assertThat(story.toString()).contains("denied, AccessDenied");
  }

  @Test
  void a_role_that_assumes_itself_has_an_end() {
    Story story =
        story(
            "ASIA1",
            Call.assumeRole(0, "Self", "me", "ASIA2").in("Self", "me", "ASIA1", 0),
            Call.assumeRole(0, "Self", "me", "ASIA1").in("Self", "me", "ASIA2", 0),
            Call.assumeRole(0, "Self", "me", "ASIA3").in("Self", "me", "ASIA3", 0));

    assertThat(ids(story)).containsExactlyInAnyOrder("ASIA1", "ASIA2");
    assertThat(
            ids(
                story(
                    "ASIA3",
                    Call.assumeRole(0, "Self", "me", "ASIA3").in("Self", "me", "ASIA3", 0))))
        .containsExactly("ASIA3");
  }

  @Test
  void tells_how_many_sessions_are_beyond_the_limit() {
    List<CloudTrailEvent> events = new ArrayList<>();
    for (int number = 0; number < 1_000; number++) {
      String key = "ASIA" + number;
      events.add(Call.assumeRole(number, "Many", "n", key).by("alice", "AKIAALICE").event());
      events.add(Call.read(number + 1).in("Many", "n", key, number).event());
    }

    Story story = StorySearch.from("AKIAALICE").limit(10).run(CloudTrail.of(events));

    assertThat(story.sessions()).hasSize(10);
    assertThat(story.leftOut()).contains("991 more sessions, beyond the limit");
    assertThat(story.sessions().get(0).stepsLeftOut()).isEqualTo(900);
    assertThatThrownBy(() -> StorySearch.from("x").limit(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void begins_with_whoever_made_a_key_that_was_never_used() {
    Story story =
        story(
            "AKIAEVE",
            Call.of("iam.amazonaws.com", "CreateAccessKey", 1)
                .by("alice", "AKIAALICE")
                .put("responseElements.accessKey.accessKeyId", "AKIAEVE"));

    assertThat(ids(story)).containsExactly("AKIAALICE");
    assertThat(story.ends()).anyMatch(end -> end.startsWith("AKIAEVE: key made at"));
  }

  @Test
  void tells_where_the_trail_ends() {
    Story story =
        story(
            "AKIAALICE",
            Call.assumeRole(0, "One", "alice", "ASIAUNUSED").by("alice", "AKIAALICE"),
            Call.of("iam.amazonaws.com", "CreateAccessKey", 1)
                .by("alice", "AKIAALICE")
                .put("responseElements.accessKey.accessKeyId", "AKIAEVE"));

    assertThat(story.ends())
        .anyMatch(end -> end.startsWith("AKIAALICE: made before these logs begin"))
        .anyMatch(end -> end.startsWith("ASIAUNUSED: issued at 2024-08-07T12:00:00Z, never used"))
        .anyMatch(end -> end.startsWith("AKIAEVE: key made at 2024-08-07T12:00:01Z, never used"));
    assertThat(story("ASIAONE", Call.read(5).in("One", "alice", "ASIAONE", 0)).ends().get(0))
        .contains("issued at 2024-08-07T12:00:00Z, before these logs begin");
  }

  @Test
  void tells_the_number_of_very_many_that_were_never_used() {
    List<CloudTrailEvent> events = new ArrayList<>();
    for (int number = 0; number < 500; number++) {
      events.add(
          Call.assumeRole(number, "Many", "n", "ASIA" + number).by("alice", "AKIAALICE").event());
    }

    Story story = StorySearch.from("AKIAALICE").run(CloudTrail.of(events));

    assertThat(story.ends())
        .hasSize(201)
        .last()
        .isEqualTo("301 more credentials that were given and not used here");
  }

  @Test
  void tells_how_many_calls_came_from_more_places_than_there_is_room_for() {
    List<CloudTrailEvent> events = new ArrayList<>();
    for (int number = 0; number < 503; number++) {
      events.add(
          Call.read(number)
              .put("userAgent", "tool/%03d".formatted(number))
              .by("alice", "AKIAALICE")
              .event());
    }

    Story story = StorySearch.from("AKIAALICE").run(CloudTrail.of(events));

    assertThat(story.sessions().get(0).origins()).hasSize(500);
    assertThat(story.leftOut())
        .contains("3 calls of more addresses and programs of a session than there is room for");
  }

  @Test
  void tells_others_from_the_same_address_with_the_same_agent_and_does_not_follow_them() {
    Story story =
        story(
            "AKIAALICE", Call.read(1).by("alice", "AKIAALICE"), Call.read(2).by("bob", "AKIABOB"));

    assertThat(ids(story)).containsExactly("AKIAALICE");
    assertThat(story.links())
        .singleElement()
        .satisfies(link -> assertThat(link.kind()).isEqualTo(LinkKind.SAME_ORIGIN))
        .satisfies(link -> assertThat(link.certainty()).isEqualTo(Certainty.INFERRED))
        .satisfies(link -> assertThat(link.to()).isEqualTo("AKIABOB"));
  }

  @Test
  void has_the_findings_on_its_own_events_only() {
    Call eve =
        Call.of("cloudtrail.amazonaws.com", "StopLogging", 1)
            .by("eve", "AKIAEVE")
            .put("requestParameters.name", "main");
    Call bob =
        Call.of("cloudtrail.amazonaws.com", "StopLogging", 9)
            .by("bob", "AKIABOB")
            .put("requestParameters.name", "main");
    List<CloudTrailEvent> events = events(eve, bob);
    List<Finding> findings =
        RuleEngine.of(Catalogue.all()).evaluate(CloudTrail.of(events)).findings();

    Story story = StorySearch.from("AKIAEVE").with(findings).run(CloudTrail.of(events));

    assertThat(story.findings()).isNotEmpty().hasSizeLessThan(findings.size());
    assertThat(story.findings())
        .allSatisfy(each -> assertThat(each.eventIDs()).contains(eve.event().eventID()));
    assertThat(story.sessions().get(0).findings()).isEqualTo(story.findings());
  }

  @Test
  void tells_where_the_calls_of_a_session_came_from_and_with_what() {
    Story story =
        story(
            "AKIAALICE",
            Call.read(1).by("alice", "AKIAALICE"),
            Call.read(2).by("alice", "AKIAALICE").put("sourceIPAddress", "203.0.113.9"),
            Call.read(3).by("alice", "AKIAALICE"));

    assertThat(story.sessions().get(0).origins())
        .containsExactly(
            new CallOrigin("198.51.100.7", "aws-cli/2.15", 2),
            new CallOrigin("203.0.113.9", "aws-cli/2.15", 1));
  }

  @Test
  void neither_order_nor_threads_nor_the_kind_of_source_matter() {
    List<CloudTrailEvent> shuffled = new ArrayList<>(events(chain()));
    Collections.shuffle(shuffled, new Random(7));
    String story = story("AKIAALICE", chain()).toJson();

    assertThat(
            StorySearch.from("AKIAALICE")
                .run(CloudTrail.load(CloudTrail.of(shuffled)), RunOptions.threads(2))
                .toJson())
        .isEqualTo(story);
  }

  @Test
  void prints_as_json_markdown_and_table() throws Exception {
    Story story = story("AKIAALICE", chain());

    JsonNode json = new ObjectMapper().readTree(story.toJson());
    assertThat(json.path("nodes")).hasSize(4);
    assertThat(json.at("/nodes/3/calls/0/eventIDs")).hasSize(1);
    assertThat(json.at("/edges/0/certainty").asText()).isEqualTo("exact");
    assertThat(json.at("/edges/0/kind").asText()).isEqualTo("issued");
    assertThat(story.toMarkdown())
        .startsWith("# Story of AKIAALICE: 4 sessions")
        .contains("| time");
    assertThat(story.table().column("session"))
        .containsExactly("AKIAALICE", "ASIAONE", "ASIATWO", "ASIATHREE");
  }

  @Test
  void what_the_log_says_steers_no_terminal_and_no_page() {
    Story story =
        story(
            "AKIAALICE",
            Call.of("iam.amazonaws.com", "CreateUser", 0)
                .by("alice", "AKIAALICE")
                .put("userAgent", "<img src=x>\u001b[31m")
                .put("requestParameters.userName", "a|b\u202e"));

    assertThat(story.toString()).doesNotContain("\u001b", "\u202e");
    assertThat(story.toMarkdown())
        .doesNotContain("\u001b", "a|b")
        .doesNotContainPattern("[^\\\\]<img");
  }
}
