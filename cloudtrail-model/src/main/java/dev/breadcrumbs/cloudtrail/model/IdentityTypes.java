package dev.breadcrumbs.cloudtrail.model;

/**
 * Known values of {@code userIdentity.type} (AWS CloudTrail User Guide, "CloudTrail userIdentity
 * element"). AWS adds values: compare with these, never assume that there are no others.
 */
public final class IdentityTypes {
  /** The account's root user. */
  public static final String ROOT = "Root";

  /** An IAM user. */
  public static final String IAM_USER = "IAMUser";

  /** A session of a role. */
  public static final String ASSUMED_ROLE = "AssumedRole";

  /** A role itself. */
  public static final String ROLE = "Role";

  /** A session from GetFederationToken. */
  public static final String FEDERATED_USER = "FederatedUser";

  /** A user of AWS Directory Service. */
  public static final String DIRECTORY = "Directory";

  /** Another account. */
  public static final String AWS_ACCOUNT = "AWSAccount";

  /** An AWS service. */
  public static final String AWS_SERVICE = "AWSService";

  /** A user of IAM Identity Center. */
  public static final String IDENTITY_CENTER_USER = "IdentityCenterUser";

  /** A user who signed in by SAML 2.0. */
  public static final String SAML_USER = "SAMLUser";

  /** A user who signed in by OpenID Connect. */
  public static final String WEB_IDENTITY_USER = "WebIdentityUser";

  /** CloudTrail could not tell. */
  public static final String UNKNOWN = "Unknown";

  private IdentityTypes() {}
}
