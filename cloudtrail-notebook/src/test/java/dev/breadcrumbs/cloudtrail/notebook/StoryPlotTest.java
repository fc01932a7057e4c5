package dev.breadcrumbs.cloudtrail.notebook;

import static dev.breadcrumbs.cloudtrail.notebook.PlotKind.*;
import static dev.breadcrumbs.cloudtrail.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.notebook.internal.plot.AgentsData;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.LanesData;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.LanesData.Lane;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.TacticsData;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.TreeData;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.investigation.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryPlotTest {
  private static final Plot PLOT = Plot.of(Stories.of(Stories.stolenKey("backup")));

  private static Instant minute(int minute) {
    return Stories.NOON.plus(Duration.ofMinutes(minute));
  }

  @Test
  void a_story_is_its_sessions_over_time() {
    LanesData lanes = (LanesData) PLOT.data();

    assertThat(PLOT.kind()).isEqualTo(SESSION_LANES);
    assertThat(lanes.lanes())
        .extracting(Lane::label)
        .containsExactly(
            "alice, AKIAIOSFODNN7EXAMPLE", "alice, ASIADEPLOYEXAMPLE", "backup, AKIABACKUPEXAMPLE");
    assertThat(lanes.lanes().get(1).from()).isEqualTo(minute(5));
    assertThat(lanes.lanes().get(1).to()).isEqualTo(minute(9));
    assertThat(lanes.note()).isEmpty();
  }

  @Test
  void an_arrow_goes_from_the_issuing_call_to_the_first_use() {
    LanesData lanes = (LanesData) PLOT.data();

    assertThat(lanes.arrows())
        .containsExactly(
            new LanesData.Arrow(0, 1, minute(0), minute(5), true),
            new LanesData.Arrow(1, 2, minute(7), minute(20), true));
  }

  @Test
  void a_finding_is_marked_on_the_session_that_it_ends_in() {
    LanesData lanes = (LanesData) PLOT.data();

    assertThat(lanes.marks()).contains(new LanesData.Mark(2, minute(20), Level.HIGH));
    assertThat(lanes.marks()).extracting(LanesData.Mark::level).contains(Level.HIGH);
  }

  @Test
  void calls_are_counted_by_address_and_family_of_agents() {
    AgentsData agents = (AgentsData) PLOT.as(AGENTS).data();

    assertThat(agents.addresses()).containsExactly("198.51.100.7", "203.0.113.9");
    assertThat(agents.families()).containsExactly("aws-cli", "Boto3");
    assertThat(agents.calls().get("198.51.100.7")).containsEntry("aws-cli", 5.0);
    assertThat(agents.calls().get("203.0.113.9")).containsEntry("Boto3", 1.0);
  }

  @Test
  void what_was_granted_is_a_bar_until_it_is_undone_or_to_the_end() {
    LanesData grants = (LanesData) PLOT.as(PERSISTENCE).data();

    assertThat(grants.lanes())
        .containsExactly(
            new Lane("user backup", "still open", minute(5), minute(20), true),
            new Lane("user test", "undone", minute(6), minute(9), false),
            new Lane("access key AKIABACKUPEXAMPLE", "still open", minute(7), minute(20), true),
            new Lane("logging stopped main", "still open", minute(20), minute(20), true));
  }

  @Test
  void tactics_are_counted_by_minute_in_the_order_of_an_attack() {
    TacticsData tactics = (TacticsData) PLOT.as(TACTICS).data();

    assertThat(tactics.step()).isEqualTo(Duration.ofMinutes(1));
    assertThat(tactics.tactics()).containsSubsequence("persistence", "defense-impairment");
    assertThat(tactics.counts().get("defense-impairment")).containsKey(minute(20));
  }

  @Test
  void the_tree_has_each_session_below_the_one_that_it_came_out_of() {
    List<TreeData.Node> nodes = ((TreeData) PLOT.as(STORY_TREE).data()).nodes();

    assertThat(nodes).extracting(TreeData.Node::parent).containsExactly(-1, 0, 1);
    assertThat(nodes)
        .extracting(TreeData.Node::how)
        .containsExactly("", "AssumeRole, exact", "CreateAccessKey, exact");
    assertThat(nodes.get(1).use()).startsWith("role session, 4 changes");
  }

  @Test
  void of_many_sessions_some_are_drawn_and_the_number_is_told() {
    Plot plot = Plot.of(Stories.ofManyRoles(60));

    assertThat(((LanesData) plot.data()).lanes()).hasSize(25);
    assertThat(plot.note())
        .isEqualTo("25 of 61 sessions, those of the start and with findings first");
    assertThat(((TreeData) plot.as(STORY_TREE).data()).nodes())
        .hasSize(25)
        .extracting(TreeData.Node::parent)
        .startsWith(-1)
        .contains(0);
  }

  @Test
  void what_cannot_be_drawn_is_refused_with_the_reason() {
    Story none = Stories.of(List.of());
    Story quiet = Stories.ofManyRoles(1);
    Table counts = events().stats(count()).by(EVENT_NAME).run(Samples.events(2));

    assertThatThrownBy(() -> Plot.of(none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a story without sessions cannot be drawn over time");
    assertThatThrownBy(() -> Plot.of(quiet).as(PERSISTENCE))
        .hasMessage("nothing that stays was made in the story of this start");
    assertThatThrownBy(() -> PLOT.as(BAR))
        .hasMessage("a chart of the kind BAR needs a table, such as story.table()");
    assertThatThrownBy(() -> Plot.of(counts).as(TACTICS))
        .hasMessageStartingWith("a chart of the kind TACTICS needs a story");
  }

  @Test
  void it_says_whose_story_it_is() {
    assertThat(PLOT.titled("A stolen key").as(STORY_TREE))
        .hasToString("A stolen key, story tree chart: story of AKIAIOSFODNN7EXAMPLE");
  }
}
