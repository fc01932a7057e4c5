package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementTest {
  private static final String A = event("GetObject");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "-1.5E+3",
        "\"a \\\" ] text\"",
        "[]",
        "[{\"a\":[1,\"]\"]}]",
        "\"\""
      })
  void an_element_that_is_no_object_is_reported_as_a_record(String element) {
    Framing framing = Framing.of(log(element + " ", A, element));
    assertThat(framing.records()).containsExactly(A);
    assertThat(framing.origins().get(0).record()).isEqualTo(1);
    assertThat(framing.problems())
        .containsExactly(noObject(0, 12), noObject(2, 12 + element.length() + 2 + A.length() + 1));
  }

  private static ReadProblem noObject(long record, long offset) {
    return new ReadProblem(
        "events.json",
        record,
        offset,
        ProblemKind.NOT_AN_EVENT,
        "an element of the array is no object");
  }

  @Test
  void an_object_of_an_unknown_kind_behind_it_is_still_read() {
    Framing framing = Framing.of("[null,{\"own\":1}]");
    assertThat(framing.records()).containsExactly("{\"own\":1}");
  }

  @Test
  void a_text_that_spans_windows_is_passed_over_whole() {
    Framing framing = Framing.of(log("\"" + "{".repeat(200_000) + "\"", A));
    assertThat(framing.records()).containsExactly(A);
    assertThat(framing.kinds()).containsExactly(ProblemKind.NOT_AN_EVENT);
  }

  @Test
  void an_array_that_does_not_end_is_a_problem_of_the_file() {
    Framing framing = Framing.of("[[[1,2");
    assertThat(framing.kinds()).containsExactly(ProblemKind.BROKEN_JSON);
  }
}
