package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.ACCESS_KEY_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.INVOKED_BY;
import static dev.breadcrumbs.cloudtrail.query.Fields.SESSION_ISSUER_USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_TYPE;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;

import dev.breadcrumbs.cloudtrail.model.IdentityTypes;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Site;

/** Who calls (AWS CloudTrail User Guide, "CloudTrail userIdentity element"). */
final class Caller {
  /** The root user, by itself or in a session. */
  static final Condition IS_ROOT = USER_IDENTITY_TYPE.eq(IdentityTypes.ROOT);

  /** A key that is valid until it is deleted; keys of sessions begin with ASIA. */
  static final Condition HAS_LONG_TERM_KEY = ACCESS_KEY_ID.startsWith("AKIA");

  /** A role of Identity Center, which makes one for each permission set. */
  static final Condition IS_FROM_IDENTITY_CENTER =
      SESSION_ISSUER_USER_NAME.startsWith("AWSReservedSSO_");

  /** An EC2 instance with its role: the session's name is the instance's id. */
  static final Condition IS_INSTANCE =
      USER_IDENTITY_ARN.matches(":assumed-role/[^/]+/i-[0-9A-Fa-f]{8,17}$");

  /** A service, or a user or role that the site lists as a machine's. */
  static final Condition IS_MACHINE =
      Condition.anyOf(
          INVOKED_BY.exists(),
          USER_IDENTITY_TYPE.eq(IdentityTypes.AWS_SERVICE),
          USER_NAME.inList(Site.SERVICE_USERS));

  /** The call names a user who is not the caller. */
  static final Condition NAMES_ANOTHER_USER =
      requestParameter("userName")
          .exists()
          .and(requestParameter("userName").eq(USER_IDENTITY_USER_NAME).not());

  private Caller() {}
}
