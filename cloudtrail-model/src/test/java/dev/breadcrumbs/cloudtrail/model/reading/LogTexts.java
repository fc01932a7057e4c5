package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Events and log files as text and bytes, for tests. */
public final class LogTexts {
  private LogTexts() {}

  /** One event on one line. */
  public static String event(String name) {
    return """
        {"eventVersion":"1.08","userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLE00000001",\
        "arn":"arn:aws:iam::123456789012:user/alice","accountId":"123456789012",\
        "userName":"alice"},"eventTime":"2026-03-01T10:00:00Z","eventSource":"s3.amazonaws.com",\
        "eventName":"%s","awsRegion":"eu-west-1","sourceIPAddress":"192.0.2.10",\
        "requestParameters":{"bucketName":"logs","tags":["a","b"]},"responseElements":null}"""
        .formatted(name);
  }

  /** Events named {@code Call0}, {@code Call1} and so on. */
  public static List<String> events(int number) {
    return IntStream.range(0, number).mapToObj(index -> event("Call" + index)).toList();
  }

  /** A log file as CloudTrail delivers it. */
  public static String log(String... records) {
    return "{\"Records\":[" + String.join(",", records) + "]}";
  }

  /** A log file as CloudTrail delivers it. */
  public static String log(List<String> records) {
    return log(records.toArray(String[]::new));
  }

  /** The bytes of a text. */
  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Compressed data with one member for each text. */
  public static byte[] gzip(String... members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String member : members) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(utf8(member));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return bytes.toByteArray();
  }

  /** Several byte arrays as one. */
  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
