package dev.breadcrumbs.cloudtrail.model.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadReportTest {
  private static final ReadProblem BROKEN =
      ReadProblem.of(new RecordOrigin("a.json", 3, 5120), ProblemKind.BROKEN_JSON, "cut");

  @Test
  void reads_as_one_line_of_figures() {
    ReadReport report =
        new ReadReport(
            3,
            1,
            900,
            120,
            List.of(BROKEN),
            Map.of(ProblemKind.WRONG_TYPE, 2L, ProblemKind.BROKEN_JSON, 1L));
    assertThat(report)
        .hasToString(
            "3 files, 120 records, 1 passed over, 3 problems (broken-json 1, wrong-type 2)");
  }

  @Test
  void speaks_of_one_file_in_the_singular() {
    assertThat(new ReadReport(1, 0, 9, 1, List.of(), Map.of()))
        .hasToString("1 file, 1 record, 0 problems");
    assertThat(new ReadReport(1, 0, 9, 1, List.of(), Map.of(ProblemKind.NOT_JSON, 1L)))
        .hasToString("1 file, 1 record, 1 problem (not-json 1)");
  }

  @Test
  void the_report_of_nothing_is_empty() {
    assertThat(ReadReport.EMPTY).hasToString("0 files, 0 records, 0 problems");
    assertThat(ReadReport.EMPTY.problemCount()).isZero();
  }

  @Test
  void does_not_change_with_what_it_was_made_of() {
    List<ReadProblem> problems = new ArrayList<>(List.of(BROKEN));
    Map<ProblemKind, Long> counts = new EnumMap<>(Map.of(ProblemKind.BROKEN_JSON, 1L));
    ReadReport report = new ReadReport(1, 0, 0, 0, problems, counts);
    problems.clear();
    counts.clear();
    assertThat(report.problems()).containsExactly(BROKEN);
    assertThat(report.problemCount()).isEqualTo(1);
  }

  @Test
  void its_collections_cannot_be_changed() {
    ReadReport report = new ReadReport(1, 0, 0, 0, List.of(BROKEN), Map.of());
    assertThatThrownBy(() -> report.problems().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> report.problemCounts().put(ProblemKind.NOT_JSON, 1L))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void an_account_adds_up_the_parts_of_a_reading() {
    ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
    log.fileOpened();
    log.bytesRead(100);
    log.recordDelivered();
    log.add(new ReadReport(2, 1, 50, 7, List.of(BROKEN), Map.of(ProblemKind.BROKEN_JSON, 4L)));
    assertThat(log.report())
        .isEqualTo(
            new ReadReport(3, 1, 150, 8, List.of(BROKEN), Map.of(ProblemKind.BROKEN_JSON, 4L)));
  }

  @Test
  void an_account_of_parts_keeps_only_so_many_problems() {
    ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
    List<ReadProblem> many = Collections.nCopies(ReadReport.PROBLEMS_KEPT, BROKEN);
    ReadReport part = new ReadReport(1, 0, 0, 0, many, Map.of(ProblemKind.BROKEN_JSON, 10_000L));
    log.add(part);
    log.add(part);
    assertThat(log.report().problems()).hasSize(ReadReport.PROBLEMS_KEPT);
    assertThat(log.report().problemCount()).isEqualTo(20_000);
  }

  @Test
  void a_problem_reads_as_place_kind_and_reason() {
    assertThat(BROKEN).hasToString("a.json record 3 at byte 5120: broken-json: cut");
  }

  @Test
  void a_value_of_a_wrong_type_and_a_file_that_changes_cost_no_record() {
    assertThat(ProblemKind.values())
        .filteredOn(ProblemKind::recordDelivered)
        .containsExactlyInAnyOrder(ProblemKind.WRONG_TYPE, ProblemKind.CHANGED_FILE);
  }
}
