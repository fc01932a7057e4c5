package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnvelopeFramingTest {
  private static final String A = event("GetObject");
  private static final String B = event("PutObject");
  private static final String C = event("DeleteObject");

  private static void assertFramed(String content, String... records) {
    Framing framing = Framing.of(content);
    assertThat(framing.records()).containsExactly(records);
    assertThat(framing.problems()).isEmpty();
  }

  @Test
  void reads_a_log_file_as_cloudtrail_delivers_it() {
    assertFramed(log(A, B), A, B);
  }

  @Test
  void finds_records_behind_other_members_of_the_envelope() {
    assertFramed(
        "{\"version\":1,\"note\":\"[{\",\"more\":{\"Records\":[1]},\"Records\":[" + A + "]}", A);
  }

  @Test
  void passes_over_what_follows_the_records_in_the_envelope() {
    assertFramed("{\"Records\":[" + A + "],\"next\":{\"a\":[1,\"}\"]},\"n\":1}" + B, A, B);
  }

  @Test
  void reads_a_bare_array() {
    assertFramed("[" + A + "," + B + "]", A, B);
  }

  @Test
  void reads_a_single_event() {
    assertFramed(A, A);
  }

  @Test
  void reads_json_lines() {
    assertFramed(A + "\n" + B + "\n" + C + "\n", A, B, C);
  }

  @Test
  void reads_json_lines_with_carriage_returns_and_blank_lines() {
    assertFramed("\r\n" + A + "\r\n\r\n" + B + "\r\n", A, B);
  }

  @Test
  void reads_objects_that_nothing_separates() {
    assertFramed(A + B + C, A, B, C);
  }

  @Test
  void reads_objects_that_commas_separate() {
    assertFramed(A + ",\n" + B, A, B);
  }

  @Test
  void reads_pretty_printed_objects() {
    String pretty =
        "{\n  \"eventName\" : \"GetObject\",\n  \"resources\" : [\n    {\n      \"type\" : 1\n"
            + "    }\n  ]\n}";
    assertFramed(pretty + "\n" + pretty, pretty, pretty);
  }

  @Test
  void reads_a_pretty_printed_log_file() {
    assertFramed("{\n  \"Records\" : [\n" + A + " ,\n" + B + "\n  ]\n}\n", A, B);
  }

  @Test
  void reads_a_log_file_on_each_line() {
    assertFramed(log(A, B) + "\n" + log() + "\n" + log(C) + "\n", A, B, C);
  }

  @Test
  void reads_a_mix_of_forms() {
    assertFramed(log(A) + "\n[" + B + "]\n" + C, A, B, C);
  }

  @Test
  void an_empty_array_of_records_is_no_problem() {
    assertFramed("{\"Records\":[]}");
  }

  @Test
  void an_empty_bare_array_is_no_problem() {
    assertFramed("[ ]");
  }

  @Test
  void passes_over_a_byte_order_mark() {
    assertFramed("\uFEFF" + log(A), A);
  }

  @Test
  void brackets_and_escaped_quotes_in_strings_are_text() {
    String tricky = "{\"eventName\":\"a\\\"}]{[\\\\\",\"key\\\"{\":\"\\\\\\\"]\"}";
    assertFramed(log(tricky, B), tricky, B);
  }

  @Test
  void an_object_whose_records_are_no_array_is_one_record() {
    assertFramed("{\"Records\":{\"a\":1}}", "{\"Records\":{\"a\":1}}");
  }

  @Test
  void a_records_array_further_in_is_not_the_envelope() {
    String event = "{\"eventName\":\"X\",\"requestParameters\":{\"Records\":[{\"a\":1}]}}";
    assertFramed(event, event);
  }
}
