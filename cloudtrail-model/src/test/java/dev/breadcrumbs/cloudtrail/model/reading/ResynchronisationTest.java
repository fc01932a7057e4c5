package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResynchronisationTest {
  private static final String A = event("GetObject");
  private static final String B = event("PutObject");

  private static String withOwnKey(String event) {
    return "{\"_index\":\"trail\"," + event.substring(1);
  }

  @Test
  void garbage_between_records_costs_no_record() {
    Framing framing = Framing.of(log(A + ",###\u0000\u0001{{{###", B));
    assertThat(framing.records()).containsExactly(A, B);
    assertThat(framing.problem().kind()).isEqualTo(ProblemKind.BROKEN_JSON);
    assertThat(framing.problem().record()).isNull();
    assertThat(framing.problem().offset()).isEqualTo(13 + A.length());
  }

  @Test
  void garbage_between_lines_costs_no_line() {
    Framing framing = Framing.of(A + "\n<<<<<<< HEAD\n" + B + "\n");
    assertThat(framing.records()).containsExactly(A, B);
    assertThat(framing.problem().kind()).isEqualTo(ProblemKind.NOT_JSON);
    assertThat(framing.problem().offset()).isEqualTo(A.length() + 1);
  }

  @Test
  void a_bracket_too_many_costs_no_record() {
    Framing framing = Framing.of(log(A + "}", B));
    assertThat(framing.records()).containsExactly(A, B);
    assertThat(framing.kinds()).containsExactly(ProblemKind.BROKEN_JSON);
  }

  @Test
  void a_lost_end_of_the_array_costs_no_record() {
    Framing framing = Framing.of("{\"Records\":[" + A + "," + B + "}");
    assertThat(framing.records()).containsExactly(A, B);
    assertThat(framing.kinds()).containsExactly(ProblemKind.BROKEN_JSON);
  }

  @Test
  void a_file_that_lost_its_beginning_is_one_problem() {
    Framing framing = Framing.of(log(A, A, B).substring(30));
    assertThat(framing.records()).containsExactly(A, B);
    assertThat(framing.kinds()).containsExactly(ProblemKind.NOT_JSON);
  }

  @Test
  void finds_lines_whose_objects_begin_with_a_key_of_the_users_own() {
    String cut = withOwnKey(A).substring(0, 100);
    Framing framing = Framing.of(cut + "\n" + withOwnKey(A) + "\n" + withOwnKey(B) + "\n");
    assertThat(framing.records()).containsExactly(withOwnKey(A), withOwnKey(B));
  }

  @Test
  void finds_elements_that_begin_as_the_first_record_did() {
    String cut = withOwnKey(A).substring(0, 100);
    Framing framing = Framing.of("[" + withOwnKey(A) + "," + cut + "," + withOwnKey(B) + "]");
    assertThat(framing.records()).containsExactly(withOwnKey(A), withOwnKey(B));
  }

  @Test
  void finds_an_event_whose_first_key_lies_across_the_end_of_the_window() {
    for (int gap = 65_536 - 20; gap < 65_536; gap++) {
      assertThat(Framing.of("x".repeat(gap) + A).records()).as("gap %d", gap).containsExactly(A);
    }
  }

  @Test
  void finds_a_blank_before_the_first_key() {
    String spaced = "{ \n " + A.substring(1);
    assertThat(Framing.of("??? " + spaced).records()).containsExactly(spaced);
  }

  @Test
  void an_envelope_that_does_not_end_well_costs_no_record_behind_it() {
    Framing framing = Framing.of("{\"Records\":[" + A + "],\"x\":[}" + B);
    assertThat(framing.records()).containsExactly(A, B);
    assertThat(framing.kinds()).containsExactly(ProblemKind.BROKEN_JSON);
  }
}
