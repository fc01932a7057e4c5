package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.CONSOLE_LOGIN;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.time.Duration;
import java.util.List;

/** Rules on signing in to the console: guessing, places and other ways in. */
public final class ConsoleRules {
  private static final String SIGN_IN_EVENTS =
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/"
          + "cloudtrail-event-reference-aws-console-sign-in-events.html";
  private static final String CIS_CONTROLS =
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html";
  private static final String FEDERATED_CONSOLE =
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/"
          + "id_roles_providers_enable-console-custom-url.html";
  private static final String IDENTITY_CENTER_EVENTS =
      "https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html";

  private static final Condition LOGIN =
      EVENT_SOURCE.eq("signin.amazonaws.com").and(EVENT_NAME.eq("ConsoleLogin"));
  private static final Condition FAILED_LOGIN = LOGIN.and(CONSOLE_LOGIN.eq("Failure"));
  private static final Condition SUCCESSFUL_LOGIN = LOGIN.and(CONSOLE_LOGIN.eq("Success"));

  /** Failed logins of many users from one address (CIS AWS Foundations control 3.6). */
  public static final Rule PASSWORD_SPRAY =
      rule("password-spray")
          .title("Failed logins of many users from one address")
          .description(
              "Five and more users failed to sign in from one address within an hour:"
                  + " somebody tries a few passwords on all of them.")
          .level(Level.HIGH)
          .tags("attack.credential-access", "attack.t1110.003", "cis.3.6")
          .references(SIGN_IN_EVENTS, CIS_CONTROLS)
          .falsePositives("An office behind one address when the password policy has just changed")
          .nextSteps(
              "Look for a successful login from the same address",
              "Block the address, and have the users who were tried change their passwords")
          .valueCount(
              USER_IDENTITY_USER_NAME, 5, Duration.ofHours(1), FAILED_LOGIN, SOURCE_IP_ADDRESS);

  /** Login after several failures. */
  public static final Rule CONSOLE_LOGIN_AFTER_FAILURES =
      rule("console-login-after-failures")
          .title("Login after several failures")
          .description(
              "A user signed in after three failures within a quarter of an hour: a"
                  + " password was guessed, or only mistyped.")
          .level(Level.MEDIUM)
          .tags("attack.credential-access", "attack.t1110.001")
          .references(SIGN_IN_EVENTS)
          .falsePositives("People who mistype a new password")
          .nextSteps(
              "Compare address and browser of the failures with those of earlier logins",
              "Ask the user, and reset the password if it was somebody else")
          .temporalOrdered(
              Duration.ofMinutes(15),
              List.of(FAILED_LOGIN, FAILED_LOGIN, FAILED_LOGIN, SUCCESSFUL_LOGIN),
              USER_IDENTITY_USER_NAME);

  /** Second factor failed several times. */
  public static final Rule MFA_FAILURES =
      rule("mfa-failures")
          .title("Second factor failed several times")
          .description(
              "The password was right and the second factor wrong, four times within ten"
                  + " minutes: somebody has the password and guesses the code, or has the user"
                  + " approve it.")
          .level(Level.HIGH)
          .tags("attack.credential-access", "attack.t1621")
          .references(SIGN_IN_EVENTS)
          .falsePositives("A device whose clock is wrong")
          .nextSteps(
              "Ask the user whether the attempts were theirs",
              "Change the password: whoever tried knows it")
          .eventCount(
              4,
              Duration.ofMinutes(10),
              EVENT_SOURCE
                  .eq("signin.amazonaws.com")
                  .and(EVENT_NAME.eq("CheckMfa"))
                  .and(at("responseElements.CheckMfa").eq("Failure")),
              USER_IDENTITY_USER_NAME);

  /** Login from outside of the office networks. */
  public static final Rule CONSOLE_LOGIN_OUTSIDE_OFFICE =
      rule("console-login-outside-office")
          .title("Login from outside of the office networks")
          .description(
              "Somebody signed in to the console from an address that is in none of the"
                  + " office networks of the site.")
          .level(Level.LOW)
          .tags("attack.initial-access", "attack.t1078.004")
          .references(SIGN_IN_EVENTS)
          .falsePositives("Work from home or from a train without the company network")
          .nextSteps("Ask the user where they were", "Look at what was done in that session")
          .needs(Site.OFFICE_NETWORKS)
          .dedupBy(USER_IDENTITY_ARN, SOURCE_IP_ADDRESS)
          .when(SUCCESSFUL_LOGIN.and(SOURCE_IP_ADDRESS.notInList(Site.OFFICE_NETWORKS)));

  /** Console session made from temporary credentials. */
  public static final Rule CONSOLE_SESSION_FROM_CREDENTIALS =
      rule("console-session-from-credentials")
          .title("Console session made from temporary credentials")
          .description(
              "The credentials of a role or of a federated user were turned into a session"
                  + " of the console, as people do who stole them and would rather click.")
          .level(Level.MEDIUM)
          .tags("attack.lateral-movement", "attack.t1550.001")
          .references(FEDERATED_CONSOLE)
          .falsePositives("An access broker of your own that gives console links")
          .nextSteps(
              "Find out how the caller came by the credentials",
              "End the sessions of the role if nobody knows of it")
          .when(
              EVENT_SOURCE
                  .eq("signin.amazonaws.com")
                  .and(EVENT_NAME.eq("GetSigninToken"))
                  .and(Service.SUCCEEDED)
                  .and(Caller.IS_FROM_IDENTITY_CENTER.not())
                  .and(Caller.IS_MACHINE.not()));

  /** Many failed logins to Identity Center from one address. */
  public static final Rule IDENTITY_CENTER_LOGIN_FAILURES =
      rule("identity-center-login-failures")
          .title("Many failed logins to Identity Center from one address")
          .description(
              "Five and more passwords or codes were wrong within ten minutes at the"
                  + " sign-in of Identity Center, all from one address.")
          .level(Level.MEDIUM)
          .tags("attack.credential-access", "attack.t1110")
          .references(IDENTITY_CENTER_EVENTS)
          .falsePositives("An office behind one address")
          .nextSteps(
              "Look for a success from the same address",
              "Have the users who were tried change their passwords")
          .eventCount(
              5,
              Duration.ofMinutes(10),
              EVENT_SOURCE
                  .eq("signin.amazonaws.com")
                  .and(EVENT_NAME.eq("CredentialVerification"))
                  .and(at("serviceEventDetails.CredentialVerification").eq("Failure")),
              SOURCE_IP_ADDRESS);

  static final List<Rule> ALL =
      List.of(
          PASSWORD_SPRAY,
          CONSOLE_LOGIN_AFTER_FAILURES,
          MFA_FAILURES,
          CONSOLE_LOGIN_OUTSIDE_OFFICE,
          CONSOLE_SESSION_FROM_CREDENTIALS,
          IDENTITY_CENTER_LOGIN_FAILURES);

  private ConsoleRules() {}
}
