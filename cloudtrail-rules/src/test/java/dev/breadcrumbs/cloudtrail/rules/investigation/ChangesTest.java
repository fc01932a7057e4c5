package dev.breadcrumbs.cloudtrail.rules.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static Call iam(String name, long second, String user) {
    return Call.of("iam.amazonaws.com", name, second).put("requestParameters.userName", user);
  }

  private static final CloudTrailSource SOURCE =
      CloudTrail.of(
          List.of(
              iam("DeleteUser", 9, "eve").by("alice", "AKIAALICE").event(),
              iam("CreateUser", 1, "eve").by("bob", "AKIABOB").event(),
              Call.read(2).by("bob", "AKIABOB").event(),
              iam("CreateUser", 3, "mallory").by("bob", "AKIABOB").denied().event(),
              iam("UpdateUser", 4, "eve").by("bob", "AKIABOB").event(),
              iam("UpdateUser", 5, "eve").by("bob", "AKIABOB").event()));

  @Test
  void lists_what_was_changed_in_the_order_of_time() {
    Changes changes = Changes.of(SOURCE, RunOptions.DEFAULT);

    assertThat(changes.list())
        .map(
            change ->
                change.session() + " " + change.step().eventName() + " " + change.step().count())
        .containsExactly("AKIABOB CreateUser 1", "AKIABOB UpdateUser 2", "AKIAALICE DeleteUser 1");
    assertThat(changes.leftOut()).isZero();
    assertThat(changes.table().column("actor")).containsExactly("bob", "bob", "alice");
  }

  @Test
  void lists_those_of_one_actor() {
    assertThat(Changes.of(SOURCE, RunOptions.DEFAULT, "alice").list())
        .map(Change::session)
        .containsExactly("AKIAALICE");
    assertThat(Changes.of(SOURCE, RunOptions.DEFAULT, "nobody").list()).isEmpty();
  }

  @Test
  void shows_an_event_with_its_session_and_its_neighbours() {
    String id = iam("UpdateUser", 4, "eve").by("bob", "AKIABOB").event().eventID();

    List<EventContext> found = EventContext.find(SOURCE, id, 2, RunOptions.DEFAULT).events();

    assertThat(found).hasSize(1);
    EventContext context = found.get(0);
    assertThat(context.event().eventID()).isEqualTo(id);
    assertThat(context.session().id()).isEqualTo("AKIABOB");
    assertThat(context.before())
        .map(event -> event.eventName())
        .containsExactly("ListBuckets", "CreateUser");
    assertThat(context.after()).map(event -> event.eventName()).containsExactly("UpdateUser");
    assertThat(EventContext.find(SOURCE, "none", 2, RunOptions.DEFAULT).events()).isEmpty();
  }
}
