package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.gzip;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Events within messages of other services. */
class MessageTest {
  private static final String A = event("GetObject");
  private static final String B = event("PutObject");

  private static String text(String json) {
    return TextNode.valueOf(json).toString();
  }

  private static String base64(byte[] data) {
    return "\"" + Base64.getEncoder().encodeToString(data) + "\"";
  }

  private static String lookedUp(String event) {
    return "{\"EventId\":\"1\",\"EventName\":\"X\",\"ReadOnly\":\"true\",\"CloudTrailEvent\":"
        + text(event)
        + "}";
  }

  private static String eventBridge(String type, String detail) {
    return "{\"version\":\"0\",\"id\":\"7\",\"detail-type\":\"%s\",\"source\":\"aws.s3\",\"detail\":%s}"
        .formatted(type, detail);
  }

  private static String subscription(String... events) {
    StringBuilder text = new StringBuilder();
    for (String event : events) {
      text.append(text.isEmpty() ? "" : ",");
      text.append("{\"id\":\"3\",\"timestamp\":1,\"message\":").append(text(event)).append('}');
    }
    return "{\"messageType\":\"DATA_MESSAGE\",\"owner\":\"123456789012\",\"logEvents\":["
        + text
        + "]}";
  }

  private static void assertFramed(String content, String... records) {
    Framing framing = Framing.of(content);
    assertThat(framing.problems()).isEmpty();
    assertThat(framing.records()).containsExactly(records);
  }

  @Test
  void reads_what_lookup_events_prints() {
    String output = "{\"Events\":[" + lookedUp(A) + "," + lookedUp(B) + "],\"NextToken\":\"x\"}";
    assertFramed(output, A, B);
    assertFramed(lookedUp(A) + "\n" + lookedUp(B), A, B);
  }

  @Test
  void the_place_of_an_event_in_a_text_is_that_of_what_holds_it() {
    Framing framing = Framing.of("{\"Events\":[" + lookedUp(A) + "," + lookedUp(B) + "]}");
    assertThat(framing.origins())
        .containsExactly(
            new RecordOrigin(Framing.FILE, 0, 11),
            new RecordOrigin(Framing.FILE, 1, 11 + lookedUp(A).length() + 1));
  }

  @Test
  void the_place_of_an_event_in_json_is_its_own() {
    String message = eventBridge("AWS API Call via CloudTrail", A);
    assertThat(Framing.of(message).origins())
        .containsExactly(new RecordOrigin(Framing.FILE, 0, message.indexOf(A)));
  }

  @Test
  void reads_events_of_event_bridge() {
    assertFramed(
        eventBridge("AWS API Call via CloudTrail", A)
            + eventBridge("AWS Console Sign In via CloudTrail", B),
        A,
        B);
  }

  @Test
  void reads_subscriptions_in_every_wrapping() {
    String lambda = "{\"awslogs\":{\"data\":" + base64(gzip(subscription(A, B))) + "}}";
    String kinesis =
        "{\"Records\":[{\"kinesis\":{\"partitionKey\":\"1\",\"data\":"
            + base64(gzip(subscription(A)))
            + "},\"eventSource\":\"aws:kinesis\",\"eventVersion\":\"1.0\","
            + "\"eventName\":\"aws:kinesis:record\",\"eventSourceARN\":\"arn:aws:kinesis:x\"}]}";
    assertFramed(subscription(A) + subscription(B), A, B);
    assertFramed(lambda, A, B);
    assertFramed(kinesis + lambda, A, A, B);
    assertThat(Framing.of(gzip(subscription(A), subscription(B))).records()).containsExactly(A, B);
  }

  @Test
  void a_control_message_is_counted_and_no_problem() {
    String control =
        "{\"messageType\":\"CONTROL_MESSAGE\",\"owner\":\"CloudwatchLogs\",\"logEvents\":[{\"id\":\"\","
            + "\"timestamp\":1,\"message\":\"CWL CONTROL MESSAGE: Checking health\"}]}";
    Framing framing = Framing.of(control + subscription(A) + control);
    assertThat(framing.records()).containsExactly(A);
    assertThat(framing.problems()).isEmpty();
    assertThat(framing.report().controlMessages()).isEqualTo(2);
    assertThat(framing.origins().get(0).record()).isZero();
    assertThat(framing.report()).hasToString("1 file, 0 records, 2 control messages, 0 problems");
  }

