package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.time.Duration;
import java.util.List;

/** Rules on users and groups of IAM. */
public final class UserRules {
  private static final String IAM_API = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_";

  private static final Field NAMED_USER = requestParameter("userName");

  /** IAM user created. */
  public static final Rule USER_CREATED =
      rule("user-created")
          .title("IAM user created")
          .description(
              "An IAM user was made, by somebody who is not listed as a machine. Sites that"
                  + " sign in by Identity Center need no new ones.")
          .level(Level.LOW)
          .tags("attack.persistence", "attack.t1136.003")
          .references(IAM_API + "CreateUser.html")
          .falsePositives("New colleagues, new programs")
          .nextSteps("Ask whoever made it what for", "See that the name follows your own pattern")
          .findingTitle("IAM user {requestParameters.userName} created")
          .when(Service.IAM.done("CreateUser").and(Caller.IS_MACHINE.not()));

  /** User created, and given powers and a credential. */
  public static final Rule USER_CREATED_WITH_POWERS_AND_KEY =
      rule("user-created-with-powers-and-key")
          .title("User created, and given powers and a credential")
          .description(
              "Within an hour one user was made, was given a policy or a group, and a key"
                  + " or password: the usual back door.")
          .level(Level.HIGH)
          .tags("attack.persistence", "attack.t1136.003", "attack.t1098.003")
          .references(IAM_API + "CreateUser.html")
          .falsePositives("A program's user that is made by hand")
          .nextSteps("Ask whoever made it", "Deactivate the key and the password until it is clear")
          .temporal(
              Duration.ofHours(1),
              List.of(
                  Service.IAM.done("CreateUser").and(Caller.IS_MACHINE.not()),
                  Service.IAM.done("AttachUserPolicy", "PutUserPolicy", "AddUserToGroup"),
                  Service.IAM.done("CreateAccessKey", "CreateLoginProfile")),
              NAMED_USER);

  /** User created and soon deleted. */
  public static final Rule SHORT_LIVED_USER =
      rule("short-lived-user")
          .title("User created and soon deleted")
          .description(
              "A user was made and deleted within two hours: somebody needed it once, and"
                  + " cleared it away.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1070")
          .references(IAM_API + "DeleteUser.html")
          .falsePositives("Tests of a deployment")
          .nextSteps(
              "Look at what was done with the user's credentials in between",
              "Look at what else the caller did")
          .temporalOrdered(
              Duration.ofHours(2),
              List.of(
                  Service.IAM.done("CreateUser").and(Caller.IS_MACHINE.not()),
                  Service.IAM.done("DeleteUser")),
              NAMED_USER);

  /** User added to a group of administrators. */
  public static final Rule USER_ADDED_TO_ADMINISTRATORS =
      rule("user-added-to-administrators")
          .title("User added to a group of administrators")
          .description("A user was put into a group whose name tells of administrators.")
          .level(Level.MEDIUM)
          .tags("attack.privilege-escalation", "attack.t1098.003")
          .references(IAM_API + "AddUserToGroup.html")
          .falsePositives("A new administrator")
          .nextSteps("Ask the owner of the group", "Take the user out if nobody knows")
          .findingTitle("{requestParameters.userName} added to group {requestParameters.groupName}")
          .levelWhen(Level.HIGH, NAMED_USER.eq(USER_IDENTITY_USER_NAME))
          .when(
              Service.IAM
                  .done("AddUserToGroup")
                  .and(requestParameter("groupName").contains("admin").ignoringCase()));

  /** User gave itself a policy or a group. */
  public static final Rule USER_GAVE_ITSELF_POWERS =
      rule("user-gave-itself-powers")
          .title("User gave itself a policy or a group")
          .description(
              "A user attached a policy to itself, wrote one for itself, or joined a group.")
          .level(Level.HIGH)
          .tags("attack.privilege-escalation", "attack.t1098.003")
          .references(
              IAM_API + "AttachUserPolicy.html",
              IAM_API + "PutUserPolicy.html",
              IAM_API + "AddUserToGroup.html")
          .falsePositives("Administrators in a small account")
          .nextSteps(
              "Look at what the user could do before",
              "Take the policy away if nobody agreed to it")
          .when(
              Service.IAM
                  .done("AttachUserPolicy", "PutUserPolicy", "AddUserToGroup")
                  .and(NAMED_USER.eq(USER_IDENTITY_USER_NAME))
                  .and(
                      requestParameter("policyArn").contains("AWSCompromisedKeyQuarantine").not()));

  /** Access taken from several users. */
  public static final Rule USERS_LOCKED_OUT =
      rule("users-locked-out")
          .title("Access taken from several users")
          .description(
              "One caller deleted keys, passwords or users of three and more others within"
                  + " half an hour: others are locked out, perhaps before an extortion.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1531")
          .references(
              IAM_API + "DeleteLoginProfile.html",
              IAM_API + "DeleteAccessKey.html",
              IAM_API + "DeleteUser.html")
          .falsePositives("Leavers at the end of a month")
          .nextSteps("Ask the caller", "Restore the access of those who need it to respond")
          .valueCount(
              NAMED_USER,
              3,
              Duration.ofMinutes(30),
              Condition.allOf(
                  EVENT_SOURCE.eq("iam.amazonaws.com"),
                  EVENT_NAME.in(
                      "DeleteLoginProfile", "DeleteAccessKey", "UpdateAccessKey", "DeleteUser"),
                  Service.SUCCEEDED,
                  requestParameter("status").eq("Active").not(),
                  Caller.NAMES_ANOTHER_USER,
                  Caller.IS_MACHINE.not()),
              USER_IDENTITY_ARN);

  static final List<Rule> ALL =
      List.of(
          USER_CREATED,
          USER_CREATED_WITH_POWERS_AND_KEY,
          SHORT_LIVED_USER,
          USER_ADDED_TO_ADMINISTRATORS,
          USER_GAVE_ITSELF_POWERS,
          USERS_LOCKED_OUT);

  private UserRules() {}
}
