package dev.breadcrumbs.cloudtrail.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who really acted: the person, workload or service behind an event, derived from {@code
 * userIdentity} the way an analyst would. A role session goes by its session name, which identifies
 * the person where people come from an identity provider. A source identity, if one was set, takes
 * precedence. Immutable.
 *
 * @param kind what sort of principal
 * @param displayName the name to show; never empty, {@code unknown} if nothing better is known
 * @param role the role that was assumed, if one was
 * @param sessionName the role's session name, if there was one
 * @param accountId the account of the principal, if recorded
 * @param viaService the AWS service that made the call for the principal, if one did
 * @param onBehalfOf the IAM Identity Center user for whom the call was made, if recorded
 * @param sourceIdentity the source identity of the session, if one was set
 * @param mfa what is known about a second factor
 */
public record Actor(
    ActorKind kind,
    String displayName,
    @Nullable String role,
    @Nullable String sessionName,
    @Nullable String accountId,
    @Nullable String viaService,
    @Nullable String onBehalfOf,
    @Nullable String sourceIdentity,
    Mfa mfa) {
  /** What the names of roles that IAM Identity Center makes begin with. */
  static final String IDENTITY_CENTER_ROLE = "AWSReservedSSO_";

  /** Checks the parts. */
  public Actor {
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(displayName, "displayName is null");
    Objects.requireNonNull(mfa, "mfa is null");
  }

  static Actor of(CloudTrailEvent event) {
    Mfa mfa = event.mfa();
    UserIdentity identity = event.userIdentity();
    if (identity == null) {
      return new Actor(ActorKind.UNKNOWN, "unknown", null, null, null, null, null, null, mfa);
    }
    ActorKind kind = ActorKind.of(identity);
    SessionContext session = identity.sessionContext();
    String sourceIdentity = session == null ? null : firstOf(session.sourceIdentity());
    String role = kind == ActorKind.ROLE ? emptyToNull(roleOf(identity)) : null;
    String sessionName = kind == ActorKind.ROLE ? emptyToNull(sessionNameOf(identity)) : null;
    return new Actor(
        kind,
        nameOf(kind, identity, sourceIdentity, sessionName, role),
        role,
        sessionName,
        identity.accountId(),
        kind == ActorKind.SERVICE ? null : viaServiceOf(identity),
        onBehalfOf(identity),
        sourceIdentity,
        mfa);
  }

  private static String nameOf(
      ActorKind kind,
      UserIdentity identity,
      @Nullable String sourceIdentity,
      @Nullable String sessionName,
      @Nullable String role) {
    String chosen =
        switch (kind) {
          case ROOT -> "root";
          case ROLE -> firstOf(sourceIdentity, sessionName, role);
          case SERVICE -> identity.invokedBy();
          case IDENTITY_CENTER_USER -> firstOf(identity.userName(), onBehalfOf(identity));
          case IAM_USER, FEDERATED_USER, ACCOUNT, UNKNOWN -> identity.userName();
        };
    String name =
        firstOf(
            chosen,
            identity.userName(),
            emptyToNull(lastSegment(identity.arn())),
            identity.invokedBy(),
            identity.principalId(),
            identity.accountId());
    return name == null ? "unknown" : name;
  }

  private static @Nullable String viaServiceOf(UserIdentity identity) {
    String service = identity.invokedBy();
    // The console makes no calls of its own accord; that it was used is not the actor's affair.
    return ConsoleUse.SIGN_IN.equals(service) ? null : firstOf(service);
  }

  private static @Nullable String onBehalfOf(UserIdentity identity) {
    OnBehalfOf behalf = identity.onBehalfOf();
    return behalf == null ? null : firstOf(behalf.userId());
  }

  /** The name of the assumed role, or empty. */
  static String roleOf(UserIdentity identity) {
    SessionContext session = identity.sessionContext();
    SessionIssuer issuer = session == null ? null : session.sessionIssuer();
    if (issuer != null && issuer.userName() != null) {
      return issuer.userName();
    }
    String arn = identity.arn();
    int start = arn == null ? -1 : arn.indexOf(":assumed-role/");
    if (arn == null || start < 0) {
      return "";
    }
    String rest = arn.substring(start + ":assumed-role/".length());
    int slash = rest.lastIndexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }

  private static String sessionNameOf(UserIdentity identity) {
    String arn = identity.arn();
    if (arn != null && arn.contains(":assumed-role/")) {
      return lastSegment(arn);
    }
    String principal = identity.principalId();
    int colon = principal == null ? -1 : principal.indexOf(':');
    return principal == null || colon < 0 ? "" : principal.substring(colon + 1);
  }

  private static String lastSegment(@Nullable String arn) {
    if (arn == null) {
      return "";
    }
    return arn.substring(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
  }

  private static @Nullable String firstOf(@Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null && !candidate.isEmpty()) {
        return candidate;
      }
    }
    return null;
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /**
   * Returns the actor in words.
   *
   * @return for example {@code alice (role session, Admin, via athena.amazonaws.com)}
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(displayName).append(" (").append(kind.text());
    if (role != null) {
      text.append(", ").append(role);
    }
    if (viaService != null) {
      text.append(", via ").append(viaService);
    }
    if (onBehalfOf != null && !onBehalfOf.equals(displayName)) {
      text.append(", on behalf of ").append(onBehalfOf);
    }
    return text.append(')').toString();
  }
}
