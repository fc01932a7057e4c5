package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.gzip;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentDetectionTest {
  private static final String A = event("GetObject");
  private static final String B = event("PutObject");

  @Test
  void reads_gzip_data_in_a_file_named_json() {
    assertThat(Framing.of(LogFile.of("a.json", gzip(log(A, B)))).records()).containsExactly(A, B);
  }

  @Test
  void reads_plain_text_in_a_file_named_gz() {
    assertThat(Framing.of(LogFile.of("a.json.gz", utf8(log(A, B)))).records())
        .containsExactly(A, B);
  }

  @Test
  void reads_all_members_of_gzip_data() {
    assertThat(Framing.of(gzip(log(A), log(B), A)).records()).containsExactly(A, B, A);
  }

  @Test
  void a_record_may_lie_across_two_members() {
    assertThat(Framing.of(gzip(A.substring(0, 40), A.substring(40))).records()).containsExactly(A);
  }

  @Test
  void passes_over_a_byte_order_mark_in_gzip_data() {
    assertThat(Framing.of(gzip("\uFEFF" + log(A))).records()).containsExactly(A);
  }

  @Test
  void counts_uncompressed_bytes() {
    assertThat(Framing.of(gzip(log(A, B))).report().bytes()).isEqualTo(utf8(log(A, B)).length);
  }

  @Test
  void an_empty_file_is_a_problem() {
    ReadProblem problem = Framing.of("").problem();
    assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_JSON);
    assertThat(problem.reason()).isEqualTo("the file is empty");
  }

  @Test
  void a_file_of_blanks_counts_as_empty() {
    assertThat(Framing.of("\uFEFF \r\n\t\n").problem().reason()).isEqualTo("the file is empty");
  }

  @Test
  void empty_gzip_data_counts_as_empty() {
    assertThat(Framing.of(gzip("")).problem().reason()).isEqualTo("the file is empty");
  }

  @Test
  void text_is_no_json() {
    ReadProblem problem = Framing.of("Dear reader,\nthis is no log.\n").problem();
    assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_JSON);
    assertThat(problem.record()).isNull();
    assertThat(problem.offset()).isZero();
  }

  @Test
  void a_bare_json_text_or_number_holds_no_records() {
    assertThat(Framing.of("\"eventName\"").kinds()).containsExactly(ProblemKind.NOT_JSON);
    assertThat(Framing.of("42").kinds()).containsExactly(ProblemKind.NOT_JSON);
  }

  @Test
  void events_are_found_behind_prefixes_as_syslog_writes_them() {
    Framing framing = Framing.of("Mar  1 host trail: " + A + "\nMar  1 host trail: " + B + "\n");
    assertThat(framing.records()).containsExactly(A, B);
    assertThat(framing.kinds()).isEmpty();
  }
}
