package dev.breadcrumbs.cloudtrail.rules.output;

import java.util.Map;
import java.util.Set;

/**
 * Calls that a trail records as data events, and so only if it is told to (AWS CloudTrail User
 * Guide, "Logging data events"). Those of the services that rules ask about most; a call that is
 * not here counts as one that is always recorded.
 */
final class DataEvents {
  private static final Map<String, Set<String>> CALLS =
      Map.of(
          "s3.amazonaws.com",
          Set.of(
              "AbortMultipartUpload",
              "CompleteMultipartUpload",
              "CopyObject",
              "CreateMultipartUpload",
              "DeleteObject",
              "DeleteObjects",
              "DeleteObjectTagging",
              "GetObject",
              "GetObjectAcl",
              "GetObjectAttributes",
              "GetObjectTagging",
              "GetObjectTorrent",
              "HeadBucket",
              "HeadObject",
              "ListObjects",
              "ListObjectVersions",
              "ListParts",
              "PutObject",
              "PutObjectAcl",
              "PutObjectLegalHold",
              "PutObjectRetention",
              "PutObjectTagging",
              "RestoreObject",
              "SelectObjectContent",
              "UploadPart",
              "UploadPartCopy"),
          "lambda.amazonaws.com",
          Set.of("Invoke", "InvokeExecution", "InvokeWithResponseStream"),
          "dynamodb.amazonaws.com",
          Set.of(
              "BatchExecuteStatement",
              "BatchGetItem",
              "BatchWriteItem",
              "DeleteItem",
              "ExecuteStatement",
              "GetItem",
              "PutItem",
              "Query",
              "Scan",
              "TransactGetItems",
              "TransactWriteItems",
              "UpdateItem"),
          "ebs.amazonaws.com",
          Set.of("GetSnapshotBlock", "ListChangedBlocks", "ListSnapshotBlocks", "PutSnapshotBlock"),
          "sqs.amazonaws.com",
          Set.of("DeleteMessage", "ReceiveMessage", "SendMessage", "SendMessageBatch"),
          "sns.amazonaws.com",
          Set.of("Publish", "PublishBatch"),
          "bedrock.amazonaws.com",
          Set.of("InvokeAgent", "InvokeModelWithBidirectionalStream", "Retrieve"));

  private DataEvents() {}

  /**
   * Whether a call of any of the services, or of any service if there are none, is a data event.
   */
  static boolean has(Set<String> services, String call) {
    return CALLS.entrySet().stream()
        .filter(each -> services.isEmpty() || services.contains(each.getKey()))
        .anyMatch(each -> each.getValue().contains(call));
  }
}
