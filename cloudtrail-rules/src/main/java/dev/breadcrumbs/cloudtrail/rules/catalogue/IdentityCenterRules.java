package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;

/** Rules on IAM Identity Center: who is whom, and who may what in which account. */
public final class IdentityCenterRules {
  private static final String IDENTITY_CENTER_EVENTS =
      "https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html";
  private static final String SSO_API =
      "https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_";
  private static final String IDENTITY_CENTER_MFA =
      "https://docs.aws.amazon.com/singlesignon/latest/userguide/enable-mfa.html";

  /** Identity source of Identity Center changed. */
  public static final Rule IDENTITY_SOURCE_CHANGED =
      rule("identity-source-changed")
          .title("Identity source of Identity Center changed")
          .description(
              "Who vouches for the people of all accounts was changed: another directory or"
                  + " another identity provider.")
          .level(Level.HIGH)
          .tags("attack.privilege-escalation", "attack.t1484.002")
          .references(IDENTITY_CENTER_EVENTS)
          .falsePositives("A planned move to another identity provider")
          .nextSteps(
              "Confirm the change with whoever runs sign-in",
              "Set the former source again if nobody knows of it")
          .when(
              EVENT_SOURCE
                  .in("sso.amazonaws.com", "sso-directory.amazonaws.com")
                  .and(
                      EVENT_NAME.in(
                          "AssociateDirectory",
                          "DisassociateDirectory",
                          "CreateExternalIdPConfigurationForDirectory",
                          "UpdateExternalIdPConfigurationForDirectory",
                          "EnableExternalIdPConfigurationForDirectory",
                          "DisableExternalIdPConfigurationForDirectory"))
                  .and(Service.SUCCEEDED));

  /** Permission set allows everything. */
  public static final Rule PERMISSION_SET_MADE_ADMINISTRATOR =
      rule("permission-set-made-administrator")
          .title("Permission set allows everything")
          .description(
              "A permission set got the policy AdministratorAccess; it holds in each"
                  + " account where the set is assigned.")
          .level(Level.HIGH)
          .tags("attack.privilege-escalation", "attack.t1098.003")
          .references(SSO_API + "AttachManagedPolicyToPermissionSet.html")
          .falsePositives("The first permission sets of an organization")
          .nextSteps(
              "See to whom the set is assigned, and in which accounts",
              "Detach the policy if nobody agreed to it")
          .when(
              Service.IDENTITY_CENTER
                  .done("AttachManagedPolicyToPermissionSet")
                  .and(
                      requestParameter("managedPolicyArn")
                          .endsWith(":policy/AdministratorAccess")));

  /** Permission set changed. */
  public static final Rule PERMISSION_SET_CHANGED =
      rule("permission-set-changed")
          .title("Permission set changed")
          .description(
              "A permission set got other policies, or lost its boundary; it changes in"
                  + " each account where it is assigned.")
          .level(Level.LOW)
          .tags("attack.privilege-escalation", "attack.t1098.003")
          .references(
              SSO_API + "PutInlinePolicyToPermissionSet.html",
              SSO_API + "DeletePermissionsBoundaryFromPermissionSet.html")
          .falsePositives("Changes by hand of whoever runs sign-in")
          .nextSteps("Compare the set with what it was", "See to whom it is assigned")
          .when(
              Service.IDENTITY_CENTER
                  .done(
                      "PutInlinePolicyToPermissionSet",
                      "AttachCustomerManagedPolicyReferenceToPermissionSet",
                      "DeletePermissionsBoundaryFromPermissionSet",
                      "PutPermissionsPolicy")
                  .and(Caller.IS_MACHINE.not()));

  /** Person given access to an account. */
  public static final Rule ACCOUNT_ASSIGNMENT_CREATED =
      rule("account-assignment-created")
          .title("Person given access to an account")
          .description("A user or group may use a permission set in an account from now on.")
          .level(Level.LOW)
          .tags("attack.persistence", "attack.t1098.003")
          .references(SSO_API + "CreateAccountAssignment.html")
          .falsePositives("New colleagues and new projects")
          .nextSteps("Ask the owner of the account", "Look at what the permission set allows")
          .context(requestParameter("targetId"), requestParameter("principalId"))
          .levelWhen(Level.MEDIUM, requestParameter("principalType").eq("USER"))
          .when(
              Service.IDENTITY_CENTER.done("CreateAccountAssignment").and(Caller.IS_MACHINE.not()));

  /** Person or member added in Identity Center. */
  public static final Rule IDENTITY_CENTER_PERSON_ADDED =
      rule("identity-center-person-added")
          .title("Person or member added in Identity Center")
          .description(
              "A user was made in the directory of Identity Center, or put into a group, by"
                  + " hand.")
          .level(Level.LOW)
          .tags("attack.persistence", "attack.t1136.003")
          .references(IDENTITY_CENTER_EVENTS)
          .falsePositives("Sites that keep their people in Identity Center")
          .nextSteps("Ask whoever did it", "See what the group may do")
          .when(
              EVENT_SOURCE
                  .in("sso-directory.amazonaws.com", "identitystore.amazonaws.com")
                  .and(
                      EVENT_NAME.in(
                          "CreateUser", "AddMemberToGroup", "CreateGroupMembership", "EnableUser"))
                  .and(Service.SUCCEEDED)
                  .and(Caller.IS_MACHINE.not()));

  /** Second factor of Identity Center removed or not asked for. */
  public static final Rule IDENTITY_CENTER_MFA_WEAKENED =
      rule("identity-center-mfa-weakened")
          .title("Second factor of Identity Center removed or not asked for")
          .description(
              "A person lost a second factor, or Identity Center was told not to ask for" + " one.")
          .level(Level.HIGH)
          .tags("attack.persistence", "attack.t1556.006")
          .references(IDENTITY_CENTER_MFA, IDENTITY_CENTER_EVENTS)
          .falsePositives("A lost or new telephone")
          .nextSteps(
              "Ask the person, by another way than e-mail",
              "Compare the settings with what was agreed")
          .when(
              EVENT_SOURCE
                  .in("sso.amazonaws.com", "sso-directory.amazonaws.com")
                  .and(
                      EVENT_NAME.in(
                          "DeleteMfaDeviceForUser",
                          "PutMfaDeviceManagementForDirectory",
                          "DeleteMfaDeviceManagementForDirectory",
                          "UpdateSSOConfiguration"))
                  .and(Service.SUCCEEDED));

  /** Password of a person reset in Identity Center. */
  public static final Rule IDENTITY_CENTER_PASSWORD_RESET =
      rule("identity-center-password-reset")
          .title("Password of a person reset in Identity Center")
          .description(
              "An administrator set or reset the password of a person of Identity Center,"
                  + " and could sign in as that person.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1098")
          .references(IDENTITY_CENTER_EVENTS)
          .falsePositives("A help desk that resets passwords")
          .nextSteps(
              "Ask the person whether they wanted it",
              "Look for logins that follow from another address")
          .when(Service.IDENTITY_STORE.done("UpdatePassword"));

  static final List<Rule> ALL =
      List.of(
          IDENTITY_SOURCE_CHANGED,
          PERMISSION_SET_MADE_ADMINISTRATOR,
          PERMISSION_SET_CHANGED,
          ACCOUNT_ASSIGNMENT_CREATED,
          IDENTITY_CENTER_PERSON_ADDED,
          IDENTITY_CENTER_MFA_WEAKENED,
          IDENTITY_CENTER_PASSWORD_RESET);

  private IdentityCenterRules() {}
}
