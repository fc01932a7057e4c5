package dev.breadcrumbs.cloudtrail.query.reliability;

import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.A;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.B;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.base64;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.gzip;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.log;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.quoted;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.utf8;

/** Events within messages of other services, and messages without events. */
final class MessageCases {
  private static final String NEW_FILE =
      "{\"s3Bucket\":\"logs\",\"s3ObjectKey\":[\"AWSLogs/123456789012/a.json.gz\"]}";

  private static final String S3_RECORD =
      """
      {"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-west-1",\
      "eventTime":"2026-03-01T10:00:00.000Z","eventName":"ObjectCreated:Put",\
      "userIdentity":{"principalId":"AWS:AIDAEXAMPLE"},"s3":{"bucket":{"name":"logs"},\
      "object":{"key":"a%3Db.json.gz","size":1024}}}""";

  private static final String CONTROL =
      """
      {"messageType":"CONTROL_MESSAGE","owner":"CloudwatchLogs","logGroup":"","logStream":"",\
      "subscriptionFilters":[],"logEvents":[{"id":"","timestamp":1772359200000,\
      "message":"CWL CONTROL MESSAGE: Checking health of destination"}]}""";

  private static final String DIGEST =
      """
      {"awsAccountId":"123456789012","digestStartTime":"2026-03-01T10:00:00Z",\
      "digestEndTime":"2026-03-01T11:00:00Z","digestS3Bucket":"logs","digestS3Object":"d.json.gz",\
      "previousDigestSignature":null,"logFiles":[{"s3Bucket":"logs","s3Object":"a.json.gz",\
      "hashValue":"00","hashAlgorithm":"SHA-256"}]}""";

  private MessageCases() {}

  static void addTo(Cases cases) {
    eventBridge(cases);
    subscriptions(cases);
    queues(cases);
    notifications(cases);
    digests(cases);
  }

  private static String eventBridge(String type, String source, String detail) {
    return """
        {"version":"0","id":"7","detail-type":"%s","source":"%s","account":"123456789012",\
        "time":"2026-03-01T10:00:00Z","region":"eu-west-1","resources":[],"detail":%s}"""
        .formatted(type, source, detail);
  }

  private static String call(String event) {
    return eventBridge("AWS API Call via CloudTrail", "aws.s3", event);
  }

  private static void eventBridge(Cases cases) {
    cases.add("eventbridge-call", call(A));
    cases.add("eventbridge-lines", call(A) + "\n" + call(B));
    cases.add("eventbridge-array", "[" + call(A) + "," + call(B) + "]");
    cases.add(
        "eventbridge-sign-in", eventBridge("AWS Console Sign In via CloudTrail", "aws.signin", A));
    cases.add(
        "eventbridge-signin", eventBridge("AWS Console Signin via CloudTrail", "aws.signin", A));
    cases.add("eventbridge-console", eventBridge("AWS Console Action via CloudTrail", "aws.s3", A));
    cases.add("eventbridge-service", eventBridge("AWS Service Event via CloudTrail", "aws.kms", A));
    cases.add(
        "eventbridge-insight", eventBridge("AWS Insight via CloudTrail", "aws.cloudtrail", A));
    cases.add(
        "eventbridge-other-service",
        eventBridge("GuardDuty Finding", "aws.guardduty", "{\"severity\":8}") + call(A));
    cases.add(
        "eventbridge-object-created",
        eventBridge("Object Created", "aws.s3", "{\"bucket\":{\"name\":\"logs\"}}") + call(A));
  }

  private static String logEvents(String... messages) {
    StringBuilder events = new StringBuilder();
    for (String message : messages) {
      events
          .append(events.isEmpty() ? "" : ",")
          .append("{\"id\":\"3\",\"timestamp\":1772359200000,\"message\":")
          .append(quoted(message))
          .append('}');
    }
    return events.toString();
  }

  private static String subscription(String... messages) {
    return """
        {"messageType":"DATA_MESSAGE","owner":"123456789012","logGroup":"trail","logStream":"s",\
        "subscriptionFilters":["f"],"logEvents":[%s]}"""
        .formatted(logEvents(messages));
  }

  private static String lambda(byte[] data) {
    return "{\"awslogs\":{\"data\":" + base64(data) + "}}";
  }

  private static String kinesis(byte[] data) {
    return """
        {"kinesis":{"partitionKey":"p","sequenceNumber":"7","data":%s},\
        "eventSource":"aws:kinesis","eventVersion":"1.0","eventID":"shard:7",\
        "eventName":"aws:kinesis:record","eventSourceARN":"arn:aws:kinesis:eu-west-1:1:stream/s"}"""
        .formatted(base64(data));
  }

