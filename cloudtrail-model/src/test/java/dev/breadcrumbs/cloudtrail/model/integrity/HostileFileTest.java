package dev.breadcrumbs.cloudtrail.model.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that nobody vouches for: each is told as what it is, and costs neither heap nor stack. */
class HostileFileTest {
  @TempDir private Path folder;

  @Test
  void a_digest_larger_than_allowed_is_not_read() {
    Bucket bucket = Bucket.in(folder);
    bucket.write(bucket.digest(2), " ".repeat(1 << 20) + bucket.read(2));
    IntegrityReport report =
        IntegrityCheck.with(Signer.CLOUD_TRAIL.keys())
            .limits(new IntegrityLimits(1 << 16, 1 << 20))
            .verify(folder);
    assertThat(report.problemCounts()).containsEntry(IntegrityKind.TOO_LARGE, 1L);
  }

  @Test
  void a_log_file_larger_than_allowed_is_not_hashed_to_its_end() {
    Bucket bucket = Bucket.in(folder);
    bucket.write(bucket.log(2, 0), "0".repeat(1 << 20));
    IntegrityReport report =
        IntegrityCheck.with(Signer.CLOUD_TRAIL.keys())
            .limits(new IntegrityLimits(1 << 16, 1 << 16))
            .verify(folder);
    assertThat(report.problemCounts()).containsOnlyKeys(IntegrityKind.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[|not-json",
        "{|not-json",
        "{\"a\":1,\"a\":2}|not-json",
        "{\"digestEndTime\":\"2026-03-01T10:00:00Z\",\"digestEndTime\":null}|not-json",
        "'\u0000'|not-json",
        "nothing|not-json",
        "{}|missing-field",
        "{\"logFiles\":[1]}|wrong-field",
        "{\"logFiles\":{}}|wrong-field",
        "{\"logFiles\":[{\"s3Object\":1}]}|missing-field"
      })
  void json_of_any_sort_is_no_digest(String json, String status) {
    Bucket bucket = Bucket.in(folder);
    bucket.write(bucket.digest(2), json);
    assertThat(bucket.verify().digests().get(2).status()).isEqualTo(status);
  }

  @Test
  void deep_nesting_does_not_reach_the_stack() {
    Bucket bucket = Bucket.in(folder);
    bucket.write(bucket.digest(2), "{\"a\":" + "[".repeat(1_000_000));
    assertThat(bucket.verify().digests().get(2).status()).isEqualTo("not-json");
  }

  @Test
  void any_byte_that_is_changed_is_found() {
    Bucket bucket = Bucket.in(folder);
    Random random = new Random(20260301);
    List<Path> files = List.of(bucket.log(1, 1), bucket.digest(1), bucket.digest(5));
    for (Path file : files) {
      byte[] whole = Bucket.bytes(file);
      // Of the header, time and system are nobody's business.
      for (int round = 0; round < 60; round++) {
        byte[] changed = whole.clone();
        changed[10 + random.nextInt(whole.length - 10)] ^= (byte) (1 + random.nextInt(255));
        Chain.write(file, changed);
        assertThat(bucket.verify().isWhole()).isFalse();
      }
      Chain.write(file, whole);
    }
    assertThat(bucket.verify().isWhole()).isTrue();
  }
}
