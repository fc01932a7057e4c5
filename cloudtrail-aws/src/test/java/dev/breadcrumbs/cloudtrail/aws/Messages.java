package dev.breadcrumbs.cloudtrail.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;

/** Makes messages as S3, SNS, EventBridge and CloudTrail send them. */
final class Messages {
  private Messages() {}

  static String ofS3(String bucket, String key) {
    return ofS3(bucket, key, "ObjectCreated:Put");
  }

  static String ofS3(String bucket, String key, String eventName) {
    return """
    {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-east-1",\
    "eventTime":"2026-03-01T10:05:00.000Z","eventName":"EVENT",\
    "userIdentity":{"principalId":"AWS:AROAEXAMPLE:regional-delivery-session"},\
    "requestParameters":{"sourceIPAddress":"192.0.2.9"},\
    "s3":{"s3SchemaVersion":"1.0","configurationId":"trail",\
    "bucket":{"name":"BUCKET","arn":"arn:aws:s3:::BUCKET"},\
    "object":{"key":"KEY","size":1024,"eTag":"d41d8cd98f00b204e9800998ecf8427e",\
    "sequencer":"0055AED6DCD90281E5"}}}]}\
    """
        .replace("EVENT", eventName)
        .replace("BUCKET", bucket)
        .replace("KEY", URLEncoder.encode(key, UTF_8).replace("%2F", "/"));
  }

  static String bySns(String message) {
    return """
    {"Type":"Notification","MessageId":"22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324",\
    "TopicArn":"arn:aws:sns:us-east-1:123456789012:trail","Subject":"Amazon S3 Notification",\
    "Message":MESSAGE,"Timestamp":"2026-03-01T10:05:01.000Z","SignatureVersion":"1"}\
    """
        .replace("MESSAGE", TextNode.valueOf(message).toString());
  }

  static String byEventBridge(String bucket, String key) {
    return """
    {"version":"0","id":"17793124-05d4-b198-2fde-7ededc63b103",\
    "detail-type":"Object Created","source":"aws.s3","account":"123456789012",\
    "time":"2026-03-01T10:05:00Z","region":"us-east-1","resources":["arn:aws:s3:::BUCKET"],\
    "detail":{"version":"0","bucket":{"name":"BUCKET"},\
    "object":{"key":KEY,"size":1024},"reason":"PutObject"}}\
    """
        .replace("BUCKET", bucket)
        .replace("KEY", TextNode.valueOf(key).toString());
  }

  static String ofCloudTrail(String bucket, String key) {
    return "{\"s3Bucket\":\"" + bucket + "\",\"s3ObjectKey\":[" + TextNode.valueOf(key) + "]}";
  }

  static String eventByEventBridge(String eventId) {
    return """
    {"version":"0","id":"36eb8523-97d0-4518-b33d-ee3579ff19f0",\
    "detail-type":"AWS API Call via CloudTrail","source":"aws.ec2","account":"123456789012",\
    "time":"2026-03-01T10:00:00Z","region":"us-east-1","resources":[],"detail":EVENT}\
    """
        .replace("EVENT", LogFiles.event(eventId, "StopInstances"));
  }
}
