package dev.breadcrumbs.cloudtrail.model;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLimits;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourcePolicyTest {
  private final CloudTrailLogs logs =
      CloudTrail.read(
          List.of(
              LogFile.of("a.json", utf8(log(event("A"), "7", event("B")))),
              LogFile.of("b.json", utf8("{\"eventName\":\"C\",\"readOnly\":\"perhaps\"}"))));

  @Test
  void collects_unless_told_otherwise() {
    assertThat(logs.policy()).isEqualTo(ProblemPolicy.COLLECT);
    ReadReport report = logs.inspect();
    assertThat(report.records()).isEqualTo(3);
    assertThat(report.problems())
        .extracting(ReadProblem::file, ReadProblem::kind)
        .containsExactly(
            tuple("a.json", ProblemKind.NOT_AN_EVENT), tuple("b.json", ProblemKind.WRONG_TYPE));
  }

  @Test
  void skip_reads_the_same_and_keeps_only_counts() {
    ReadReport report = logs.onProblem(ProblemPolicy.SKIP).inspect();
    assertThat(report.records()).isEqualTo(3);
    assertThat(report.problems()).isEmpty();
    assertThat(report.problemCounts())
        .isEqualTo(Map.of(ProblemKind.NOT_AN_EVENT, 1L, ProblemKind.WRONG_TYPE, 1L));
  }

  @Test
  void fail_stops_at_the_first_problem() {
    assertThatThrownBy(() -> logs.onProblem(ProblemPolicy.FAIL).list())
        .isInstanceOf(CloudTrailFormatException.class)
        .hasMessageStartingWith("a.json record 1 at byte ");
  }

  @Test
  void fail_also_stops_at_a_value_of_a_wrong_type() {
    CloudTrailLogs second =
        CloudTrail.read(logs.files().subList(1, 2)).onProblem(ProblemPolicy.FAIL);
    assertThatThrownBy(second::list)
        .isInstanceOf(CloudTrailFormatException.class)
        .hasMessageContaining("wrong-type: readOnly is no boolean");
  }

  @Test
  void a_choice_makes_another_source_and_leaves_this_one() {
    ReadLimits limits = new ReadLimits(1_000, 10);
    CloudTrailLogs other = logs.onProblem(ProblemPolicy.SKIP).limits(limits);
    assertThat(other.policy()).isEqualTo(ProblemPolicy.SKIP);
    assertThat(other.limits()).isEqualTo(limits);
    assertThat(other.files()).isEqualTo(logs.files());
    assertThat(logs.policy()).isEqualTo(ProblemPolicy.COLLECT);
    assertThat(logs.limits()).isEqualTo(ReadLimits.DEFAULT);
  }

  @Test
  void null_is_refused_by_name() {
    assertThatThrownBy(() -> logs.onProblem(null)).hasMessage("chosen is null");
    assertThatThrownBy(() -> logs.limits(null)).hasMessage("chosen is null");
  }
}
