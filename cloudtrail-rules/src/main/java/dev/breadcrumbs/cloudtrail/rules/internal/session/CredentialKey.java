package dev.breadcrumbs.cloudtrail.rules.internal.session;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.OnBehalfOf;
import dev.breadcrumbs.cloudtrail.model.SessionAttributes;
import dev.breadcrumbs.cloudtrail.model.SessionContext;
import dev.breadcrumbs.cloudtrail.model.UserIdentity;
import dev.breadcrumbs.cloudtrail.query.FieldScan;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What tells the calls of one credential from those of another: all of {@code userIdentity} that
 * stays the same while a credential is used. Texts are empty where the field is missing.
 *
 * @param principalId the principal's unique id; of a user of IAM Identity Center who has none, the
 *     id there
 * @param created when the session began, in milliseconds since 1970, or {@link #UNKNOWN}
 */
public record CredentialKey(
    String type,
    String accountId,
    String principalId,
    String arn,
    long created,
    String accessKeyId,
    String invokedBy)
    implements Comparable<CredentialKey> {
  /** Stands for a time that is not recorded, or is none. */
  public static final long UNKNOWN = Long.MIN_VALUE;

  /** The console's sign-in, which older events name as the service that made the call. */
  private static final String SIGN_IN = "signin.amazonaws.com";

  private static final String IDENTITY_CENTER_USER = "IdentityCenterUser";

  /** The order of those that were created at the same time. */
  private static final Comparator<CredentialKey> ORDER =
      // What differs most comes first: it is quicker.
      Comparator.comparing(CredentialKey::accessKeyId)
          .thenComparing(CredentialKey::accountId)
          .thenComparing(CredentialKey::principalId)
          .thenComparing(CredentialKey::arn)
          .thenComparing(CredentialKey::invokedBy)
          .thenComparing(CredentialKey::type);

  /** The key of an event of a scan for {@link SessionField#ofCallers} or more. */
  public static CredentialKey read(FieldScan.Event event) {
    return new CredentialKey(
        SessionField.TYPE.read(event),
        SessionField.ACCOUNT_ID.read(event),
        principal(event),
        SessionField.ARN.read(event),
        SessionField.CREATION_DATE.millis(event),
        SessionField.ACCESS_KEY_ID.read(event),
        SessionField.INVOKED_BY.read(event));
  }

  /** Users of IAM Identity Center may have no {@code principalId}, but an id there. */
  private static String principal(FieldScan.Event event) {
    String principal = SessionField.PRINCIPAL_ID.read(event);
    boolean center =
        principal.isEmpty() && SessionField.TYPE.read(event).equals(IDENTITY_CENTER_USER);
    return center ? SessionField.ON_BEHALF_OF.read(event) : principal;
  }

  private static String principal(UserIdentity identity) {
    String principal = text(identity.principalId());
    boolean center = principal.isEmpty() && IDENTITY_CENTER_USER.equals(identity.type());
    OnBehalfOf user = identity.onBehalfOf();
    return center && user != null ? text(user.userId()) : principal;
  }

  /** The key of an event that is there as a whole. */
  public static CredentialKey of(CloudTrailEvent event) {
    UserIdentity identity = event.userIdentity();
    if (identity == null) {
      return new CredentialKey("", "", "", "", UNKNOWN, "", "");
    }
    SessionContext session = identity.sessionContext();
    SessionAttributes attributes = session == null ? null : session.attributes();
    return new CredentialKey(
        text(identity.type()),
        text(identity.accountId()),
        principal(identity),
        text(identity.arn()),
        attributes == null ? UNKNOWN : millis(attributes.creationDate()),
        text(identity.accessKeyId()),
        text(identity.invokedBy()));
  }

  /** A time in milliseconds, or {@link #UNKNOWN}. */
  public static long millis(@Nullable Instant time) {
    return time == null ? UNKNOWN : time.toEpochMilli();
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Whether an AWS service made the call on its own behalf. */
  public boolean isService() {
    return type.equals("AWSService") || (type.isEmpty() && arn.isEmpty() && !invokedBy.isEmpty());
  }

  /** Whether a service made the call for the principal. */
  public boolean isOnBehalf() {
    return !invokedBy.isEmpty() && !isConsole() && !isService();
  }

  /** Whether the console's sign-in is named as the caller. */
  boolean isConsole() {
    return invokedBy.equals(SIGN_IN);
  }

  /** What stands behind the colon of {@code principalId}: the session's name, or nothing. */
  public String sessionName() {
    int colon = principalId.indexOf(':');
    return colon < 0 ? "" : principalId.substring(colon + 1);
  }

  /** Of what tells most credentials apart: all of it would be looked up in many places. */
  @Override
  public int hashCode() {
    int hash = 31 * accessKeyId.hashCode() + principalId.hashCode();
    return 31 * (31 * hash + arn.hashCode()) + Long.hashCode(created);
  }

  @Override
  public int compareTo(CredentialKey other) {
    return created == other.created
        ? ORDER.compare(this, other)
        : Long.compare(created, other.created);
  }
}
