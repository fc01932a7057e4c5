package dev.breadcrumbs.cloudtrail.aws;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says in words what a queue answers. */
final class QueueFaults {
  private QueueFaults() {}

  static String reasonOf(SdkException e) {
    if (e instanceof AwsServiceException answer && answer.awsErrorDetails() != null) {
      return answer.statusCode()
          + " "
          + answer.awsErrorDetails().errorCode()
          + ": "
          + answer.awsErrorDetails().errorMessage();
    }
    return S3Faults.reasonOf(e);
  }
}
