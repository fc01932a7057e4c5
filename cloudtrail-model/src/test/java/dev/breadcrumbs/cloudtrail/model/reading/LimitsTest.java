package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final String A = event("GetObject");
  private static final String B = event("PutObject");

  private static String nested(int levels) {
    int arrays = levels - 1;
    return "{\"eventName\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}";
  }

  @Test
  void a_record_as_large_as_the_limit_is_read() {
    assertThat(Framing.of(log(A, A), new ReadLimits(A.length(), 100)).records())
        .containsExactly(A, A);
  }

  @Test
  void a_record_that_is_too_large_costs_that_record_alone() {
    String large = event("GetBucketPolicyOfSomeBucket");
    Framing framing = Framing.of(log(A, large, B), new ReadLimits(large.length() - 1, 100));
    assertThat(framing.records()).containsExactly(A, B);
    assertThat(framing.problem())
        .isEqualTo(
            new ReadProblem(
                "events.json",
                1L,
                13 + A.length(),
                ProblemKind.RECORD_TOO_LARGE,
                "the record that begins at byte "
                    + (13 + A.length())
                    + " is larger than "
                    + (large.length() - 1)
                    + " bytes"));
  }

  @Test
  void a_record_too_large_for_the_window_costs_that_record_alone() {
    String large = A.replace("logs", "x".repeat(1_000_000));
    Framing framing = Framing.of(log(A, large, B), new ReadLimits(100_000, 100));
    assertThat(framing.records()).containsExactly(A, B);
    assertThat(framing.problem().kind()).isEqualTo(ProblemKind.RECORD_TOO_LARGE);
  }

  @Test
  void a_line_that_is_too_large_costs_that_line_alone() {
    String large = A.replace("logs", "x".repeat(1_000_000));
    Framing framing = Framing.of(large + "\n" + B, new ReadLimits(100_000, 100));
    assertThat(framing.records()).containsExactly(B);
    assertThat(framing.kinds()).containsExactly(ProblemKind.RECORD_TOO_LARGE);
  }

  @Test
  void records_are_found_behind_a_member_of_the_envelope_that_is_too_large() {
    String content = "{\"note\":\"" + "x".repeat(300_000) + "\",\"Records\":[" + A + "," + B + "]}";
    Framing framing = Framing.of(content, new ReadLimits(100_000, 100));
    assertThat(framing.records()).containsExactly(A, B);
    assertThat(framing.kinds()).containsExactly(ProblemKind.RECORD_TOO_LARGE);
  }

  @Test
  void a_record_as_deep_as_the_limit_is_read() {
    assertThat(Framing.of(log(nested(500), A)).records()).containsExactly(nested(500), A);
  }

  @Test
  void a_record_that_is_too_deep_costs_that_record_alone() {
    Framing framing = Framing.of(log(A, nested(501), B));
    assertThat(framing.records()).containsExactly(A, B);
    assertThat(framing.problem().kind()).isEqualTo(ProblemKind.NESTED_TOO_DEEPLY);
    assertThat(framing.problem().record()).isEqualTo(1);
    assertThat(framing.problem().reason()).endsWith("nests deeper than 500 levels");
  }

  @Test
  void a_million_brackets_do_no_harm() {
    Framing framing = Framing.of("[".repeat(1_000_000) + A);
    assertThat(framing.records()).containsExactly(A);
    assertThat(framing.kinds()).contains(ProblemKind.BROKEN_JSON);
  }

  @Test
  void bounds_out_of_range_are_refused() {
    assertThatThrownBy(() -> new ReadLimits(0, 100)).hasMessageContaining("recordBytes");
    assertThatThrownBy(() -> new ReadLimits(Integer.MAX_VALUE, 100))
        .hasMessageContaining("recordBytes");
    assertThatThrownBy(() -> new ReadLimits(100, 0)).hasMessageContaining("nesting");
    assertThatThrownBy(() -> new ReadLimits(100, 1_001)).hasMessageContaining("nesting");
  }
}
