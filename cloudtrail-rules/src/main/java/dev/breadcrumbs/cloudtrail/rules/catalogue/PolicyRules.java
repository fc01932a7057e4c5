package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.time.Duration;
import java.util.List;

/** Rules on policies of IAM, by which callers gain powers. */
public final class PolicyRules {
  private static final String IAM_API = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_";
  private static final String RECORD_CONTENTS =
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/"
          + "cloudtrail-event-reference-record-contents.html";

  /** New version of a policy made the default. */
  public static final Rule POLICY_VERSION_SET_AS_DEFAULT =
      rule("policy-version-set-as-default")
          .title("New version of a policy made the default")
          .description(
              "A policy got a new version that holds at once: everybody who has the policy"
                  + " may do what it says.")
          .level(Level.LOW)
          .tags("attack.privilege-escalation", "attack.t1098.003")
          .references(IAM_API + "CreatePolicyVersion.html")
          .falsePositives("Deployments that keep policies in code")
          .nextSteps(
              "Compare the new version with the one before",
              "Set the earlier version as the default if nobody knows of it")
          .findingTitle("New default version of {requestParameters.policyArn}")
          .dedupBy(requestParameter("policyArn"))
          .when(
              Service.IAM
                  .done("CreatePolicyVersion")
                  .and(requestParameter("setAsDefault").eq(true))
                  .and(Caller.IS_MACHINE.not()));

  /** Policy switched to another version. */
  public static final Rule POLICY_VERSION_SWITCHED =
      rule("policy-version-switched")
          .title("Policy switched to another version")
          .description(
              "A policy was set to one of its other versions, which may allow what was"
                  + " taken away long ago.")
          .level(Level.MEDIUM)
          .tags("attack.privilege-escalation", "attack.t1098.003")
          .references(IAM_API + "SetDefaultPolicyVersion.html")
          .falsePositives("A change that is rolled back")
          .nextSteps("Compare both versions", "Delete old versions that allow too much")
          .dedupBy(requestParameter("policyArn"))
          .when(Service.IAM.done("SetDefaultPolicyVersion"));

  /** Policy that leads to full powers attached. */
  public static final Rule POWERFUL_POLICY_ATTACHED =
      rule("powerful-policy-attached")
          .title("Policy that leads to full powers attached")
          .description(
              "A user, group or role was given one of AWS's policies with which it can give"
                  + " itself all others.")
          .level(Level.MEDIUM)
          .tags("attack.privilege-escalation", "attack.t1098.003")
          .references(IAM_API + "AttachUserPolicy.html", IAM_API + "AttachRolePolicy.html")
          .falsePositives("Roles of administrators and of deployments")
          .nextSteps("Ask who needs it", "Replace it by a narrower policy")
          .context(requestParameter("policyArn"))
          .when(
              Service.IAM
                  .done("AttachUserPolicy", "AttachGroupPolicy", "AttachRolePolicy")
                  .and(
                      requestParameter("policyArn")
                          .matches(
                              ":policy/(IAMFullAccess|PowerUserAccess|AWSOrganizationsFullAccess|AWSSSOMasterAccountAdministrator|job-function/SystemAdministrator)$")));

  /** Policy that denies everything taken away. */
  public static final Rule DENY_POLICY_DETACHED =
      rule("deny-policy-detached")
          .title("Policy that denies everything taken away")
          .description(
              "AWS's policy AWSDenyAll was taken from a user, group or role: what was"
                  + " blocked works again.")
          .level(Level.MEDIUM)
          .tags("attack.privilege-escalation", "attack.t1098.003")
          .references(IAM_API + "DetachUserPolicy.html", IAM_API + "DetachRolePolicy.html")
          .falsePositives("A block that has done its work")
          .nextSteps("Find out why it had been blocked", "Attach the policy again if nobody knows")
          .when(
              Service.IAM
                  .done("DetachUserPolicy", "DetachGroupPolicy", "DetachRolePolicy")
                  .and(requestParameter("policyArn").endsWith(":policy/AWSDenyAll")));

  /** Permissions boundary removed. */
  public static final Rule PERMISSIONS_BOUNDARY_REMOVED =
      rule("permissions-boundary-removed")
          .title("Permissions boundary removed")
          .description(
              "The upper limit of what a user or role may do was taken away; all of its"
                  + " policies hold in full from now on.")
          .level(Level.HIGH)
          .tags("attack.privilege-escalation", "attack.t1548.005")
          .references(
              IAM_API + "DeleteUserPermissionsBoundary.html",
              IAM_API + "DeleteRolePermissionsBoundary.html")
          .falsePositives("A planned change of the limits")
          .nextSteps("Ask the owner of the boundary", "Set it again")
          .when(Service.IAM.done("DeleteUserPermissionsBoundary", "DeleteRolePermissionsBoundary"));

  /** Ways to more powers tried and denied. */
  public static final Rule PRIVILEGE_ESCALATION_DENIED =
      rule("privilege-escalation-denied")
          .title("Ways to more powers tried and denied")
          .description(
              "Three and more different calls by which a caller could give itself powers"
                  + " were refused within ten minutes.")
          .level(Level.HIGH)
          .tags("attack.privilege-escalation", "attack.t1098.003")
          .references(
              IAM_API + "CreatePolicyVersion.html",
              IAM_API + "AttachUserPolicy.html",
              IAM_API + "UpdateAssumeRolePolicy.html")
          .falsePositives("A deployment whose role lacks permissions")
          .nextSteps(
              "Look at what the caller did before and after",
              "End its sessions and deactivate its keys")
          .valueCount(
              EVENT_NAME,
              3,
              Duration.ofMinutes(10),
              Service.IAM.refused(
                  "CreatePolicyVersion",
                  "SetDefaultPolicyVersion",
                  "AttachUserPolicy",
                  "AttachGroupPolicy",
                  "AttachRolePolicy",
                  "PutUserPolicy",
                  "PutGroupPolicy",
                  "PutRolePolicy",
                  "AddUserToGroup",
                  "UpdateAssumeRolePolicy",
                  "CreateAccessKey",
                  "CreateLoginProfile",
                  "UpdateLoginProfile"),
              USER_IDENTITY_ARN);

  /** Change whose content is too large for the log. */
  public static final Rule CHANGE_HIDDEN_BY_ITS_SIZE =
      rule("change-hidden-by-its-size")
          .title("Change whose content is too large for the log")
          .description(
              "CloudTrail left out what the call asked for, as it was too large. A policy"
                  + " can be padded with blanks to that end.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .references(RECORD_CONTENTS)
          .falsePositives("Very long policies")
          .nextSteps("Read the policy as it is now", "Look at what else the caller did")
          .when(
              Condition.allOf(
                  EVENT_SOURCE.eq("iam.amazonaws.com"),
                  EVENT_NAME.in(
                      "CreatePolicy",
                      "CreatePolicyVersion",
                      "PutUserPolicy",
                      "PutGroupPolicy",
                      "PutRolePolicy",
                      "CreateRole",
                      "UpdateAssumeRolePolicy"),
                  requestParameter("omitted").eq(true)));

  static final List<Rule> ALL =
      List.of(
          POLICY_VERSION_SET_AS_DEFAULT,
          POLICY_VERSION_SWITCHED,
          POWERFUL_POLICY_ATTACHED,
          DENY_POLICY_DETACHED,
          PERMISSIONS_BOUNDARY_REMOVED,
          PRIVILEGE_ESCALATION_DENIED,
          CHANGE_HIDDEN_BY_ITS_SIZE);

  private PolicyRules() {}
}
