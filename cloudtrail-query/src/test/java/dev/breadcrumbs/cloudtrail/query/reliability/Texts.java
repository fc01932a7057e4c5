package dev.breadcrumbs.cloudtrail.query.reliability;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Three events, and what is put around them. */
final class Texts {
  static final String A = event("A", "GetObject");
  static final String B = event("B", "PutObject");
  static final String C = event("C", "DeleteObject");
  static final String ALL = log(A, B, C);

  private Texts() {}

  static String event(String eventID, String eventName) {
    return """
        {"eventVersion":"1.11","userIdentity":{"type":"IAMUser","userName":"alice",\
        "arn":"arn:aws:iam::123456789012:user/alice","accountId":"123456789012"},\
        "eventTime":"2026-03-01T10:00:00Z","eventSource":"s3.amazonaws.com","eventName":"%s",\
        "awsRegion":"eu-west-1","sourceIPAddress":"192.0.2.10","userAgent":"aws-cli/2.15",\
        "requestParameters":{"bucketName":"logs","keys":["a","b"]},"responseElements":null,\
        "eventID":"%s","eventType":"AwsApiCall","eventCategory":"Data"}"""
        .formatted(eventName, eventID);
  }

  /** An event with one more member. */
  static String with(String event, String member) {
    return event.substring(0, event.length() - 1) + "," + member + "}";
  }

  static String log(String... records) {
    return "{\"Records\":[" + String.join(",", records) + "]}";
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] gzip(String... members) {
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

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  /** A text as JSON has it, quotes included. */
  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  static String base64(byte[] data) {
    return "\"" + Base64.getEncoder().encodeToString(data) + "\"";
  }
}
