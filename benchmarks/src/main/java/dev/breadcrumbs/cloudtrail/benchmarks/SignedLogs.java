package dev.breadcrumbs.cloudtrail.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.benchmarks.corpus.Corpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** A chain of hourly digests, signed by a key of its own, and the log files that they list. */
final class SignedLogs {
  private static final String ACCOUNT = "123456789012";
  private static final String REGION = "us-east-1";
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int HOUR = 3_600;
  private static final DateTimeFormatter DAY = format("uuuu/MM/dd");
  private static final DateTimeFormatter MINUTE = format("uuuuMMdd'T'HHmm'Z'");
  private static final DateTimeFormatter SECOND = format("uuuuMMdd'T'HHmmss'Z'");

  private final Path folder;
  private final KeyPair keys = keyPair();
  private final List<LogContent> contents = new ArrayList<>();
  private String previousKey = "";
  private String previousHash = "";
  private String previousSignature = "";

  private SignedLogs(Path folder) {
    this.folder = folder;
  }

  private static final class LogContent {
    private final byte[] gzip;
    private final String hash;

    LogContent(byte[] json) throws IOException {
      gzip = gzip(json);
      hash = sha256(json);
    }
  }

  /** Writes a chain and gives the key that it is to be checked by. */
  static PublicKey write(Path folder, int digests, int files, int events) throws IOException {
    SignedLogs logs = new SignedLogs(folder);
    logs.makeContents(events);
    for (int number = 0; number < digests; number++) {
      logs.writeHour(number, files * (number + 1) / digests - files * number / digests);
    }
    return logs.keys.getPublic();
  }

  /** Log files of half to one and a half times as many events. */
  private void makeContents(int events) throws IOException {
    for (int tenth = 5; tenth <= 15; tenth++) {
      byte[] json = Corpus.logFile(Math.max(1, events * tenth / 10));
      contents.add(new LogContent(json));
    }
  }

  private void writeHour(int number, int files) throws IOException {
    Instant start = START.plusSeconds((long) number * HOUR);
    Instant end = start.plusSeconds(HOUR);
    String key =
        String.format(
            Locale.ROOT,
            "AWSLogs/%s/CloudTrail-Digest/%s/%s/%s_CloudTrail-Digest_%s_audit_%s_%s.json.gz",
            ACCOUNT,
            REGION,
            DAY.format(end),
            ACCOUNT,
            REGION,
            REGION,
            SECOND.format(end));
    boolean first = number == 0;
    ObjectNode digest = JsonNodeFactory.instance.objectNode();
    digest.put("awsAccountId", ACCOUNT);
    digest.put("digestStartTime", start.toString());
    digest.put("digestEndTime", end.toString());
    digest.put("digestS3Bucket", "trail-logs-example");
    digest.put("digestS3Object", key);
    digest.put("digestPublicKeyFingerprint", "31e8b5433410dfb61a9dc45cc65b22ff");
    digest.put("digestSignatureAlgorithm", "SHA256withRSA");
    digest.put("previousDigestS3Bucket", first ? null : "trail-logs-example");
    digest.put("previousDigestS3Object", first ? null : previousKey);
    digest.put("previousDigestHashValue", first ? null : previousHash);
    digest.put("previousDigestHashAlgorithm", first ? null : "SHA-256");
    digest.put("previousDigestSignature", first ? null : previousSignature);
    ArrayNode logFiles = digest.putArray("logFiles");
    for (int file = 0; file < files; file++) {
      Instant delivered = start.plusSeconds((long) HOUR * file / files);
      writeLogFile(logFiles.addObject(), delivered, number, file);
    }
    sign(digest, key);
  }

  private void writeLogFile(ObjectNode entry, Instant delivered, int number, int file)
      throws IOException {
    String key =
        String.format(
            Locale.ROOT,
            "AWSLogs/%s/CloudTrail/%s/%s/%s_CloudTrail_%s_%s_%08d%08d.json.gz",
            ACCOUNT,
            REGION,
            DAY.format(delivered),
            ACCOUNT,
            REGION,
            MINUTE.format(delivered),
            number,
            file);
    LogContent content = contents.get((number * 7 + file) % contents.size());
    entry.put("s3Bucket", "trail-logs-example");
    entry.put("s3Object", key);
    entry.put("hashValue", content.hash);
    entry.put("hashAlgorithm", "SHA-256");
    write(key, content.gzip);
  }

  private void sign(ObjectNode digest, String key) throws IOException {
    byte[] json = digest.toString().getBytes(UTF_8);
    String before = previousSignature.isEmpty() ? "null" : previousSignature;
    previousHash = sha256(json);
    previousSignature =
        signature(
            digest.path("digestEndTime").textValue()
                + "\ntrail-logs-example/"
                + key
                + "\n"
                + previousHash
                + "\n"
                + before);
    previousKey = key;
    write(key, gzip(json));
    write(
        key + ".metadata.json",
        String.format(Locale.ROOT, "{\"Metadata\":{\"signature\":\"%s\"}}", previousSignature)
            .getBytes(UTF_8));
  }

  private void write(String key, byte[] content) throws IOException {
    Path file = folder.resolve(key);
    Files.createDirectories(file.resolveSibling("."));
    Files.write(file, content);
  }

  private String signature(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot make keys", e);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot hash", e);
    }
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
