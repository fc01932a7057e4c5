package dev.breadcrumbs.cloudtrail.rules.internal.session;

import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.FieldScan;
import dev.breadcrumbs.cloudtrail.query.Fields;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is read of every event to tell sessions apart. */
public enum SessionField {
  EVENT_TIME(0, "eventTime"),
  EVENT_NAME(1, "eventName"),
  EVENT_TYPE(2, "eventType"),
  ADDRESS(3, "sourceIPAddress"),
  USER_AGENT(4, "userAgent"),
  ERROR_CODE(5, "errorCode"),
  ERROR_MESSAGE(6, "errorMessage"),
  READ_ONLY(7, "readOnly"),
  FROM_CONSOLE(8, "sessionCredentialFromConsole"),
  TYPE(9, "userIdentity.type"),
  PRINCIPAL_ID(10, "userIdentity.principalId"),
  ARN(11, "userIdentity.arn"),
  ACCOUNT_ID(12, "userIdentity.accountId"),
  ACCESS_KEY_ID(13, "userIdentity.accessKeyId"),
  INVOKED_BY(14, "userIdentity.invokedBy"),
  USER_NAME(15, "userIdentity.userName"),
  ON_BEHALF_OF(16, "userIdentity.onBehalfOf.userId"),
  CREATION_DATE(17, "userIdentity.sessionContext.attributes.creationDate"),
  MFA(18, "userIdentity.sessionContext.attributes.mfaAuthenticated"),
  ISSUER_ARN(19, "userIdentity.sessionContext.sessionIssuer.arn"),
  ROLE_DELIVERY(20, "userIdentity.sessionContext.ec2RoleDelivery"),
  SOURCE_IDENTITY(21, "userIdentity.sessionContext.sourceIdentity"),
  ACTOR(22, "actor"),

  /** The object itself: not read, but known again. */
  USER_IDENTITY(23, "userIdentity"),

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

  /** Those that tell who called what, in the same places. */
  public static List<Field> ofCalls() {
    return all().subList(0, USER_IDENTITY.place + 1);
  }

  private Field field() {
    return this == ACTOR ? Fields.ACTOR : Fields.at(path);
  }

  int place() {
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
