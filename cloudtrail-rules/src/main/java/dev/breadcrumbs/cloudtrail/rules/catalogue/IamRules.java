package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;

/** Rules on users, keys and policies of IAM. */
public final class IamRules {
  private static final String API = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_";

  private static final Condition DONE_IN_IAM =
      EVENT_SOURCE.eq("iam.amazonaws.com").and(Service.SUCCEEDED);

  /** A long-term access key was made. */
  public static final Rule ACCESS_KEY_CREATED =
      rule("access-key-created")
          .title("Access key created")
          .description(
              "A new long-term key outlives passwords and sessions: a common way to come back.")
          .level(Level.LOW)
          .tags("attack.persistence", "attack.t1098.001")
          .references(API + "CreateAccessKey.html")
          .falsePositives("Rotation of keys", "New service users")
          .nextSteps("Ask whoever made it where the key is kept", "Delete it if nobody knows")
          .context(at("responseElements.accessKey.accessKeyId"))
          .when(DONE_IN_IAM.and(EVENT_NAME.eq("CreateAccessKey")));

  /** A user, group or role was given the policy that allows everything. */
  public static final Rule ADMINISTRATOR_POLICY_ATTACHED =
      rule("administrator-policy-attached")
          .title("Administrator policy attached")
          .description(
              "A user, group or role was given AWS's policy AdministratorAccess, which allows"
                  + " everything.")
          .level(Level.HIGH)
          .tags("attack.privilege-escalation", "attack.t1098.003", "cis.3.4")
          .references(API + "AttachUserPolicy.html", API + "AttachRolePolicy.html")
          .falsePositives("The first administrators of a new account")
          .nextSteps(
              "Ask who agreed to it",
              "Detach the policy if nobody did, and look at what was done with it")
          .when(
              DONE_IN_IAM
                  .and(EVENT_NAME.in("AttachUserPolicy", "AttachGroupPolicy", "AttachRolePolicy"))
                  .and(requestParameter("policyArn").endsWith(":policy/AdministratorAccess")));

  static final List<Rule> ALL = List.of(ACCESS_KEY_CREATED, ADMINISTRATOR_POLICY_ATTACHED);

  private IamRules() {}
}
