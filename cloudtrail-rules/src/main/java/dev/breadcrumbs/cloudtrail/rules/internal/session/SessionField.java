package dev.breadcrumbs.cloudtrail.rules.internal.session;

import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.FieldScan;
import dev.breadcrumbs.cloudtrail.query.Fields;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is read of every event to tell sessions apart. */
public enum SessionField {
  // Whose call it is.
  EVENT_NAME(0, "eventName"),
  TYPE(1, "userIdentity.type"),
  PRINCIPAL_ID(2, "userIdentity.principalId"),
  ARN(3, "userIdentity.arn"),
  ACCOUNT_ID(4, "userIdentity.accountId"),
  ACCESS_KEY_ID(5, "userIdentity.accessKeyId"),
  INVOKED_BY(6, "userIdentity.invokedBy"),
  CREATION_DATE(7, "userIdentity.sessionContext.attributes.creationDate"),
  ON_BEHALF_OF(8, "userIdentity.onBehalfOf.userId"),

  /** The object itself: not read, but known again. */
  USER_IDENTITY(9, "userIdentity"),

  EVENT_TIME(10, "eventTime"),
  EVENT_TYPE(11, "eventType"),
  ADDRESS(12, "sourceIPAddress"),
  USER_AGENT(13, "userAgent"),
  ERROR_CODE(14, "errorCode"),
  ERROR_MESSAGE(15, "errorMessage"),
  READ_ONLY(16, "readOnly"),
  FROM_CONSOLE(17, "sessionCredentialFromConsole"),
  USER_NAME(18, "userIdentity.userName"),
  MFA(19, "userIdentity.sessionContext.attributes.mfaAuthenticated"),
  ISSUER_ARN(20, "userIdentity.sessionContext.sessionIssuer.arn"),
  ROLE_DELIVERY(21, "userIdentity.sessionContext.ec2RoleDelivery"),
  SOURCE_IDENTITY(22, "userIdentity.sessionContext.sourceIdentity"),
  ACTOR(23, "actor"),

  // What calls that issue credentials say of them.
  EVENT_ID(24, "eventID"),
  REQUEST_ID(25, "requestID"),
  SHARED_EVENT_ID(26, "sharedEventID"),
  RECIPIENT(27, "recipientAccountId"),
  ROLE_ARN(28, "requestParameters.roleArn"),
  SESSION_NAME(29, "requestParameters.roleSessionName"),
  NAMED_USER(30, "requestParameters.userName"),
  ISSUED_KEY(31, "responseElements.credentials.accessKeyId"),
  ASSUMED_ROLE_ID(32, "responseElements.assumedRoleUser.assumedRoleId"),
  FEDERATED_USER_ID(33, "responseElements.federatedUser.federatedUserId"),
  MADE_KEY(34, "responseElements.accessKey.accessKeyId"),
  KEY_OF_USER(35, "responseElements.accessKey.userName");

  /** Its place in the order of the scan: the order in which they stand here. */
  private final int place;

  private final String path;

  SessionField(int place, String path) {
    this.place = place;
    this.path = path;
  }

  /** All of them, in the order of the scan. */
  public static List<Field> all() {
    return Stream.of(values()).map(SessionField::field).toList();
  }

  /** Those that tell whose call it is, and its name, in the same places. */
  public static List<Field> ofCallers() {
    return all().subList(0, USER_IDENTITY.place + 1);
  }

  private Field field() {
    return this == ACTOR ? Fields.ACTOR : Fields.at(path);
  }

  public int place() {
    return place;
  }

  /** The time that an event tells here; {@link CredentialKey#UNKNOWN} if it tells none. */
  public long millis(FieldScan.Event event) {
    return event.millis(place);
  }

  /** The text that an event has here; empty if it has none. */
  public String read(FieldScan.Event event) {
    @Nullable String text = event.text(place);
    return text == null ? "" : text;
  }
}
