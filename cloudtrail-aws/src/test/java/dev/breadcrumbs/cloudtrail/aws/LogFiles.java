package dev.breadcrumbs.cloudtrail.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Makes log files as CloudTrail delivers them. */
final class LogFiles {
  private LogFiles() {}

  static String key(String account, String region, String day, String time) {
    return "AWSLogs/" + placed(account, "CloudTrail", region, day, time);
  }

  static String placed(String account, String kind, String region, String day, String time) {
    return account
        + "/"
        + kind
        + "/"
        + region
        + "/"
        + day
        + "/"
        + account
        + "_"
        + kind
        + "_"
        + region
        + "_"
        + day.replace("/", "")
        + "T"
        + time
        + "Z_Mk9xQe1WvTzq2LpA.json.gz";
  }

  /** A log file of some events, whose ids begin with a name. */
  static byte[] of(String name, int events) {
    return gzip(
        IntStream.range(0, events)
            .mapToObj(number -> event(id(name, number), "DescribeInstances"))
            .collect(Collectors.joining(",", "{\"Records\":[", "]}")));
  }

  static String id(String name, int number) {
    return UUID.nameUUIDFromBytes((name + "#" + number).getBytes(UTF_8)).toString();
  }

  static String event(String id, String eventName) {
    return """
    {"eventVersion":"1.11","userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLE",\
    "arn":"arn:aws:iam::123456789012:user/alice","accountId":"123456789012",\
    "userName":"alice"},"eventTime":"2026-03-01T10:00:00Z",\
    "eventSource":"ec2.amazonaws.com","eventName":"%s","awsRegion":"us-east-1",\
    "sourceIPAddress":"192.0.2.7","userAgent":"aws-cli/2.15","requestParameters":null,\
    "responseElements":null,"requestID":"%s","eventID":"%s","readOnly":true,\
    "eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"123456789012",\
    "eventCategory":"Management"}\
    """
        .replaceFirst("%s", eventName)
        .replace("%s", id);
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