  private static void subscriptions(Cases cases) {
    cases.add("subscription", subscription(A, B));
    cases.add("subscription-gzip", gzip(subscription(A, B)));
    cases.add("subscription-lambda", lambda(gzip(subscription(A, B))));
    cases.add("subscription-kinesis", log(kinesis(gzip(subscription(A))), kinesis(utf8(B))));
    cases.add("subscription-firehose", subscription(A) + subscription(B));
    cases.add("subscription-firehose-gzip", gzip(subscription(A), subscription(B)));
    cases.add(
        "firehose-records",
        "{\"deliveryStreamArn\":\"d\",\"records\":[{\"recordId\":\"1\",\"data\":"
            + base64(gzip(subscription(A, B)))
            + "}]}");
    cases.add(
        "kinesis-get-records",
        "{\"Records\":[{\"SequenceNumber\":\"1\",\"PartitionKey\":\"p\",\"Data\":"
            + base64(gzip(subscription(A, B)))
            + "}],\"MillisBehindLatest\":0}");
    cases.add("subscription-control", CONTROL);
    cases.add("subscription-control-among", subscription(A) + CONTROL + subscription(B));
    cases.add("subscription-control-kinesis", log(kinesis(gzip(CONTROL)), kinesis(utf8(A))));
    cases.add("subscription-other-line", subscription("START RequestId: 7", A));
    cases.add("subscription-cut-event", subscription(A.substring(0, 300), B));
    cases.add(
        "get-log-events", "{\"events\":[" + logEvents(A, B) + "],\"nextForwardToken\":\"f\"}");
    cases.add(
        "filter-log-events",
        ("{\"events\":[" + logEvents(A, B) + "],\"searchedLogStreams\":[]}")
            .replace("\"id\"", "\"logStreamName\":\"s\",\"ingestionTime\":1,\"eventId\""));
    cases.add("subscription-bad-base64", "{\"awslogs\":{\"data\":\"H4s*\"}}\n" + A);
    byte[] damaged = gzip(subscription(A, B));
    damaged[damaged.length - 5] ^= 1;
    cases.add("subscription-damaged-gzip", lambda(damaged));
  }

  private static String topic(String message) {
    return "{\"Type\":\"Notification\",\"MessageId\":\"7\",\"TopicArn\":\"arn:aws:sns:x\",\"Message\":"
        + quoted(message)
        + "}";
  }

  private static String queued(String body) {
    return "{\"messageId\":\"7\",\"receiptHandle\":\"r\",\"body\":"
        + quoted(body)
        + ",\"eventSource\":\"aws:sqs\",\"eventSourceARN\":\"arn:aws:sqs:x\"}";
  }

  private static void queues(Cases cases) {
    cases.add("sns-eventbridge", topic(call(A)));
    cases.add(
        "sns-lambda",
        log(
            "{\"EventSource\":\"aws:sns\",\"EventVersion\":\"1.0\",\"Sns\":"
                + topic(call(A))
                + "}"));
    cases.add("sqs-lambda", log(queued(call(A)), queued(call(B))));
    cases.add("sqs-sns-eventbridge", log(queued(topic(call(A)))));
    cases.add(
        "sqs-receive-message",
        "{\"Messages\":[{\"MessageId\":\"7\",\"ReceiptHandle\":\"r\",\"Body\":"
            + quoted(call(A))
            + "}]}");
    String deep = A;
    for (int depth = 0; depth < 7; depth++) {
      deep = topic(deep);
    }
    cases.add("messages-too-deep", deep + A);
    cases.add("message-bad-escape", topic("x").replace("\"x\"", "\"\\q{}\"") + A);
  }

  private static void notifications(Cases cases) {
    cases.add("new-file", NEW_FILE + A);
    cases.add("new-file-key-as-text", NEW_FILE.replace("[", "").replace("]", "") + A);
    cases.add("sns-new-file", topic(NEW_FILE) + A);
    cases.add("sns-validation", topic("CloudTrail validation message.") + A);
    cases.add("s3-event", log(S3_RECORD, S3_RECORD) + A);
    cases.add("sns-s3-event", topic(log(S3_RECORD)) + A);
    cases.add("sqs-sns-s3-event", log(queued(topic(log(S3_RECORD)))) + A);
    cases.add(
        "s3-test-event",
        "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Time\":\"2026-03-01T10:00:00Z\","
            + "\"Bucket\":\"logs\"}"
            + A);
    cases.add(
        "dynamodb-record",
        log(
            "{\"eventID\":\"7\",\"eventName\":\"INSERT\",\"eventSource\":\"aws:dynamodb\","
                + "\"dynamodb\":{},\"eventSourceARN\":\"arn:aws:dynamodb:x\"}",
            A));
  }

  private static void digests(Cases cases) {
    cases.add("digest", DIGEST);
    cases.add("digest-gzip", gzip(DIGEST));
    cases.add("digest-empty", DIGEST.replaceFirst("\\[\\{.*}]", "[]"));
    cases.add("digest-among", A + "\n" + DIGEST + "\n" + B);
  }
}
