package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.rules.internal.session.CredentialKey;
import dev.breadcrumbs.cloudtrail.rules.internal.session.KeyUse;
import dev.breadcrumbs.cloudtrail.rules.internal.session.SessionField;
import dev.breadcrumbs.cloudtrail.rules.internal.session.SessionParts;
import java.util.regex.Pattern;

/** Decides what sort of credential a session has. */
final class SessionKinds {
  private static final Pattern INSTANCE_ID = Pattern.compile("i-[0-9A-Za-z]{8,17}");

  /** What the names of roles that IAM Identity Center makes begin with. */
  private static final String IDENTITY_CENTER_ROLE = ":assumed-role/AWSReservedSSO_";

  private SessionKinds() {}

  static SessionKind of(SessionParts parts) {
    KeyUse use = parts.own().get(0);
    CredentialKey key = use.key();
    if (key.isService()) {
      return SessionKind.SERVICE;
    }
    if (parts.isConsole()) {
      return SessionKind.CONSOLE;
    }
    if (key.isOnBehalf()) {
      return SessionKind.ON_BEHALF;
    }
    return switch (key.type()) {
      case "AssumedRole", "Role" -> ofRole(key, use);
      case "IAMUser", "Root" -> ofUser(key);
      case "IdentityCenterUser" -> SessionKind.IDENTITY_CENTER;
      case "FederatedUser", "SAMLUser", "WebIdentityUser", "Directory" ->
          SessionKind.FEDERATED_USER;
      case "AWSAccount" -> SessionKind.ACCOUNT;
      default -> SessionKind.UNKNOWN;
    };
  }

  private static SessionKind ofRole(CredentialKey key, KeyUse use) {
    if (key.arn().contains(IDENTITY_CENTER_ROLE)) {
      return SessionKind.IDENTITY_CENTER;
    }
    if (isInstance(key.sessionName()) || !use.trait(SessionField.ROLE_DELIVERY).isEmpty()) {
      return SessionKind.INSTANCE;
    }
    if (!key.accessKeyId().isEmpty()) {
      return SessionKind.ROLE;
    }
    // Whoever switches to a role in the console is recorded without a key.
    return use.isConsole() ? SessionKind.SIGN_IN : SessionKind.SERVICE_LINKED;
  }

  private static SessionKind ofUser(CredentialKey key) {
    if (key.accessKeyId().isEmpty()) {
      return SessionKind.SIGN_IN;
    }
    boolean temporary =
        key.created() != CredentialKey.UNKNOWN || key.accessKeyId().startsWith("ASIA");
    return temporary ? SessionKind.SESSION_TOKEN : SessionKind.LONG_LIVED_KEY;
  }

  /** Whether a session's name is the id of an instance. */
  static boolean isInstance(String sessionName) {
    return sessionName.startsWith("i-") && INSTANCE_ID.matcher(sessionName).matches();
  }
}
