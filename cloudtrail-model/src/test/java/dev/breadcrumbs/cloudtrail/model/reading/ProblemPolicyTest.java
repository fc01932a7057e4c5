package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemPolicyTest {
  private static final String A = event("GetObject");
  private static final ReadProblem PROBLEM =
      ReadProblem.ofFile("a.json", 7, ProblemKind.NOT_JSON, "neither");

  @Test
  void fail_throws_at_the_first_problem_and_tells_its_place() {
    ReadLog log = new ReadLog(ProblemPolicy.FAIL);
    assertThatThrownBy(() -> log.problem(PROBLEM))
        .isInstanceOfSatisfying(
            CloudTrailFormatException.class, e -> assertThat(e.problem()).isEqualTo(PROBLEM))
        .hasMessage("a.json at byte 7: not-json: neither");
  }

  @Test
  void skip_counts_problems_and_keeps_none() {
    ReadLog log = new ReadLog(ProblemPolicy.SKIP);
    log.problem(PROBLEM);
    log.problem(PROBLEM);
    assertThat(log.report().problems()).isEmpty();
    assertThat(log.report().problemCounts()).containsEntry(ProblemKind.NOT_JSON, 2L);
  }

  @Test
  void collect_counts_problems_and_keeps_them() {
    ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
    log.problem(PROBLEM);
    assertThat(log.report().problems()).containsExactly(PROBLEM);
    assertThat(log.report().problemCounts()).containsEntry(ProblemKind.NOT_JSON, 1L);
  }

  @Test
  void collect_keeps_only_so_many_and_counts_all() {
    ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
    int many = ReadReport.PROBLEMS_KEPT + 5;
    for (int count = 0; count < many; count++) {
      log.problem(PROBLEM);
    }
    assertThat(log.report().problems()).hasSize(ReadReport.PROBLEMS_KEPT);
    assertThat(log.report().problemCount()).isEqualTo(many);
  }

  @Test
  void a_file_that_fails_at_its_start_is_closed_under_fail() {
    TrackedFile empty = new TrackedFile("empty.json", "");
    ReadLog log = new ReadLog(ProblemPolicy.FAIL);
    assertThatThrownBy(() -> RecordFramer.open(empty, ReadLimits.DEFAULT, log))
        .isInstanceOf(CloudTrailFormatException.class);
    assertThat(empty.closed()).isEqualTo(1);
  }

  @Test
  void records_before_the_first_problem_are_given_under_fail() {
    TrackedFile file = new TrackedFile("a.json", log(A, "7"));
    ReadLog log = new ReadLog(ProblemPolicy.FAIL);
    try (RecordFramer framer = RecordFramer.open(file, ReadLimits.DEFAULT, log)) {
      assertThat(framer.next()).isTrue();
      assertThatThrownBy(framer::next).isInstanceOf(CloudTrailFormatException.class);
    }
    assertThat(file.closed()).isEqualTo(1);
  }
}
