package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.CONSOLE_LOGIN;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_TYPE;
import static dev.breadcrumbs.cloudtrail.query.Fields.INVOKED_BY;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ACCOUNT_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.time.Duration;
import java.util.List;

/** Rules on the root user, whom nothing restricts. */
public final class RootRules {
  private static final String ROOT_USER =
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html";
  private static final String CIS_CONTROLS =
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html";
  private static final String SIGN_IN_EVENTS =
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/"
          + "cloudtrail-event-reference-aws-console-sign-in-events.html";
  private static final String IAM_API = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_";

  /** Root user active (CIS AWS Foundations control 3.3). */
  public static final Rule ROOT_USED =
      rule("root-used")
          .title("Root user active")
          .description(
              "The root user did something, from an address from which it had done nothing"
                  + " for twelve hours. Daily work needs root for nothing.")
          .level(Level.MEDIUM)
          .tags("attack.privilege-escalation", "attack.t1078.004", "cis.3.3")
          .references(ROOT_USER, CIS_CONTROLS)
          .falsePositives("Account tasks that only root can do")
          .nextSteps(
              "Find out who used the root user, and for what",
              "Change its password and second factor if nobody knows")
          .dedupBy(USER_IDENTITY_ACCOUNT_ID)
          .context(SOURCE_IP_ADDRESS)
          .firstSeen(
              Caller.IS_ROOT.and(INVOKED_BY.missing()).and(EVENT_TYPE.eq("AwsServiceEvent").not()),
              USER_IDENTITY_ACCOUNT_ID,
              SOURCE_IP_ADDRESS)
          .within(Duration.ofHours(12));

  /** Failed login of the root user. */
  public static final Rule ROOT_LOGIN_FAILED =
      rule("root-login-failed")
          .title("Failed login of the root user")
          .description("Somebody tried to sign in as root with a wrong password or second factor.")
          .level(Level.MEDIUM)
          .tags("attack.credential-access", "attack.t1110.001")
          .references(SIGN_IN_EVENTS, ROOT_USER)
          .falsePositives("Somebody entitled who mistyped")
          .nextSteps(
              "Ask those who hold the root credentials",
              "See that the root user has a second factor")
          .when(
              EVENT_SOURCE
                  .eq("signin.amazonaws.com")
                  .and(EVENT_NAME.eq("ConsoleLogin"))
                  .and(CONSOLE_LOGIN.eq("Failure"))
                  .and(Caller.IS_ROOT));

  /** Recovery of the root password. */
  public static final Rule ROOT_PASSWORD_RECOVERY =
      rule("root-password-recovery")
          .title("Recovery of the root password")
          .description(
              "Somebody asked for a new root password by e-mail, or set one in this way."
                  + " Whoever reads that mailbox can take the account.")
          .level(Level.HIGH)
          .tags("attack.initial-access", "attack.t1078.004")
          .references(SIGN_IN_EVENTS, ROOT_USER)
          .falsePositives("The owner has lost the password")
          .nextSteps("Ask the owners of the root mailbox", "Look for logins of root that follow")
          .when(
              Condition.allOf(
                  EVENT_SOURCE.eq("signin.amazonaws.com"),
                  EVENT_NAME.in("PasswordRecoveryRequested", "PasswordRecoveryCompleted"),
                  Condition.anyOf(
                      at("responseElements.PasswordRecoveryRequested").eq("Success"),
                      at("responseElements.PasswordRecoveryCompleted").eq("Success"))));

  /** Password or e-mail address of the root user changed. */
  public static final Rule ROOT_CREDENTIALS_CHANGED =
      rule("root-credentials-changed")
          .title("Password or e-mail address of the root user changed")
          .description(
              "The root user's password or e-mail address was changed: the owner may be"
                  + " locked out from now on.")
          .level(Level.HIGH)
          .tags("attack.persistence", "attack.t1098")
          .references(SIGN_IN_EVENTS, ROOT_USER)
          .falsePositives("A planned change of the owner")
          .nextSteps(
              "Confirm the change with the owner by telephone",
              "Ask AWS Support at once if nobody knows of it")
          .when(
              Condition.allOf(
                  EVENT_SOURCE.eq("signin.amazonaws.com"),
                  EVENT_NAME.in("PasswordUpdated", "EmailUpdated"),
                  Caller.IS_ROOT,
                  Condition.anyOf(
                      at("responseElements.PasswordUpdated").eq("Success"),
                      at("responseElements.EmailUpdated").eq("Success"))));

  /** Second factor of the root user changed. */
  public static final Rule ROOT_MFA_CHANGED =
      rule("root-mfa-changed")
          .title("Second factor of the root user changed")
          .description("A second factor of the root user was added, taken away or replaced.")
          .level(Level.HIGH)
          .tags("attack.persistence", "attack.t1556.006")
          .references(ROOT_USER, IAM_API + "EnableMFADevice.html")
          .falsePositives("A new telephone of the owner")
          .nextSteps(
              "Confirm the change with the owner",
              "List the root user's devices and remove those that nobody knows")
          .when(
              Service.IAM
                  .done(
                      "EnableMFADevice",
                      "DeactivateMFADevice",
                      "ResyncMFADevice",
                      "DeleteVirtualMFADevice")
                  .and(Caller.IS_ROOT)
                  .and(Caller.NAMES_ANOTHER_USER.not()));

  /** Access key of the root user created. */
  public static final Rule ROOT_ACCESS_KEY_CREATED =
      rule("root-access-key-created")
          .title("Access key of the root user created")
          .description(
              "A long-term key for the root user was made. There is no need for one, and no"
                  + " policy restricts it.")
          .level(Level.CRITICAL)
          .tags("attack.persistence", "attack.t1098.001")
          .references(ROOT_USER, IAM_API + "CreateAccessKey.html")
          .falsePositives("None that are known")
          .nextSteps("Delete the key", "Find out who signed in as root")
          .when(
              Service.IAM
                  .done("CreateAccessKey")
                  .and(Caller.IS_ROOT)
                  .and(requestParameter("userName").missing()));

  static final List<Rule> ALL =
      List.of(
          ROOT_USED,
          ROOT_LOGIN_FAILED,
          ROOT_PASSWORD_RECOVERY,
          ROOT_CREDENTIALS_CHANGED,
          ROOT_MFA_CHANGED,
          ROOT_ACCESS_KEY_CREATED);

  private RootRules() {}
}
