package dev.breadcrumbs.cloudtrail.model.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not tampering, and must not be told as such. */
class WholeChainTest {
  @TempDir private Path folder;

  @Test
  void an_untouched_chain_is_whole() {
    IntegrityReport report = Bucket.in(folder).verify();

    assertThat(report.problems()).isEmpty();
    assertThat(report.isWhole()).isTrue();
    assertThat(report.toString())
        .isEqualTo("6 of 6 digests valid, 18 of 18 log files valid, 0 problems");
  }

  @Test
  void two_regions_side_by_side_are_two_chains() {
    Bucket bucket = Bucket.in(folder);
    Chain other = Chain.write(folder, "eu-west-1", 3, (number, digest) -> {});
    bucket.writeMetadataOf(other, 2);

    IntegrityReport report = bucket.verify();

    assertThat(report.problems()).isEmpty();
    assertThat(report.digests()).hasSize(9);
  }

  @Test
  void what_stands_before_AWSLogs_does_not_matter_in_a_copy() {
    Bucket bucket = Bucket.in(folder.resolve("a/AWSLogs/copy-of-the-bucket"));
    assertThat(bucket.verify().isWhole()).isTrue();
  }

  @Test
  void a_part_of_a_copy_can_be_checked() {
    Bucket.in(folder);
    IntegrityReport report =
        IntegrityCheck.with(Signer.CLOUD_TRAIL.keys())
            .verify(folder.resolve("AWSLogs/123456789012"), folder.resolve("AWSLogs"));
    assertThat(report.toString()).startsWith("6 of 6 digests valid, 18 of 18 log files valid");
    assertThat(report.isWhole()).isTrue();
  }

  @Test
  void a_log_file_that_was_compressed_anew_is_the_same() {
    Bucket bucket = Bucket.in(folder);
    bucket.change(bucket.log(1, 0), bytes -> Gzip.of(Gzip.content(bytes), Deflater.NO_COMPRESSION));
    bucket.change(
        bucket.digest(1), bytes -> Gzip.of(Gzip.content(bytes), Deflater.BEST_COMPRESSION));
    assertThat(bucket.verify().isWhole()).isTrue();
  }

  @Test
  void digests_and_log_files_that_were_unpacked_are_the_same() throws IOException {
    Bucket bucket = Bucket.in(folder);
    List<Path> packed;
    try (Stream<Path> files = Files.walk(folder)) {
      packed = files.filter(file -> file.toString().endsWith(".json.gz")).toList();
    }
    for (Path file : packed) {
      String name = file.toString();
      Chain.write(
          Path.of(name.substring(0, name.length() - ".gz".length())),
          Gzip.content(Bucket.bytes(file)));
      bucket.delete(file);
    }

    IntegrityReport report = bucket.verify();

    assertThat(report.problems()).isEmpty();
    assertThat(report.toString()).startsWith("6 of 6 digests valid, 18 of 18 log files valid");
  }

  @Test
  void a_log_file_that_was_unpacked_and_changed_is_found() {
    Bucket bucket = Bucket.in(folder);
    String name = bucket.log(1, 0).toString();
    bucket.delete(bucket.log(1, 0));
    Chain.write(Path.of(name.substring(0, name.length() - ".gz".length())), "{}".getBytes(UTF_8));
    assertThat(bucket.verify().problemCounts()).containsOnlyKeys(IntegrityKind.WRONG_HASH);
  }

  @Test
  void insights_without_a_digest_and_other_logs_of_the_bucket_are_no_events_put_in() {
    Bucket bucket = Bucket.in(folder);
    bucket.write(
        folder.resolve(
            "AWSLogs/123456789012/CloudTrail-Insight/us-east-1/"
                + "123456789012_CloudTrail-Insight_us-east-1_20260301T1105Z_A.json.gz"),
        "{\"Records\":[{\"eventID\":\"I\",\"eventCategory\":\"Insight\"}]}");
    Chain.write(folder.resolve("notes.txt"), "what to look at".getBytes(UTF_8));
    assertThat(bucket.verify().isWhole()).isTrue();
  }

  @Test
  void hexadecimal_digits_have_no_case() {
    Bucket bucket = Bucket.in(folder, (number, digest) -> upperCase(digest));
    bucket.writeMetadata(
        Bucket.NEWEST, bucket.chain.signatures.get(Bucket.NEWEST).toUpperCase(Locale.ROOT));
    assertThat(bucket.verify().problems()).isEmpty();
  }

  private static void upperCase(ObjectNode digest) {
    upperCase(digest, "previousDigestHashValue");
    digest.path("logFiles").forEach(entry -> upperCase((ObjectNode) entry, "hashValue"));
  }

  private static void upperCase(ObjectNode node, String name) {
    if (node.path(name).isTextual()) {
      node.put(name, node.path(name).textValue().toUpperCase(Locale.ROOT));
    }
  }

  @Test
  void an_hour_without_log_files_is_proven_as_well() {
    Bucket bucket = Bucket.in(folder, (number, digest) -> digest.putNull("oldestEventTime"));
    assertThat(bucket.verify().isWhole()).isTrue();
  }

  @Test
  void fields_that_CloudTrail_may_add_are_signed_and_do_no_harm() {
    Bucket bucket =
        Bucket.in(folder, (number, digest) -> digest.putObject("futureField").put("a", 1));
    assertThat(bucket.verify().isWhole()).isTrue();
  }

  @Test
  void insights_are_only_looked_for_where_digests_list_them() {
    Bucket bucket = Bucket.in(folder);
    bucket.write(
        folder.resolve("AWSLogs/123456789012/CloudTrail-Insight/us-east-1/a.json.gz"), "{}");
    bucket.write(folder.resolve("AWSLogs/123456789012/Config/us-east-1/b.json.gz"), "{}");
    assertThat(bucket.verify().isWhole()).isTrue();
  }

  @Test
  void a_backfill_chain_needs_the_time_of_its_making() {
    Bucket bucket = Bucket.in(folder);
    Chain backfill = Chain.backfill(folder, 2);
    for (int number = 0; number < 2; number++) {
      Chain.write(
          folder.resolve(backfill.digests.get(number) + ".metadata.json"),
          """
          {"Metadata":{"signature":"%s","signature-algorithm":"SHA256withRSA",
          "backfill-generation-timestamp":"2026-03-05T00:00:00Z"}}"""
              .formatted(backfill.signatures.get(number))
              .getBytes(UTF_8));
    }
    assertThat(bucket.verify().problems()).isEmpty();

    bucket.writeMetadataOf(backfill, 1);
    assertThat(bucket.verify().problemCounts())
        .containsOnlyKeys(IntegrityKind.NO_BACKFILL_TIME, IntegrityKind.DIGEST_NOT_VALID);
  }
}
