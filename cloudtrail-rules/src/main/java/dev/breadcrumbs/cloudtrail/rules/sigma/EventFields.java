package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.Set;

/**
 * The fields that Sigma's names mean. Where CloudTrail has a single value (User Guide, "CloudTrail
 * record contents"), that value, so that rules are found by it; anywhere else, all values there and
 * below.
 */
final class EventFields {
  private static final Set<String> SINGLE =
      Set.of(
          "eventVersion",
          "eventTime",
          "eventSource",
          "eventName",
          "awsRegion",
          "sourceIPAddress",
          "userAgent",
          "errorCode",
          "errorMessage",
          "requestID",
          "eventID",
          "eventType",
          "apiVersion",
          "managementEvent",
          "readOnly",
          "recipientAccountId",
          "sharedEventID",
          "vpcEndpointId",
          "vpcEndpointAccountId",
          "eventCategory",
          "sessionCredentialFromConsole",
          "userIdentity.type",
          "userIdentity.principalId",
          "userIdentity.arn",
          "userIdentity.accountId",
          "userIdentity.accessKeyId",
          "userIdentity.userName",
          "userIdentity.invokedBy",
          "userIdentity.identityProvider",
          "userIdentity.credentialId",
          "userIdentity.sessionContext.attributes.mfaAuthenticated",
          "userIdentity.sessionContext.attributes.creationDate",
          "userIdentity.sessionContext.sessionIssuer.type",
          "userIdentity.sessionContext.sessionIssuer.principalId",
          "userIdentity.sessionContext.sessionIssuer.arn",
          "userIdentity.sessionContext.sessionIssuer.accountId",
          "userIdentity.sessionContext.sessionIssuer.userName",
          "userIdentity.sessionContext.sourceIdentity",
          "additionalEventData.MFAUsed",
          "tlsDetails.tlsVersion",
          "resources.ARN",
          "resources.accountId",
          "resources.type");

  private EventFields() {}

  /**
   * Gives the field of a name; the whole event if the name is empty.
   *
   * @throws SigmaRefusal if it is no path
   */
  static Field of(String name, int line) {
    if (name.isEmpty()) {
      return Fields.leaves();
    }
    try {
      return SINGLE.contains(name) ? Fields.at(name) : Fields.leavesOf(name);
    } catch (SearchException e) {
      throw new SigmaRefusal(Kind.BAD_DETECTION, line, String.valueOf(e.getMessage()));
    }
  }

  /** Whether a field is what {@link #of} gives for its name, or would be at a single value. */
  static boolean isNamed(Field field) {
    return field.equals(Fields.leaves())
        || field.equals(Fields.leavesOf(field.name()))
        || field.equals(Fields.at(field.name()));
  }
}
