package dev.breadcrumbs.cloudtrail.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What CloudTrail says of a call by its service and name alone. */
record CallKind(String eventSource, String eventName) {
  static final String SIGN_IN_SOURCE = "signin.amazonaws.com";

  private static final List<String> READING_PREFIXES =
      List.of("Get", "List", "Describe", "Head", "BatchGet", "Lookup", "Search", "Query", "Scan");

  /** Calls that CloudTrail marks as reading although they hand out keys and plain text. */
  private static final Set<String> READING =
      Set.of(
          "AssumeRole",
          "AssumeRoleWithSAML",
          "AssumeRoleWithWebIdentity",
          "Decrypt",
          "Encrypt",
          "GenerateDataKey");

  /**
   * Calls on what is inside a resource (AWS CloudTrail User Guide, "Logging data events"), of the
   * services whose data events are most used.
   */
  private static final Map<String, Set<String>> DATA_CALLS =
      Map.of(
          "s3.amazonaws.com",
          Set.of(
              "GetObject",
              "HeadObject",
              "ListObjects",
              "ListObjectVersions",
              "PutObject",
              "PutObjectAcl",
              "CopyObject",
              "DeleteObject",
              "DeleteObjects",
              "RestoreObject",
              "CreateMultipartUpload",
              "CompleteMultipartUpload",
              "UploadPart"),
          "lambda.amazonaws.com",
          Set.of("Invoke"),
          "dynamodb.amazonaws.com",
          Set.of(
              "GetItem",
              "BatchGetItem",
              "Query",
              "Scan",
              "PutItem",
              "UpdateItem",
              "DeleteItem",
              "BatchWriteItem"));

  boolean isSignIn() {
    return eventSource.equals(SIGN_IN_SOURCE);
  }

  boolean isConsoleLogin() {
    return isSignIn() && eventName.equals("ConsoleLogin");
  }

  boolean isReadOnly() {
    return READING.contains(eventName) || READING_PREFIXES.stream().anyMatch(eventName::startsWith);
  }

  boolean isManagement() {
    return !DATA_CALLS.getOrDefault(eventSource, Set.of()).contains(eventName);
  }

  String eventType() {
    return isSignIn() ? "AwsConsoleSignIn" : "AwsApiCall";
  }

  /** The service as IAM's actions name it, such as {@code iam}. */
  String service() {
    int dot = eventSource.indexOf('.');
    return dot < 0 ? eventSource : eventSource.substring(0, dot);
  }

  /** The host name that a client asks for. */
  String host(String region) {
    if (isSignIn()) {
      return region + ".signin.aws.amazon.com";
    }
    // IAM has one endpoint for all regions.
    return service().equals("iam") ? eventSource : service() + "." + region + ".amazonaws.com";
  }
}
