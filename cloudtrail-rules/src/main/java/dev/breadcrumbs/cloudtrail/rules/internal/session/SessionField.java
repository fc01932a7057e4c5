package dev.breadcrumbs.cloudtrail.rules.internal.session;

import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.FieldScan;
import dev.breadcrumbs.cloudtrail.query.Fields;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is read of every event to tell sessions apart. */
public enum SessionField {
  EVENT_TIME("eventTime"),
  EVENT_NAME("eventName"),
  EVENT_TYPE("eventType"),
  ADDRESS("sourceIPAddress"),
  USER_AGENT("userAgent"),
  ERROR_CODE("errorCode"),
  ERROR_MESSAGE("errorMessage"),
  READ_ONLY("readOnly"),
  FROM_CONSOLE("sessionCredentialFromConsole"),
  TYPE("userIdentity.type"),
  PRINCIPAL_ID("userIdentity.principalId"),
  ARN("userIdentity.arn"),
  ACCOUNT_ID("userIdentity.accountId"),
  ACCESS_KEY_ID("userIdentity.accessKeyId"),
  INVOKED_BY("userIdentity.invokedBy"),
  USER_NAME("userIdentity.userName"),
  ON_BEHALF_OF("userIdentity.onBehalfOf.userId"),
  CREATION_DATE("userIdentity.sessionContext.attributes.creationDate"),
  MFA("userIdentity.sessionContext.attributes.mfaAuthenticated"),
  ISSUER_ARN("userIdentity.sessionContext.sessionIssuer.arn"),
  ROLE_DELIVERY("userIdentity.sessionContext.ec2RoleDelivery"),
  SOURCE_IDENTITY("userIdentity.sessionContext.sourceIdentity"),
  ACTOR(Fields.ACTOR);

  private final Field field;

  SessionField(String path) {
    this(Fields.at(path));
  }

  SessionField(Field field) {
    this.field = field;
  }

  /** All of them, in the order of the scan. */
  public static List<Field> all() {
    return Stream.of(values()).map(each -> each.field).toList();
  }

  /** The text that an event has here; empty if it has none. */
  public String read(FieldScan.Event event) {
    @Nullable String text = event.text(ordinal());
    return text == null ? "" : text;
  }
}
