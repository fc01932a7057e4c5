package dev.breadcrumbs.cloudtrail.model.store;

import java.util.List;

/** The fields that are held as columns: those that searches and Splunk's names ask for most. */
final class HotFields {
  static final List<String> TIME = path("eventTime");
  static final List<String> ID = path("eventID");

  /** The first slot is the time, the second the id, all others are for dictionaries. */
  static final List<List<String>> PATHS =
      List.of(
          TIME,
          ID,
          path("eventName"),
          path("eventSource"),
          path("awsRegion"),
          path("errorCode"),
          path("errorMessage"),
          path("sourceIPAddress"),
          path("userAgent"),
          path("eventType"),
          path("eventCategory"),
          path("readOnly"),
          path("managementEvent"),
          path("recipientAccountId"),
          path("userIdentity.type"),
          path("userIdentity.userName"),
          path("userIdentity.arn"),
          path("userIdentity.principalId"),
          path("userIdentity.accountId"),
          path("userIdentity.accessKeyId"),
          path("userIdentity.invokedBy"),
          path("userIdentity.sessionContext.sessionIssuer.userName"),
          path("userIdentity.sessionContext.sessionIssuer.arn"),
          path("userIdentity.sessionContext.attributes.mfaAuthenticated"),
          path("requestParameters.sourceIdentity"),
          path("requestParameters.roleArn"),
          path("responseElements.ConsoleLogin"),
          path("responseElements.credentials.accessKeyId"),
          path("additionalEventData.MFAUsed"));

  private HotFields() {}

  private static List<String> path(String text) {
    return List.of(text.split("\\."));
  }
}
