package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.CONSOLE_LOGIN;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.CorrelationPart;
import dev.breadcrumbs.cloudtrail.rules.CorrelationType;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.time.Duration;
import java.util.List;

/** Rules on passwords of IAM users. */
public final class PasswordRules {
  private static final String IAM_API = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_";
  private static final String CIS_CONTROLS =
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html";
  private static final String SIGN_IN_EVENTS =
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/"
          + "cloudtrail-event-reference-aws-console-sign-in-events.html";

  private static final CorrelationPart PASSWORD_SET =
      new CorrelationPart(
          rule("password-set")
              .title("Password set for another user")
              .when(
                  Service.IAM
                      .done("CreateLoginProfile", "UpdateLoginProfile")
                      .and(Caller.NAMES_ANOTHER_USER)),
          List.of(requestParameter("userName"), SOURCE_IP_ADDRESS));
  private static final CorrelationPart SIGNED_IN =
      new CorrelationPart(
          rule("signed-in")
              .title("Signed in to the console")
              .when(
                  EVENT_SOURCE
                      .eq("signin.amazonaws.com")
                      .and(EVENT_NAME.eq("ConsoleLogin"))
                      .and(CONSOLE_LOGIN.eq("Success"))),
          List.of(USER_IDENTITY_USER_NAME, SOURCE_IP_ADDRESS));

  /** Password policy weakened. */
  public static final Rule PASSWORD_POLICY_WEAKENED =
      rule("password-policy-weakened")
          .title("Password policy weakened")
          .description(
              "Passwords may be shorter than 14 characters from now on, or of fewer kinds"
                  + " of characters.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1556")
          .references(IAM_API + "UpdateAccountPasswordPolicy.html", CIS_CONTROLS)
          .falsePositives("A policy that asks for long passwords and nothing else")
          .nextSteps("Compare the policy with the one before", "Set it back")
          .when(
              Service.IAM
                  .done("UpdateAccountPasswordPolicy")
                  .and(
                      Condition.anyOf(
                          requestParameter("minimumPasswordLength").lt(14),
                          requestParameter("minimumPasswordLength").missing(),
                          requestParameter("requireSymbols").eq(false),
                          requestParameter("requireNumbers").eq(false))));

  /** Password policy deleted. */
  public static final Rule PASSWORD_POLICY_DELETED =
      rule("password-policy-deleted")
          .title("Password policy deleted")
          .description(
              "The account has no password policy of its own any more: eight characters are"
                  + " enough.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1556")
          .references(IAM_API + "DeleteAccountPasswordPolicy.html")
          .falsePositives("An account without IAM users that is tidied up")
          .nextSteps("Set a password policy", "Find out who deleted it, and why")
          .when(Service.IAM.done("DeleteAccountPasswordPolicy"));

  /** Console password given to a user. */
  public static final Rule LOGIN_PROFILE_CREATED =
      rule("login-profile-created")
          .title("Console password given to a user")
          .description(
              "A user who had none got a password for the console. On a user of a program,"
                  + " it is a back door.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1098.001")
          .references(IAM_API + "CreateLoginProfile.html")
          .falsePositives("New colleagues")
          .nextSteps(
              "Ask whoever gave it what for", "Delete the login profile if the user is a program's")
          .findingTitle("Console password given to {requestParameters.userName}")
          .dedupBy(requestParameter("userName"))
          .when(Service.IAM.done("CreateLoginProfile").and(Caller.NAMES_ANOTHER_USER));

  /** Password of another user changed. */
  public static final Rule LOGIN_PROFILE_CHANGED_FOR_ANOTHER_USER =
      rule("login-profile-changed-for-another-user")
          .title("Password of another user changed")
          .description("Somebody set another user's password and so can sign in as that user.")
          .level(Level.MEDIUM)
          .tags("attack.privilege-escalation", "attack.t1098")
          .references(IAM_API + "UpdateLoginProfile.html")
          .falsePositives("A help desk that resets passwords")
          .nextSteps(
              "Ask the user whether they wanted it", "Look for a login of that user that follows")
          .findingTitle("Password of {requestParameters.userName} changed by another")
          .dedupBy(requestParameter("userName"))
          .when(Service.IAM.done("UpdateLoginProfile").and(Caller.NAMES_ANOTHER_USER));

  /** Password set for another user and used at once. */
  public static final Rule PASSWORD_SET_AND_USED_FROM_ONE_ADDRESS =
      rule("password-set-and-used-from-one-address")
          .title("Password set for another user and used at once")
          .description(
              "Somebody set a user's password, and the user signed in from the same address"
                  + " within an hour: it was the same person.")
          .level(Level.HIGH)
          .tags("attack.privilege-escalation", "attack.t1098")
          .references(IAM_API + "UpdateLoginProfile.html", SIGN_IN_EVENTS)
          .falsePositives("A test of a new user by whoever made it")
          .nextSteps("Ask the user", "End the session, and look at what was done in it")
          .correlation(
              CorrelationType.TEMPORAL_ORDERED,
              List.of(PASSWORD_SET, SIGNED_IN),
              Duration.ofHours(1),
              null,
              null);

  static final List<Rule> ALL =
      List.of(
          PASSWORD_POLICY_WEAKENED,
          PASSWORD_POLICY_DELETED,
          LOGIN_PROFILE_CREATED,
          LOGIN_PROFILE_CHANGED_FOR_ANOTHER_USER,
          PASSWORD_SET_AND_USED_FROM_ONE_ADDRESS);

  private PasswordRules() {}
}