  @Test
  void reads_messages_of_a_queue_with_a_topic_behind_it() {
    String fromTopic =
        "{\"Type\":\"Notification\",\"TopicArn\":\"t\",\"Message\":%s}"
            .formatted(text(eventBridge("AWS API Call via CloudTrail", A)));
    String queue = "{\"Messages\":[{\"MessageId\":\"1\",\"Body\":" + text(fromTopic) + "}]}";
    assertFramed(queue, A);
  }

  @Test
  void notifications_are_reported_and_what_is_beside_them_read() {
    String file = "{\"s3Bucket\":\"logs\",\"s3ObjectKey\":[\"a.json.gz\"]}";
    String topic = "{\"Type\":\"Notification\",\"TopicArn\":\"t\",\"Message\":%s}";
    Framing framing =
        Framing.of(
            file
                + topic.formatted(text(file))
                + topic.formatted("\"CloudTrail validation message.\"")
                + eventBridge("Object Created", "{\"bucket\":{}}")
                + A);
    assertThat(framing.records()).containsExactly(A);
    assertThat(framing.kinds()).hasSize(4).containsOnly(ProblemKind.NOTIFICATION);
    assertThat(framing.origins().get(0).record()).isEqualTo(4);
  }

  @Test
  void a_log_line_that_is_no_json_is_no_event() {
    Framing framing = Framing.of(subscription("START RequestId: 1", A));
    assertThat(framing.records()).containsExactly(A);
    assertThat(framing.problem().kind()).isEqualTo(ProblemKind.NOT_AN_EVENT);
  }

  @Test
  void an_array_of_events_by_another_name_is_read() {
    assertFramed("{\"items\":[" + A + "," + B + "]}", A, B);
    assertFramed("[" + log(A) + "," + log(B) + "]", A, B);
  }

  @Test
  void what_cannot_be_unwrapped_is_reported_and_what_is_beside_it_read() {
    Framing framing =
        Framing.of("{\"awslogs\":{\"data\":\"*\"}}{\"CloudTrailEvent\":\"\\x\"}" + lookedUp(A));
    assertThat(framing.records()).containsExactly(A);
    assertThat(framing.kinds())
        .containsExactly(ProblemKind.BROKEN_ENVELOPE, ProblemKind.BROKEN_ENVELOPE);
  }

  @Test
  void messages_within_messages_end_somewhere() {
    String message = A;
    for (int depth = 0; depth < 8; depth++) {
      message = "{\"CloudTrailEvent\":" + text(message) + "}";
    }
    Framing framing = Framing.of(message + "\n" + A);
    assertThat(framing.records()).containsExactly(A);
    assertThat(framing.problem().kind()).isEqualTo(ProblemKind.NESTED_TOO_DEEPLY);
  }

  @Test
  void text_with_every_escape_is_taken_out() {
    String event = "{\"eventName\":\"\u00e9\u65e5\ud83d\ude00 \\\" \\\\ \\n\",\"a\":\"\\ud800\"}";
    String escaped = "{\"CloudTrailEvent\":" + text(event) + "}";
    assertFramed(escaped, event);
    assertFramed(
        escaped.replace("\u00e9", "\\u00E9").replace("\ud83d\ude00", "\\ud83d\\ude00"), event);
    assertFramed(
        "{\"CloudTrailEvent\":\"{\\\"eventName\\\":\\\"\\ud800\\\"}\"}",
        "{\"eventName\":\"\\ud800\"}");
  }

  @Test
  void damage_within_compressed_data_is_reported_at_its_message() {
    byte[] data = gzip(subscription(A, B));
    data[data.length - 3] ^= 1;
    Framing framing = Framing.of("\n{\"awslogs\":{\"data\":" + base64(data) + "}}" + A);
    assertThat(framing.records()).containsExactly(A, B, A);
    assertThat(framing.problem().kind()).isEqualTo(ProblemKind.DAMAGED_GZIP);
    assertThat(framing.problem().offset()).isEqualTo(1);
  }
}
