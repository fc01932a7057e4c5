package dev.breadcrumbs.cloudtrail.notebook;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShownTest {
  private static final String ESCAPED = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;";

  private static Table hostileTable() {
    return events().table(USER_AGENT).run(CloudTrail.of(Samples.hostile()));
  }

  private static Evaluation hostileEvaluation() {
    return RuleEngine.of(
            Rule.rule("read").title("Object read").context(USER_AGENT).when(EVENT_NAME.exists()))
        .evaluate(List.of(Samples.hostile()));
  }

  static Stream<Object> hostileValues() {
    Evaluation evaluation = hostileEvaluation();
    return Stream.of(
        hostileTable(),
        hostileTable().first(),
        hostileTable().rows(),
        Samples.hostile(),
        evaluation.findings().get(0),
        List.of(Samples.SCRIPT, "other"),
        Samples.SCRIPT);
  }

  @ParameterizedTest
  @MethodSource("hostileValues")
  void a_script_in_a_user_agent_is_text(Object value) {
    Shown shown = Shown.of(value);

    assertThat(shown.html()).contains(ESCAPED).doesNotContain("<script");
    assertThat(shown.text()).contains(Samples.SCRIPT);
  }

  @Test
  void what_a_terminal_would_obey_is_shown_by_its_number() {
    assertThat(Shown.of("a\u001b[2Jb\u202ec").text()).isEqualTo("a\\u001b[2Jb\\u202ec\n");
  }

  @Test
  void a_table_fits_the_terminal() {
    Table table = events().table(EVENT_TIME, USER_IDENTITY_ARN, USER_AGENT).run(Samples.events(3));

    assertThat(Shown.of(table, 70, 10).text().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(70));
  }

  @Test
  void rows_beyond_the_number_are_told() {
    Table table = events().table(EVENT_NAME).run(Samples.events(3_000));

    Shown shown = Shown.of(table);

    assertThat(shown.text()).endsWith("... and 2,900 more rows, of 3,000\n");
    assertThat(shown.html()).contains("... and 2,900 more rows").containsOnlyOnce("<thead>");
    assertThat(shown.html().split("<tr>", -1)).hasSize(Shown.ROWS + 2);
  }

  @Test
  void an_empty_table_says_so() {
    Table table = events().filter(EVENT_NAME.eq("none")).table(EVENT_NAME).run(Samples.events(1));

    assertThat(Shown.of(table).text()).endsWith("no rows\n");
  }

  @Test
  void what_a_search_left_out_is_told() {
    Table table = events().stats(count()).by(ERROR_CODE).run(Samples.events(4));

    assertThat(Shown.of(table).text())
        .contains("AccessDenied")
        .contains(table.leftOut().get(0).toString());
  }

  @Test
  void an_evaluation_is_its_findings_and_its_account() {
    Shown shown = Shown.of(hostileEvaluation());

    assertThat(shown.text())
        .contains("read  ")
        .endsWith("1 findings of 1 of 1 rules; " + hostileEvaluation().report() + "\n");
  }

  @Test
  void a_story_is_its_tree_in_which_markup_is_text() {
    Shown shown = Shown.of(Stories.of(Stories.stolenKey(Samples.SCRIPT)));

    assertThat(shown.text()).startsWith("Story of " + Stories.KEY + ": 3 sessions, 6 calls\n");
    assertThat(shown.text()).doesNotEndWith("\n\n");
    assertThat(shown.html()).contains(ESCAPED).doesNotContain("<script");
  }

  @Test
  void a_report_is_its_figures_and_its_problems() {
    Table table =
        events().stats(count()).run(CloudTrail.read("{\"Records\":[{]}".getBytes(UTF_8), "a.json"));

    assertThat(Shown.of(table.report()).text()).contains("1 file, ").contains("a.json");
    assertThat(Shown.of(table).text()).contains("read: " + table.report());
  }

  @Test
  void no_room_is_refused() {
    assertThatThrownBy(() -> Shown.of("a", 0, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_width_is_what_the_start_script_says() {
    assertThat(TerminalWidth.columns("97", "80")).isEqualTo(97);
    assertThat(TerminalWidth.columns("", "80")).isEqualTo(80);
    assertThat(TerminalWidth.columns("wide", "")).isEqualTo(120);
  }
}
