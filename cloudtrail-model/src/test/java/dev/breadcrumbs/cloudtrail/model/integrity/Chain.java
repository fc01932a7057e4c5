package dev.breadcrumbs.cloudtrail.model.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * Writes digests that follow each other hour by hour, and their log files, as CloudTrail delivers
 * them. An edit changes a digest before it is signed.
 */
final class Chain {
  static final String BUCKET = "trail-logs-example";
  static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  static final int FILES = 3;

  private static final String ACCOUNT = "123456789012";
  private static final DateTimeFormatter SECOND = format("uuuuMMdd'T'HHmmss'Z'");
  private static final DateTimeFormatter MINUTE = format("uuuuMMdd'T'HHmm'Z'");
  private static final DateTimeFormatter DAY = format("uuuu/MM/dd");

  final List<String> digests = new ArrayList<>();
  final List<String> signatures = new ArrayList<>();
  private final Path folder;
  private final String region;
  private final String ending;
  private final BiConsumer<Integer, ObjectNode> edit;
  private String hash = "";

  private Chain(Path folder, String region, String ending, BiConsumer<Integer, ObjectNode> edit) {
    this.folder = folder;
    this.region = region;
    this.ending = ending;
    this.edit = edit;
  }

  static Chain write(Path folder, String region, int size, BiConsumer<Integer, ObjectNode> edit) {
    return write(new Chain(folder, region, ".json.gz", edit), size);
  }

  static Chain backfill(Path folder, int size) {
    return write(new Chain(folder, "us-east-1", "_backfill.json.gz", (number, digest) -> {}), size);
  }

  private static Chain write(Chain chain, int size) {
    for (int number = 0; number < size; number++) {
      chain.writeDigest(number);
    }
    return chain;
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
  }

  static Instant time(int number) {
    return START.plus(Duration.ofHours(number));
  }

  private void writeDigest(int number) {
    Instant end = time(number + 1);
    String key =
        "AWSLogs/%s/CloudTrail-Digest/%s/%s/%s_CloudTrail-Digest_%s_audit_us-east-1_%s%s"
            .formatted(
                ACCOUNT, region, DAY.format(end), ACCOUNT, region, SECOND.format(end), ending);
    ObjectNode digest = JsonNodeFactory.instance.objectNode();
    digest.put("awsAccountId", ACCOUNT);
    digest.put("digestStartTime", time(number).toString());
    digest.put("digestEndTime", end.toString());
    digest.put("digestS3Bucket", BUCKET);
    digest.put("digestS3Object", key);
    digest.put("digestPublicKeyFingerprint", Signer.CLOUD_TRAIL.fingerprint());
    digest.put("digestSignatureAlgorithm", "SHA256withRSA");
    digest.put("newestEventTime", time(number).plusSeconds(3000).toString());
    digest.put("oldestEventTime", time(number).minusSeconds(300).toString());
    boolean first = number == 0;
    digest.put("previousDigestS3Bucket", first ? null : BUCKET);
    digest.put("previousDigestS3Object", first ? null : digests.get(number - 1));
    digest.put("previousDigestHashValue", first ? null : hash);
    digest.put("previousDigestHashAlgorithm", first ? null : "SHA-256");
    digest.put("previousDigestSignature", first ? null : signatures.get(number - 1));
    ArrayNode logFiles = digest.putArray("logFiles");
    for (int file = 0; file < FILES; file++) {
      writeLogFile(logFiles.addObject(), number, file);
    }
    edit.accept(number, digest);
    sign(key, digest);
  }

  private void sign(String key, ObjectNode digest) {
    byte[] content = digest.toString().getBytes(UTF_8);
    hash = Gzip.sha256(content);
    digests.add(key);
    signatures.add(signature(Signer.CLOUD_TRAIL, digest));
    write(folder.resolve(key), Gzip.of(content));
  }

  /** The signature of a digest, written out here once more, as the documentation has it. */
  static String signature(Signer signer, ObjectNode digest) {
    return signer.sign(
        digest.path("digestEndTime").asText()
            + "\n"
            + digest.path("digestS3Bucket").asText()
            + "/"
            + digest.path("digestS3Object").asText()
            + "\n"
            + Gzip.sha256(digest.toString().getBytes(UTF_8))
            + "\n"
            + digest.path("previousDigestSignature").asText("null"));
  }

  private void writeLogFile(ObjectNode entry, int number, int file) {
    Instant delivered = time(number).plusSeconds(600L * file + 300);
    String key =
        "AWSLogs/%s/CloudTrail/%s/%s/%s_CloudTrail_%s_%s_%s.json.gz"
            .formatted(
                ACCOUNT,
                region,
                DAY.format(delivered),
                ACCOUNT,
                region,
                MINUTE.format(delivered),
                letters(number, file));
    byte[] content =
        """
        {"Records":[{"eventVersion":"1.11","eventTime":"%s","eventSource":"s3.amazonaws.com",\
        "eventName":"GetObject","awsRegion":"%s","sourceIPAddress":"192.0.2.%d",\
        "eventID":"%s","userIdentity":{"type":"Root","accountId":"%s"}}]}"""
            .formatted(
                delivered.minusSeconds(300), region, file + 1, letters(number, file), ACCOUNT)
            .getBytes(UTF_8);
    entry.put("s3Bucket", BUCKET);
    entry.put("s3Object", key);
    entry.put("hashValue", Gzip.sha256(content));
    entry.put("hashAlgorithm", "SHA-256");
    entry.put("newestEventTime", delivered.minusSeconds(300).toString());
    entry.put("oldestEventTime", delivered.minusSeconds(600).toString());
    write(folder.resolve(key), Gzip.of(content));
  }

  private String letters(int number, int file) {
    return "%s%03d%02d%s"
        .formatted(region.replace("-", "").toUpperCase(Locale.ROOT), number, file, ending.length());
  }

  static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
