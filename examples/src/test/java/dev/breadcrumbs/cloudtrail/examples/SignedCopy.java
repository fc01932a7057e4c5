package dev.breadcrumbs.cloudtrail.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A copy of the sample log files with digests, one for each, signed by a key of its own: what a
 * trail with log file validation delivers.
 */
public final class SignedCopy {
  private static final String ACCOUNT = "123456789012";
  private static final String BUCKET = "trail-logs-example";
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'");
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final KeyPair keys;

  private SignedCopy(Path folder) throws GeneralSecurityException {
    this.folder = folder;
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    this.keys = generator.generateKeyPair();
  }

  /** Writes the copy into a folder. */
  public static SignedCopy in(Path folder) throws IOException, GeneralSecurityException {
    SignedCopy copy = new SignedCopy(folder);
    for (String region : List.of("eu-west-1", "us-east-1", "us-west-1", "us-west-2")) {
      copy.writeChain(region);
    }
    return copy;
  }

  /** The public key in PEM, in a file. */
  public Path keyFile() throws IOException {
    String base64 = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
    return Files.writeString(
        folder.resolveSibling("keys.pem"),
        "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
  }

  /** The log files of a region, by time. */
  public List<Path> logFiles(String region) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(below("CloudTrail", region)))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Puts a log file of no events in place of another. */
  public static void empty(Path logFile) throws IOException {
    Files.write(logFile, gzip("{\"Records\":[]}".getBytes(UTF_8)));
  }

  private static String below(String sort, String region) {
    return "AWSLogs/" + ACCOUNT + "/" + sort + "/" + region + "/";
  }

  private void writeChain(String region) throws IOException, GeneralSecurityException {
    Path source = BundledLogs.folder();
    List<Path> logs;
    try (Stream<Path> files = Files.walk(source.resolve(below("CloudTrail", region)))) {
      logs = files.filter(Files::isRegularFile).sorted().toList();
    }
    ObjectNode previous = JsonNodeFactory.instance.objectNode();
    Instant start = Instant.parse("2018-07-26T00:00:00Z");
    for (Path log : logs) {
      String key = source.relativize(log).toString().replace('\\', '/');
      Files.createDirectories(folder.resolve(key).getParent());
      Files.copy(log, folder.resolve(key));
      String time = key.split("_", -1)[3];
      Instant end = LocalDateTime.parse(time, MINUTE).plusMinutes(5).toInstant(ZoneOffset.UTC);
      previous = writeDigest(region, start, end, log, key, previous);
      start = end;
    }
  }

  /** Gives what the next digest says of this one. */
  private ObjectNode writeDigest(
      String region, Instant start, Instant end, Path log, String logKey, ObjectNode previous)
      throws IOException, GeneralSecurityException {
    String key =
        below("CloudTrail-Digest", region)
            + "%s/%s_CloudTrail-Digest_%s_audit_us-east-1_%s.json.gz"
                .formatted(DAY.format(end), ACCOUNT, region, SECOND.format(end));
    ObjectNode digest = JsonNodeFactory.instance.objectNode();
    digest.put("awsAccountId", ACCOUNT);
    digest.put("digestStartTime", start.toString());
    digest.put("digestEndTime", end.toString());
    digest.put("digestS3Bucket", BUCKET);
    digest.put("digestS3Object", key);
    digest.put("digestPublicKeyFingerprint", "31e8b5433410dfb61a9dc45cc65b22ff");
    digest.put("digestSignatureAlgorithm", "SHA256withRSA");
    digest.put("previousDigestS3Bucket", previous.isEmpty() ? null : BUCKET);
    for (String field : List.of("S3Object", "HashValue", "HashAlgorithm", "Signature")) {
      digest.put("previousDigest" + field, previous.path(field).textValue());
    }
    ObjectNode entry = digest.putArray("logFiles").addObject();
    entry.put("s3Bucket", BUCKET).put("s3Object", logKey).put("hashAlgorithm", "SHA-256");
    entry.put("hashValue", sha256(content(Files.readAllBytes(log))));

    byte[] json = digest.toString().getBytes(UTF_8);
    Path file = folder.resolve(key);
    Files.createDirectories(file.getParent());
    Files.write(file, gzip(json));
    String signature = sign(digest, json);
    Files.writeString(
        folder.resolve(key + ".metadata.json"),
        "{\"Metadata\":{\"signature\":\"%s\",\"signature-algorithm\":\"SHA256withRSA\"}}"
            .formatted(signature));
    ObjectNode next = JsonNodeFactory.instance.objectNode();
    return next.put("S3Object", key)
        .put("HashValue", sha256(json))
        .put("HashAlgorithm", "SHA-256")
        .put("Signature", signature);
  }

  private String sign(ObjectNode digest, byte[] json) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.getPrivate());
    String text =
        "%s\n%s/%s\n%s\n%s"
            .formatted(
                digest.path("digestEndTime").textValue(),
                BUCKET,
                digest.path("digestS3Object").textValue(),
                sha256(json),
                digest.path("previousDigestSignature").asText("null"));
    signature.update(text.getBytes(UTF_8));
    return HexFormat.of().formatHex(signature.sign());
  }

  private static String sha256(byte[] content) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] content(byte[] gzip) throws IOException {
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return stream.readAllBytes();
    }
  }
}
