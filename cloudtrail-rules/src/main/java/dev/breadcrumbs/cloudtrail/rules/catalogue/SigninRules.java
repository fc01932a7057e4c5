package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.CONSOLE_LOGIN;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_MESSAGE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.MFA_USED;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_TYPE;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.model.IdentityTypes;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.time.Duration;
import java.util.List;

/** Rules on signing in to the console. */
public final class SigninRules {
  private static final String SIGN_IN_EVENTS =
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/"
          + "cloudtrail-event-reference-aws-console-sign-in-events.html";

  private static final Condition SUCCESSFUL_LOGIN =
      EVENT_NAME.eq("ConsoleLogin").and(CONSOLE_LOGIN.eq("Success"));

  /**
   * An IAM user signed in without a second factor (CIS AWS Foundations 1.2 control 3.2, 3.0 control
   * 4.2). Only IAM users: for federated sign-ins AWS records {@code MFAUsed: No} whatever the
   * identity provider asked for.
   */
  public static final Rule CONSOLE_LOGIN_WITHOUT_MFA =
      rule("console-login-without-mfa")
          .title("Console login without MFA")
          .description(
              "An IAM user signed in to the console with a password alone. Whoever has the password"
                  + " has the account.")
          .level(Level.MEDIUM)
          .tags("attack.initial-access", "attack.t1078.004", "cis.3.2")
          .references(
              "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html")
          .falsePositives(
              "Users for whom a second factor is not demanded, such as in a new account")
          .nextSteps("Ask the user whether it was them", "Have the user enroll a second factor")
          .when(
              SUCCESSFUL_LOGIN
                  .and(USER_IDENTITY_TYPE.eq(IdentityTypes.IAM_USER))
                  .and(MFA_USED.eq("Yes").not())
                  .and(at("additionalEventData.SamlProviderArn").missing()));

  /** The root user signed in (CIS AWS Foundations 1.2 control 3.3 covers all use of root). */
  public static final Rule ROOT_CONSOLE_LOGIN =
      rule("root-console-login")
          .title("Root user signed in to the console")
          .description(
              "Nothing can restrict the root user. Daily work needs it for nothing, so each sign-in"
                  + " has a reason that somebody knows, or is an attack.")
          .level(Level.HIGH)
          .tags("attack.initial-access", "attack.t1078.004", "cis.3.3")
          .references(SIGN_IN_EVENTS)
          .falsePositives("Account tasks that only root can do, such as changing the support plan")
          .nextSteps(
              "Find out who signed in, and for what",
              "Change the root user's password and second factor if nobody knows")
          .levelWhen(Level.CRITICAL, MFA_USED.eq("No"))
          .when(SUCCESSFUL_LOGIN.and(USER_IDENTITY_TYPE.eq(IdentityTypes.ROOT)));

  /** Many failed sign-ins from one address (CIS AWS Foundations 1.2 control 3.6, as a burst). */
  public static final Rule CONSOLE_LOGIN_FAILURES =
      rule("console-login-failures")
          .title("Many failed console logins from one address")
          .description(
              "Five and more sign-ins with a wrong password or second factor within ten minutes:"
                  + " somebody guesses.")
          .level(Level.MEDIUM)
          .tags("attack.credential-access", "attack.t1110", "cis.3.6")
          .references(SIGN_IN_EVENTS)
          .falsePositives("An office behind one address, on a Monday morning")
          .nextSteps(
              "Look for a successful login from the same address",
              "Have the users who were tried change their passwords")
          .eventCount(
              5,
              Duration.ofMinutes(10),
              EVENT_NAME
                  .eq("ConsoleLogin")
                  .and(CONSOLE_LOGIN.eq("Failure").or(ERROR_MESSAGE.eq("Failed authentication"))),
              SOURCE_IP_ADDRESS);

  static final List<Rule> ALL =
      List.of(CONSOLE_LOGIN_WITHOUT_MFA, ROOT_CONSOLE_LOGIN, CONSOLE_LOGIN_FAILURES);

  private SigninRules() {}
}
