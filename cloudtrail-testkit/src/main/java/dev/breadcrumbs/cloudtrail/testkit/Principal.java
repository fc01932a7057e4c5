package dev.breadcrumbs.cloudtrail.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The caller of an event that is being built. Ids and ARNs are derived from the names and always
 * the same. Immutable and thread-safe.
 */
public final class Principal {
  private final Identity identity;
  private final @Nullable String ownAccount;

  private Principal(Identity identity, @Nullable String ownAccount) {
    this.identity = identity;
    this.ownAccount = ownAccount;
  }

  /**
   * Returns an IAM user, who calls with a long-term key unless MFA is set.
   *
   * @param userName name of the user
   * @return the principal
   */
  public static Principal iamUser(String userName) {
    return new Principal(new IamUser(Objects.requireNonNull(userName, "userName is null")), null);
  }

  /**
   * Returns a session of a role.
   *
   * @param roleName name of the role
   * @param sessionName name of the session, which for people is theirs
   * @return the principal
   */
  public static Principal assumedRole(String roleName, String sessionName) {
    Objects.requireNonNull(roleName, "roleName is null");
    Objects.requireNonNull(sessionName, "sessionName is null");
    return new Principal(new RoleSession(roleName, sessionName), null);
  }

  /**
   * Returns the account's root user.
   *
   * @return the principal
   */
  public static Principal root() {
    return new Principal(new RootUser(), null);
  }

  /**
   * Returns an AWS service that calls on its own behalf.
   *
   * @param host its name, such as {@code autoscaling.amazonaws.com}
   * @return the principal
   */
  public static Principal service(String host) {
    return new Principal(new Service(Objects.requireNonNull(host, "host is null")), null);
  }

  /**
   * Moves the principal to an account other than that of the event.
   *
   * @param accountId account that owns the principal, 12 digits
   * @return a principal of that account
   * @throws IllegalArgumentException if it is not 12 digits
   */
  public Principal ofAccount(String accountId) {
    return new Principal(identity, AccountId.checked(accountId));
  }

  /** The service that this is, if it is one. */
  @Nullable String serviceHost() {
    return identity instanceof Service service ? service.host() : null;
  }

  boolean isRole() {
    return identity instanceof RoleSession;
  }

  ObjectNode userIdentity(CallContext call) {
    return identity.userIdentity(inOwnAccount(call));
  }

  /** The serial number of the second factor. */
  String mfaSerial(CallContext call) {
    String device = identity instanceof IamUser user ? user.name() : "root-account-mfa-device";
    return inOwnAccount(call).arn("iam", "mfa/" + device);
  }

  private CallContext inOwnAccount(CallContext call) {
    return ownAccount == null ? call : call.inAccount(ownAccount);
  }
}
