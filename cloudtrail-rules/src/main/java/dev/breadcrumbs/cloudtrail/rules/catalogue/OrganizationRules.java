package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;

/** Rules on AWS Organizations. */
public final class OrganizationRules {
  private static final String ORGANIZATIONS_API =
      "https://docs.aws.amazon.com/organizations/latest/APIReference/API_";
  private static final String SERVICE_CONTROL_POLICIES =
      "https://docs.aws.amazon.com/organizations/latest/userguide/"
          + "orgs_manage_policies_scps.html";
  private static final String IAM_API = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_";

  /** Account left its organization (CIS AWS Foundations control 4.15). */
  public static final Rule ORGANIZATION_LEFT =
      rule("organization-left")
          .title("Account left its organization")
          .description(
              "An account left the organization, or was put out of it: its service control"
                  + " policies, trails and payers hold no longer.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1666", "cis.4.15")
          .references(
              ORGANIZATIONS_API + "LeaveOrganization.html",
              ORGANIZATIONS_API + "RemoveAccountFromOrganization.html")
          .falsePositives("An account that is sold or handed over")
          .nextSteps("Ask the owner of the organization", "Invite the account again")
          .when(
              Service.ORGANIZATIONS.done(
                  "LeaveOrganization", "RemoveAccountFromOrganization", "DeleteOrganization"));

  /** Leaving the organization tried and denied. */
  public static final Rule ORGANIZATION_LEAVE_DENIED =
      rule("organization-leave-denied")
          .title("Leaving the organization tried and denied")
          .description("Somebody tried to take the account out of its organization and may not.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1666")
          .references(ORGANIZATIONS_API + "LeaveOrganization.html")
          .falsePositives("None that are known")
          .nextSteps("Look at what else the caller did", "End its sessions")
          .when(
              Service.ORGANIZATIONS.refused(
                  "LeaveOrganization", "RemoveAccountFromOrganization", "DeleteOrganization"));

  /** Policy of the organization taken away (CIS AWS Foundations control 4.15). */
  public static final Rule GUARDRAIL_REMOVED =
      rule("guardrail-removed")
          .title("Policy of the organization taken away")
          .description(
              "A service control policy or another policy of the organization was detached,"
                  + " deleted or switched off.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1666", "cis.4.15")
          .references(
              SERVICE_CONTROL_POLICIES,
              ORGANIZATIONS_API + "DetachPolicy.html",
              ORGANIZATIONS_API + "DisablePolicyType.html")
          .falsePositives("Policies that are replaced by others")
          .nextSteps("See what the accounts may do now", "Attach the policy again")
          .context(
              requestParameter("policyId"),
              requestParameter("targetId"),
              requestParameter("policyType"))
          .when(Service.ORGANIZATIONS.done("DetachPolicy", "DeletePolicy", "DisablePolicyType"));

  /** Policy of the organization changed. */
  public static final Rule GUARDRAIL_CHANGED =
      rule("guardrail-changed")
          .title("Policy of the organization changed")
          .description(
              "A service control policy or another policy of the organization says"
                  + " something else, by somebody who is not listed as a machine.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1666")
          .references(SERVICE_CONTROL_POLICIES, ORGANIZATIONS_API + "UpdatePolicy.html")
          .falsePositives("Planned changes by hand")
          .nextSteps("Compare the policy with what it was")
          .when(Service.ORGANIZATIONS.done("UpdatePolicy").and(Caller.IS_MACHINE.not()));

  /** Account created or invited into the organization. */
  public static final Rule ACCOUNT_JOINED =
      rule("account-joined")
          .title("Account created or invited into the organization")
          .description(
              "A new account is or will be part of the organization; attackers make some"
                  + " for computing at your cost.")
          .level(Level.LOW)
          .tags("attack.defense-evasion", "attack.t1666")
          .references(
              ORGANIZATIONS_API + "CreateAccount.html",
              ORGANIZATIONS_API + "InviteAccountToOrganization.html")
          .falsePositives("New accounts by whoever runs the organization")
          .nextSteps("Ask whoever made or invited it")
          .when(
              Service.ORGANIZATIONS
                  .done("CreateAccount", "InviteAccountToOrganization", "AcceptHandshake")
                  .and(Caller.IS_MACHINE.not()));

  /** Account moved within the organization. */
  public static final Rule ACCOUNT_MOVED =
      rule("account-moved")
          .title("Account moved within the organization")
          .description("An account is in another organizational unit, where other policies hold.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1666")
          .references(ORGANIZATIONS_API + "MoveAccount.html")
          .falsePositives("New accounts that are put in their place")
          .nextSteps("See which policies held there and hold here")
          .context(requestParameter("accountId"), requestParameter("destinationParentId"))
          .when(Service.ORGANIZATIONS.done("MoveAccount").and(Caller.IS_MACHINE.not()));

  /** Powers over the organization delegated. */
  public static final Rule ORGANIZATION_POWERS_DELEGATED =
      rule("organization-powers-delegated")
          .title("Powers over the organization delegated")
          .description(
              "An account was made delegated administrator, or a service given access to"
                  + " all accounts.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1098.003")
          .references(
              ORGANIZATIONS_API + "RegisterDelegatedAdministrator.html",
              ORGANIZATIONS_API + "EnableAWSServiceAccess.html")
          .falsePositives("A security account that is set up")
          .nextSteps("See that the account and the service are those that were agreed")
          .context(requestParameter("accountId"), requestParameter("servicePrincipal"))
          .when(
              Service.ORGANIZATIONS
                  .done(
                      "RegisterDelegatedAdministrator",
                      "EnableAWSServiceAccess",
                      "PutResourcePolicy")
                  .and(Caller.IS_MACHINE.not()));

  /** Central root sessions enabled. */
  public static final Rule ROOT_SESSIONS_ENABLED =
      rule("root-sessions-enabled")
          .title("Central root sessions enabled")
          .description(
              "The management account can take root sessions in all member accounts from"
                  + " now on.")
          .level(Level.MEDIUM)
          .tags("attack.privilege-escalation", "attack.t1548.005")
          .references(IAM_API + "EnableOrganizationsRootSessions.html")
          .falsePositives("The central management of root credentials that AWS recommends")
          .nextSteps("See that it was agreed", "Restrict who may call AssumeRoot")
          .when(
              Service.IAM.done(
                  "EnableOrganizationsRootSessions",
                  "EnableOrganizationsRootCredentialsManagement"));

  static final List<Rule> ALL =
      List.of(
          ORGANIZATION_LEFT,
          ORGANIZATION_LEAVE_DENIED,
          GUARDRAIL_REMOVED,
          GUARDRAIL_CHANGED,
          ACCOUNT_JOINED,
          ACCOUNT_MOVED,
          ORGANIZATION_POWERS_DELEGATED,
          ROOT_SESSIONS_ENABLED);

  private OrganizationRules() {}
}
