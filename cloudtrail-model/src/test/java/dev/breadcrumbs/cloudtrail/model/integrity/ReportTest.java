package dev.breadcrumbs.cloudtrail.model.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report tells, and what may be read by it. */
class ReportTest {
  @TempDir private Path folder;
  private Bucket bucket;

  @BeforeEach
  void tamper() {
    bucket = Bucket.in(folder);
    bucket.write(bucket.log(1, 0), "{\"Records\":[{\"eventName\":\"Forged\"}]}");
    bucket.delete(bucket.log(2, 2));
  }

  @Test
  void every_file_has_a_status() {
    IntegrityReport report = bucket.verify();

    assertThat(report.digests()).extracting(CheckedDigest::status).containsOnly("valid");
    assertThat(report.logFiles()).hasSize(18);
    assertThat(report.logFiles().get(3).status()).isEqualTo("wrong-hash");
    assertThat(report.logFiles().get(3).isValid()).isFalse();
    assertThat(report.logFiles().get(8).status()).isEqualTo("missing-log-file");
    assertThat(report.logFiles().get(8).digest()).isEqualTo(bucket.chain.digests.get(2));
    assertThat(report)
        .hasToString(
            "6 of 6 digests valid, 16 of 18 log files valid, 2 problems"
                + " (wrong-hash 1, missing-log-file 1)");
  }

  @Test
  void only_events_of_valid_files_are_read() {
    List<CloudTrailEvent> events = CloudTrail.read(bucket.verify().validFiles()).list();
    assertThat(events).hasSize(16).extracting(CloudTrailEvent::eventName).containsOnly("GetObject");
  }

  @Test
  void a_reading_behind_the_guard_reports_what_it_was_not_given() {
    List<CloudTrailEvent> events = new ArrayList<>();
    ReadReport read = CloudTrail.read(bucket.verify().guardedFiles()).forEach(events::add);

    assertThat(events).hasSize(16);
    assertThat(read.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(ProblemKind.UNREADABLE_FILE);
              assertThat(problem.file()).isEqualTo(bucket.log(1, 0).toString());
              assertThat(problem.reason()).endsWith("its integrity is not proven: wrong-hash");
            });
  }

  @Test
  void is_the_same_for_any_number_of_threads() {
    IntegrityCheck check = IntegrityCheck.with(Signer.CLOUD_TRAIL.keys());
    assertThat(check.threads(4).verify(folder).toJson())
        .isEqualTo(check.threads(1).verify(folder).toJson());
  }

  @Test
  void is_written_as_json() throws Exception {
    JsonNode json = new JsonMapper().readTree(bucket.verify().toJson());

    assertThat(json.path("whole").booleanValue()).isFalse();
    assertThat(json.path("digests")).hasSize(6);
    assertThat(json.path("digests").path(0).path("endTime").textValue())
        .isEqualTo("2026-03-01T11:00:00Z");
    assertThat(json.path("logFiles").path(3).path("status").textValue()).isEqualTo("wrong-hash");
    assertThat(json.path("problems").path(1).path("kind").textValue())
        .isEqualTo("missing-log-file");
  }

  @Test
  void a_check_needs_a_thread_and_limits_above_zero() {
    IntegrityCheck check = IntegrityCheck.with(Signer.CLOUD_TRAIL.keys());
    assertThatThrownBy(() -> check.threads(0)).hasMessage("number is not positive: 0");
    assertThatThrownBy(() -> new IntegrityLimits(0, 1)).hasMessageStartingWith("digestBytes");
    assertThatThrownBy(() -> new IntegrityLimits(1, 0)).hasMessageStartingWith("logFileBytes");
  }
}
