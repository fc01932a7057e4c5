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

  private static final PassedOver LICENCE =
      new PassedOver("LICENSE", PassedOver.Kind.OTHER, "it holds no JSON");

  @Test
  void reads_as_one_line_of_figures() {
    ReadReport report =
        new ReadReport(
            7,
            900,
            120,
            0,
            0,
            List.of(BROKEN),
            Map.of(ProblemKind.WRONG_TYPE, 2L, ProblemKind.BROKEN_JSON, 1L),
            List.of(LICENCE),
            Map.of(PassedOver.Kind.OTHER, 1L, PassedOver.Kind.DIGEST, 3L),
            Map.of("JDK", 2L, "ISA-L", 5L));
    assertThat(report.passedOver()).isEqualTo(4);
    assertThat(report)
        .hasToString(
            "7 files, 120 records, 4 passed over (digest 3, other 1), inflated by ISA-L 5, JDK 2, "
                + "3 problems (broken-json 1, wrong-type 2)");
  }

  @Test
  void speaks_of_one_file_in_the_singular() {
    assertThat(new ReadReport(1, 9, 1, List.of(), Map.of()))
        .hasToString("1 file, 1 record, 0 problems");
    assertThat(new ReadReport(1, 9, 1, List.of(), Map.of(ProblemKind.NOT_JSON, 1L)))
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
    ReadReport report = new ReadReport(1, 0, 0, problems, counts);
    problems.clear();
    counts.clear();
    assertThat(report.problems()).containsExactly(BROKEN);
    assertThat(report.problemCount()).isEqualTo(1);
  }

  @Test
  void its_collections_cannot_be_changed() {
    ReadReport report = new ReadReport(1, 0, 0, List.of(BROKEN), Map.of());
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
    log.add(new ReadReport(2, 50, 7, List.of(BROKEN), Map.of(ProblemKind.BROKEN_JSON, 4L)));
    assertThat(log.report())
        .isEqualTo(new ReadReport(3, 150, 8, List.of(BROKEN), Map.of(ProblemKind.BROKEN_JSON, 4L)));
  }

  @Test
  void an_account_names_what_was_passed_over_in_any_part() {
    ReadLog part = new ReadLog(ProblemPolicy.COLLECT);
    part.filePassedOver(LICENCE);
    ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
    log.add(part.report());
    log.filePassedOver(LICENCE);
    assertThat(log.report().passedOverFiles()).containsExactly(LICENCE, LICENCE);
    assertThat(log.report().passedOver()).isEqualTo(2);
    assertThat(LICENCE).hasToString("LICENSE: other: it holds no JSON");
  }

  @Test
  void an_account_that_skips_counts_what_was_passed_over() {
    ReadLog log = new ReadLog(ProblemPolicy.SKIP);
    log.filePassedOver(LICENCE);
    assertThat(log.report().passedOverFiles()).isEmpty();
    assertThat(log.report().passedOver()).isEqualTo(1);
  }

  @Test
  void an_account_of_parts_keeps_only_so_many_problems() {
    ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
    List<ReadProblem> many = Collections.nCopies(ReadReport.PROBLEMS_KEPT, BROKEN);
    ReadReport part = new ReadReport(1, 0, 0, many, Map.of(ProblemKind.BROKEN_JSON, 10_000L));
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
