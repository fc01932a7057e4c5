package dev.breadcrumbs.cloudtrail.model.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time that is checked, and what it is to be covered by. */
class TimeSpanTest {
  private static final IntegrityCheck CHECK = IntegrityCheck.with(Signer.CLOUD_TRAIL.keys());

  @TempDir private Path folder;
  private Bucket bucket;

  @BeforeEach
  void write() {
    bucket = Bucket.in(folder);
  }

  @Test
  void only_digests_of_the_time_and_their_log_files_are_checked() {
    bucket.write(bucket.log(0, 0), "changed");
    bucket.delete(bucket.log(5, 2));

    IntegrityReport report = CHECK.from(Chain.time(2)).to(Chain.time(4)).verify(folder);

    assertThat(report.isWhole()).isTrue();
    assertThat(report.digests())
        .extracting(CheckedDigest::startTime)
        .containsExactly(Chain.time(2), Chain.time(3));
    assertThat(report.logFiles()).hasSize(6);
  }

  @Test
  void a_start_before_the_oldest_digest_is_a_gap() {
    Instant from = Chain.START.minusSeconds(60);
    assertThat(CHECK.from(from).verify(folder).gaps())
        .singleElement()
        .satisfies(
            gap ->
                assertThat(gap.reason())
                    .isEqualTo("no digest covers 2026-03-01T09:59:00Z to 2026-03-01T10:00:00Z"));
  }

  @Test
  void newest_digests_that_were_deleted_are_found_if_the_end_is_told() {
    bucket.writeMetadata(Bucket.NEWEST - 1);
    bucket.deleteHour(Bucket.NEWEST);
    assertThat(CHECK.verify(folder).isWhole()).isTrue();

    assertThat(CHECK.to(Chain.time(Bucket.SIZE)).verify(folder).gaps())
        .singleElement()
        .satisfies(
            gap ->
                assertThat(gap.reason())
                    .isEqualTo("no digest covers 2026-03-01T15:00:00Z to 2026-03-01T16:00:00Z"));
  }

  @Test
  void a_key_proves_nothing_outside_of_its_time() {
    PublicKeys old = Signer.CLOUD_TRAIL.keys("2025-01-01T00:00:00Z", "2026-03-01T12:00:00Z");
    IntegrityReport report = IntegrityCheck.with(old).verify(folder);
    assertThat(report.problemCounts())
        .containsEntry(IntegrityKind.KEY_OUT_OF_TIME, 3L)
        .containsEntry(IntegrityKind.DIGEST_NOT_VALID, 9L);
  }

  @Test
  void a_time_without_digests_is_not_whole() {
    IntegrityReport report = CHECK.from(Chain.time(100)).verify(folder);
    assertThat(report.problemCounts()).containsOnlyKeys(IntegrityKind.NO_DIGESTS);
    assertThat(report.isWhole()).isFalse();
  }

  @Test
  void the_end_is_after_the_start() {
    assertThatThrownBy(() -> CHECK.from(Chain.time(1)).to(Chain.time(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("from is not before to");
  }
}
