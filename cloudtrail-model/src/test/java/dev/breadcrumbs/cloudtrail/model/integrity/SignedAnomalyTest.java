package dev.breadcrumbs.cloudtrail.model.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What digests with good signatures may tell all the same. */
class SignedAnomalyTest {
  private static final List<String> PREVIOUS =
      List.of(
          "previousDigestS3Bucket",
          "previousDigestS3Object",
          "previousDigestHashValue",
          "previousDigestHashAlgorithm",
          "previousDigestSignature");

  @TempDir private Path folder;

  static Stream<Arguments> anomalies() {
    return Stream.of(
        third(
            "chain that starts anew after logging was off",
            d -> {
              PREVIOUS.forEach(d::putNull);
              d.put("digestStartTime", "2026-03-01T12:20:00Z");
            },
            IntegrityKind.GAP,
            // The one before has lost whoever had its signature.
            IntegrityKind.NO_SIGNATURE,
            IntegrityKind.DIGEST_NOT_VALID),
        third(
            "time between two digests that no one covers",
            d -> d.put("digestStartTime", "2026-03-01T12:20:00Z"),
            IntegrityKind.GAP),
        third(
            "digests that overlap",
            d -> d.put("digestStartTime", "2026-03-01T11:50:00Z"),
            IntegrityKind.OVERLAP),
        third(
            "end before start",
            d -> d.put("digestStartTime", "2026-03-01T14:00:00Z"),
            IntegrityKind.DIGEST_TIMES,
            IntegrityKind.GAP),
        third(
            "end that is not in the name",
            d -> d.put("digestEndTime", "2026-03-01T12:59:59Z"),
            IntegrityKind.NAME_TIME_MISMATCH,
            IntegrityKind.GAP),
        third(
            "hash of another algorithm for the digest before",
            d -> d.put("previousDigestHashAlgorithm", "MD5"),
            IntegrityKind.WRONG_ALGORITHM,
            IntegrityKind.DIGEST_NOT_VALID),
        third(
            "hash of another digest",
            d -> d.put("previousDigestHashValue", "97fb791cf91ffc44"),
            IntegrityKind.PREVIOUS_HASH_MISMATCH),
        third(
            "another bucket of the digest before",
            d -> d.put("previousDigestS3Bucket", "other-bucket-example"),
            IntegrityKind.PREVIOUS_BUCKET_MISMATCH),
        third(
            "digest before of another region",
            d ->
                d.put(
                    "previousDigestS3Object",
                    d.path("previousDigestS3Object")
                        .asText()
                        .replace("/us-east-1", "/eu-west-1")
                        .replace("Digest_us-east-1", "Digest_eu-west-1")),
            IntegrityKind.MIXED_CHAINS,
            IntegrityKind.NO_SIGNATURE,
            IntegrityKind.DIGEST_NOT_VALID),
        third(
            "hash of another algorithm for a log file",
            d -> first(d).put("hashAlgorithm", "MD5"),
            IntegrityKind.WRONG_ALGORITHM),
        third(
            "log file listed twice in one digest",
            d -> ((ArrayNode) d.path("logFiles")).add(d.path("logFiles").path(0)),
            IntegrityKind.DUPLICATE_ENTRY),
        third(
            "oldest event after the newest",
            d -> first(d).put("oldestEventTime", "2026-03-01T12:40:00Z"),
            IntegrityKind.EVENT_TIMES),
        third(
            "log file with events before the oldest of the digest",
            d -> d.put("oldestEventTime", "2026-03-01T12:00:00Z"),
            IntegrityKind.EVENT_TIMES),
        third(
            "digest with its oldest event after its newest",
            d -> {
              d.put("oldestEventTime", "2026-03-01T12:40:00Z");
              d.put("newestEventTime", "2026-03-01T12:30:00Z");
            },
            IntegrityKind.EVENT_TIMES),
        third(
            "entry without a hash",
            d -> first(d).remove("hashValue"),
            IntegrityKind.MISSING_FIELD,
            IntegrityKind.NO_SIGNATURE,
            IntegrityKind.DIGEST_NOT_VALID,
            IntegrityKind.UNLISTED_LOG_FILE));
  }

  private static ObjectNode first(ObjectNode digest) {
    return (ObjectNode) digest.path("logFiles").path(0);
  }

  private static Arguments third(
      String name, Consumer<ObjectNode> edit, IntegrityKind... expected) {
    BiConsumer<Integer, ObjectNode> ofThird =
        (number, digest) -> {
          if (number == 2) {
            edit.accept(digest);
          }
        };
    return arguments(name, ofThird, EnumSet.copyOf(List.of(expected)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("anomalies")
  void is_found_and_named(
      String name, BiConsumer<Integer, ObjectNode> edit, Set<IntegrityKind> expected) {
    Bucket bucket = Bucket.in(folder, edit);
    Chain other = Chain.write(folder, "eu-west-1", 2, (number, digest) -> {});
    bucket.writeMetadataOf(other, 1);

    IntegrityReport report = bucket.verify();

    assertThat(report.problemCounts().keySet()).as("%s", report.problems()).isEqualTo(expected);
    assertThat(report.isWhole()).isFalse();
  }
}
