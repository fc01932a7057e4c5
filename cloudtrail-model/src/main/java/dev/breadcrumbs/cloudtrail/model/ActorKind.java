package dev.breadcrumbs.cloudtrail.model;

import java.util.Map;

/** What sort of principal an {@link Actor} is. */
public enum ActorKind {
  /** The account's root user. */
  ROOT("root user"),
  /** An IAM user. */
  IAM_USER("IAM user"),
  /** A session of a role. */
  ROLE("role session"),
  /** A federated user: SAML, OpenID Connect, a directory, or GetFederationToken. */
  FEDERATED_USER("federated user"),
  /** A user of IAM Identity Center. */
  IDENTITY_CENTER_USER("Identity Center user"),
  /** Another account, whose principal is not shown. */
  ACCOUNT("AWS account"),
  /** An AWS service on its own behalf. */
  SERVICE("AWS service"),
  /** None of these, or not recorded. */
  UNKNOWN("unknown principal");

  private static final Map<String, ActorKind> BY_TYPE =
      Map.ofEntries(
          Map.entry(IdentityTypes.ROOT, ROOT),
          Map.entry(IdentityTypes.IAM_USER, IAM_USER),
          Map.entry(IdentityTypes.ASSUMED_ROLE, ROLE),
          Map.entry(IdentityTypes.ROLE, ROLE),
          Map.entry(IdentityTypes.FEDERATED_USER, FEDERATED_USER),
          Map.entry(IdentityTypes.DIRECTORY, FEDERATED_USER),
          Map.entry(IdentityTypes.SAML_USER, FEDERATED_USER),
          Map.entry(IdentityTypes.WEB_IDENTITY_USER, FEDERATED_USER),
          Map.entry(IdentityTypes.IDENTITY_CENTER_USER, IDENTITY_CENTER_USER),
          Map.entry(IdentityTypes.AWS_ACCOUNT, ACCOUNT),
          Map.entry(IdentityTypes.AWS_SERVICE, SERVICE));

  private final String text;

  ActorKind(String text) {
    this.text = text;
  }

  /**
   * Returns the kind in words.
   *
   * @return for example {@code IAM user}
   */
  public String text() {
    return text;
  }

  static ActorKind of(UserIdentity identity) {
    String type = identity.type();
    if (type != null) {
      return BY_TYPE.getOrDefault(type, UNKNOWN);
    }
    // Events of services may name the service and nothing else.
    boolean service = identity.invokedBy() != null && identity.arn() == null;
    return service ? SERVICE : UNKNOWN;
  }
}
