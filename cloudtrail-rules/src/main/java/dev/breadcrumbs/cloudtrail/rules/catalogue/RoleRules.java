package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_MESSAGE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.time.Duration;
import java.util.List;

/** Rules on roles: who may take them, and what for. */
public final class RoleRules {
  private static final String IAM_API = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_";
  private static final String STS_API = "https://docs.aws.amazon.com/STS/latest/APIReference/API_";
  private static final String PASS_ROLE =
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html";
  private static final String EC2_API =
      "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_";

  /** Trust policy of a role changed. */
  public static final Rule ROLE_TRUST_CHANGED =
      rule("role-trust-changed")
          .title("Trust policy of a role changed")
          .description(
              "Who may take a role was changed, by somebody who is not listed as a machine.")
          .level(Level.LOW)
          .tags("attack.persistence", "attack.t1098.003")
          .references(IAM_API + "UpdateAssumeRolePolicy.html")
          .falsePositives("Changes by hand of whoever owns the role")
          .nextSteps(
              "Read the new trust policy: who can take the role now?",
              "Look for sessions of the role that follow")
          .findingTitle("Trust policy of role {requestParameters.roleName} changed")
          .dedupBy(requestParameter("roleName"))
          .when(Service.IAM.done("UpdateAssumeRolePolicy").and(Caller.IS_MACHINE.not()));

  /** Role opened and taken by one caller. */
  public static final Rule ROLE_OPENED_AND_TAKEN =
      rule("role-opened-and-taken")
          .title("Role opened and taken by one caller")
          .description(
              "A caller changed who may take a role, and within half an hour took a role:"
                  + " it let itself in.")
          .level(Level.HIGH)
          .tags("attack.privilege-escalation", "attack.t1098.003")
          .references(IAM_API + "UpdateAssumeRolePolicy.html", STS_API + "AssumeRole.html")
          .falsePositives("Whoever sets up a role and tries it")
          .nextSteps("Read the new trust policy", "Look at what was done with the role")
          .temporalOrdered(
              Duration.ofMinutes(30),
              List.of(
                  Service.IAM.done("UpdateAssumeRolePolicy").and(Caller.IS_MACHINE.not()),
                  Service.STS.done("AssumeRole")),
              USER_IDENTITY_ARN);

  /** Role created and made administrator. */
  public static final Rule ROLE_CREATED_WITH_ADMINISTRATOR_POLICY =
      rule("role-created-with-administrator-policy")
          .title("Role created and made administrator")
          .description(
              "A role was made and given the policy that allows everything, within a"
                  + " quarter of an hour.")
          .level(Level.HIGH)
          .tags("attack.persistence", "attack.t1136.003", "attack.t1098.003")
          .references(IAM_API + "CreateRole.html", IAM_API + "AttachRolePolicy.html")
          .falsePositives("The first roles of a new account")
          .nextSteps(
              "Read the role's trust policy: who can take it?",
              "Delete the role if nobody knows of it")
          .temporal(
              Duration.ofMinutes(15),
              List.of(
                  Service.IAM.done("CreateRole"),
                  Service.IAM
                      .done("AttachRolePolicy")
                      .and(requestParameter("policyArn").endsWith(":policy/AdministratorAccess"))),
              requestParameter("roleName"));

  /** Instance started with a role that was just put in reach. */
  public static final Rule INSTANCE_STARTED_WITH_ROLE_JUST_ADDED =
      rule("instance-started-with-role-just-added")
          .title("Instance started with a role that was just put in reach")
          .description(
              "A role was added to an instance profile, and an instance started with a"
                  + " profile by the same caller within half an hour: whoever is on the instance"
                  + " has the role.")
          .level(Level.MEDIUM)
          .tags("attack.privilege-escalation", "attack.t1548.005")
          .references(
              PASS_ROLE, IAM_API + "AddRoleToInstanceProfile.html", EC2_API + "RunInstances.html")
          .falsePositives("A new kind of server that is set up by hand")
          .nextSteps(
              "Compare what the role may do with what the caller may",
              "Stop the instance if nobody knows of it")
          .temporalOrdered(
              Duration.ofMinutes(30),
              List.of(
                  Service.IAM.done("AddRoleToInstanceProfile").and(Caller.IS_MACHINE.not()),
                  Service.EC2
                      .done("RunInstances")
                      .and(requestParameter("iamInstanceProfile").exists())),
              USER_IDENTITY_ARN);

  /** Caller may not pass the role that it wanted. */
  public static final Rule PASS_ROLE_DENIED =
      rule("pass-role-denied")
          .title("Caller may not pass the role that it wanted")
          .description(
              "A resource was to be made with a role that the caller may not hand on: the"
                  + " way to more powers by a new function or instance.")
          .level(Level.LOW)
          .tags("attack.privilege-escalation", "attack.t1548.005")
          .references(PASS_ROLE)
          .falsePositives("A deployment whose role lacks a permission")
          .nextSteps("Look at which role it was, and at what the caller tried next")
          .context(ERROR_MESSAGE)
          .when(
              EVENT_NAME
                  .in(
                      "RunInstances",
                      "CreateFunction20150331",
                      "UpdateFunctionConfiguration20150331v2",
                      "CreateStack",
                      "UpdateStack",
                      "CreateProject",
                      "CreateNotebookInstance",
                      "RegisterTaskDefinition",
                      "AssociateIamInstanceProfile",
                      "CreateStateMachine",
                      "CreateDevEndpoint",
                      "CreateJob")
                  .and(Service.REFUSED)
                  .and(ERROR_MESSAGE.contains("iam:PassRole")));

  static final List<Rule> ALL =
      List.of(
          ROLE_TRUST_CHANGED,
          ROLE_OPENED_AND_TAKEN,
          ROLE_CREATED_WITH_ADMINISTRATOR_POLICY,
          INSTANCE_STARTED_WITH_ROLE_JUST_ADDED,
          PASS_ROLE_DENIED);

  private RoleRules() {}
}
