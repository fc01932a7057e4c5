package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrokenRecordTest {
  private static final String A = event("GetObject");
  private static final String B = event("PutObject");
  private static final String C = event("DeleteObject");
  private static final int SECOND = "{\"Records\":[".length() + A.length() + 1;

  private static void assertCostsTheSecondAlone(Framing framing) {
    assertThat(framing.records()).containsExactly(A, C);
    assertThat(framing.origins().get(1).record()).isEqualTo(2);
    ReadProblem problem = framing.problem();
    assertThat(problem.file()).isEqualTo("events.json");
    assertThat(problem.record()).isEqualTo(1);
    assertThat(problem.kind()).isEqualTo(ProblemKind.BROKEN_JSON);
  }

  @Test
  void a_lost_bracket_in_its_middle_costs_that_record_alone() {
    assertCostsTheSecondAlone(Framing.of(log(A, B.replace("\"b\"]", "\"b\""), C)));
  }

  @Test
  void a_lost_brace_in_its_middle_costs_that_record_alone() {
    assertCostsTheSecondAlone(Framing.of(log(A, B.replace("\"alice\"}", "\"alice\""), C)));
  }

  @Test
  void a_lost_brace_at_its_end_costs_that_record_alone() {
    assertCostsTheSecondAlone(Framing.of(log(A, B.substring(0, B.length() - 1), C)));
  }

  @Test
  void a_record_that_stops_in_its_middle_costs_that_record_alone() {
    assertCostsTheSecondAlone(Framing.of(log(A, B.substring(0, 200), C)));
  }

  @Test
  void a_lost_quote_costs_that_record_alone() {
    assertCostsTheSecondAlone(Framing.of(log(A, B.replace("eu-west-1\"", "eu-west-1"), C)));
  }

  @Test
  void a_line_break_in_a_string_costs_that_record_alone() {
    Framing framing = Framing.of(log(A, B.replace("eu-west", "eu\nwest"), C));
    assertCostsTheSecondAlone(framing);
    assertThat(framing.problem().offset()).isEqualTo(SECOND + B.indexOf("-west-1"));
  }

  @Test
  void a_broken_line_costs_that_line_alone() {
    assertCostsTheSecondAlone(
        Framing.of(A + "\n" + B.substring(0, B.length() - 30) + "\n" + C + "\n"));
  }

  @Test
  void names_the_place_where_the_record_begins() {
    Framing framing = Framing.of(log(A, B.substring(0, B.length() - 1), C));
    assertThat(framing.problem().reason()).contains("begins at byte " + SECOND + " ");
  }

  @Test
  void a_broken_last_record_costs_that_record_alone() {
    Framing framing = Framing.of(log(A, B.substring(0, B.length() - 1)));
    assertThat(framing.records()).containsExactly(A);
    assertThat(framing.problem().record()).isEqualTo(1);
  }

  @Test
  void a_broken_last_record_of_a_line_leaves_the_next_line_whole() {
    Framing framing = Framing.of(log(A, B.substring(0, 200)) + "\n" + log(C));
    assertThat(framing.records()).containsExactly(A, C);
    assertThat(framing.kinds()).containsExactly(ProblemKind.BROKEN_JSON);
  }

  @Test
  void two_broken_records_in_a_row_are_two_problems() {
    String cut = B.substring(0, 200);
    Framing framing = Framing.of(log(A, cut, cut, C));
    assertThat(framing.records()).containsExactly(A, C);
    assertThat(framing.problems()).extracting(ReadProblem::record).containsExactly(1L, 2L);
  }

  @Test
  void no_part_of_a_broken_record_is_taken_for_a_record() {
    String nested =
        "{\"eventName\":\"X\",\"responseElements\":{\"eventName\":\"inner\"},"
            + "\"failed\":[{\"errorCode\":\"Throttling\",\"errorMessage\":\"slow\"}],\"x\":[}";
    Framing framing = Framing.of(log(A, nested, C));
    assertCostsTheSecondAlone(framing);
  }
}
