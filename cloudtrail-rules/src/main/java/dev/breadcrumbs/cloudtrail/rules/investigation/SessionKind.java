package dev.breadcrumbs.cloudtrail.rules.investigation;

/** What sort of credential a session's calls were made with. */
public enum SessionKind {
  /** An access key of an IAM user or of the root user, which is good until it is deleted. */
  LONG_LIVED_KEY("long-lived key"),
  /** A role that was assumed. */
  ROLE("role session"),
  /** A role's credentials that the EC2 service gave to an instance. */
  INSTANCE("instance credentials"),
  /** A federated user: GetFederationToken, SAML, OpenID Connect or a directory. */
  FEDERATED_USER("federated user"),
  /** A session of the AWS Management Console, which uses many keys. */
  CONSOLE("console session"),
  /** A user of IAM Identity Center, or a role of its making. */
  IDENTITY_CENTER("Identity Center session"),
  /** Temporary credentials of an IAM user or of the root user, as of GetSessionToken. */
  SESSION_TOKEN("session token"),
  /** Sign-ins and other calls of a user that are recorded without a key. */
  SIGN_IN("no key recorded"),
  /** An AWS service on its own behalf. */
  SERVICE("AWS service"),
  /** A role's session without a key, as services use those that are linked to them. */
  SERVICE_LINKED("service-linked session"),
  /** Services on behalf of a principal whose own session is not known, or not in the events. */
  ON_BEHALF("services on behalf"),
  /** A principal of another account, whose own log has the rest. */
  ACCOUNT("another account"),
  /** None of these, or not recorded. */
  UNKNOWN("unknown");

  private final String text;

  SessionKind(String text) {
    this.text = text;
  }

  /**
   * Returns the kind in words.
   *
   * @return for example {@code role session}
   */
  public String text() {
    return text;
  }
}
