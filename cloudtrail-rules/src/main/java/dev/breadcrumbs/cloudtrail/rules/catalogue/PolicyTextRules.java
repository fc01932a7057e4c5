package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.util.List;

/** Rules on what the text of a policy says: full powers, and trust in others. */
public final class PolicyTextRules {
  private static final String IAM_API = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_";
  private static final String STS_API = "https://docs.aws.amazon.com/STS/latest/APIReference/API_";
  private static final String SSO_API =
      "https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_";

  private static final Field POLICY = requestParameter("policyDocument");
  private static final Field TRUST = requestParameter("assumeRolePolicyDocument");
  private static final Condition TRUST_SET =
      Service.IAM.done("CreateRole", "UpdateAssumeRolePolicy");
  private static final Condition OPEN =
      Policies.grantsPublicAccess(POLICY).or(Policies.grantsPublicAccess(TRUST));

  /** Policy that allows everything written into a principal. */
  public static final Rule ADMINISTRATOR_POLICY_WRITTEN_INLINE =
      rule("administrator-policy-written-inline")
          .title("Policy that allows everything written into a principal")
          .description(
              "A user, group or role got a policy of its own that allows everything. Lists"
                  + " of attached policies do not show it.")
          .level(Level.HIGH)
          .tags("attack.privilege-escalation", "attack.t1098.003")
          .references(IAM_API + "PutUserPolicy.html", IAM_API + "PutRolePolicy.html")
          .falsePositives("The first administrators of a new account")
          .nextSteps("Read the policy", "Delete it if nobody agreed to it")
          .when(
              Service.IAM
                  .done("PutUserPolicy", "PutGroupPolicy", "PutRolePolicy")
                  .and(Policies.allowsAdministrator(POLICY)));

  /** Policy that allows everything made. */
  public static final Rule ADMINISTRATOR_POLICY_MADE =
      rule("administrator-policy-made")
          .title("Policy that allows everything made")
          .description(
              "A policy of the account, or a new version of one, allows everything: whoever"
                  + " has it is an administrator, whatever its name says.")
          .level(Level.HIGH)
          .tags("attack.privilege-escalation", "attack.t1098.003")
          .references(IAM_API + "CreatePolicy.html", IAM_API + "CreatePolicyVersion.html")
          .falsePositives("The first administrators of a new account")
          .nextSteps("See who has the policy", "Set the earlier version as the default")
          .context(requestParameter("policyName"), requestParameter("policyArn"))
          .when(
              Service.IAM
                  .done("CreatePolicy", "CreatePolicyVersion")
                  .and(Policies.allowsAdministrator(POLICY)));

  /** Role opened to an account that is not trusted. */
  public static final Rule ROLE_OPENED_TO_FOREIGN_ACCOUNT =
      rule("role-opened-to-foreign-account")
          .title("Role opened to an account that is not trusted")
          .description(
              "A role can be taken from an account that the site does not list as trusted:"
                  + " a back door that needs no key.")
          .level(Level.HIGH)
          .tags("attack.persistence", "attack.t1098.003", "attack.t1199")
          .references(IAM_API + "UpdateAssumeRolePolicy.html", IAM_API + "CreateRole.html")
          .falsePositives("Providers whose accounts are not listed yet")
          .nextSteps(
              "See whose the account is, and add it to the trusted accounts",
              "Take it out of the trust policy otherwise")
          .findingTitle(
              "Role {requestParameters.roleName} opened to an account that is not trusted")
          .dedupBy(requestParameter("roleName"))
          .when(
              TRUST_SET
                  .and(
                      Policies.trustsForeignAccount(POLICY)
                          .or(Policies.trustsForeignAccount(TRUST)))
                  .and(OPEN.not()));

  /** Role opened to everybody. */
  public static final Rule ROLE_OPENED_TO_EVERYBODY =
      rule("role-opened-to-everybody")
          .title("Role opened to everybody")
          .description(
              "Any account in the world can take the role: its trust policy names all"
                  + " principals.")
          .level(Level.CRITICAL)
          .tags("attack.persistence", "attack.t1098.003", "attack.t1199")
          .references(IAM_API + "UpdateAssumeRolePolicy.html", IAM_API + "CreateRole.html")
          .falsePositives("Roles that a condition protects, such as one on the organization")
          .nextSteps(
              "Narrow the trust policy at once", "Look for AssumeRole calls from other accounts")
          .dedupBy(requestParameter("roleName"))
          .when(TRUST_SET.and(OPEN));

  /** Credentials of a federated user that may do everything. */
  public static final Rule FEDERATION_TOKEN_FOR_EVERYTHING =
      rule("federation-token-for-everything")
          .title("Credentials of a federated user that may do everything")
          .description(
              "GetFederationToken was called with a policy that allows everything: the"
                  + " credentials can do all that the IAM user can.")
          .level(Level.HIGH)
          .tags("attack.persistence", "attack.t1098.001")
          .references(STS_API + "GetFederationToken.html")
          .falsePositives("None that are known")
          .nextSteps(
              "Deny everything to the user: deleting its key does not end the session",
              "Look at what the federated user did")
          .when(
              Service.STS
                  .done("GetFederationToken")
                  .and(Policies.allowsAdministrator(requestParameter("policy"))));

  /** Permission set with a text that allows everything. */
  public static final Rule PERMISSION_SET_INLINE_ADMINISTRATOR =
      rule("permission-set-inline-administrator")
          .title("Permission set with a text that allows everything")
          .description(
              "The policy that is written into a permission set allows everything, in each"
                  + " account where the set is assigned.")
          .level(Level.HIGH)
          .tags("attack.privilege-escalation", "attack.t1098.003")
          .references(SSO_API + "PutInlinePolicyToPermissionSet.html")
          .falsePositives("The first permission sets of an organization")
          .nextSteps("See to whom the set is assigned", "Set the policy back")
          .when(
              Service.IDENTITY_CENTER
                  .done("PutInlinePolicyToPermissionSet")
                  .and(Policies.allowsAdministrator(requestParameter("inlinePolicy"))));

  static final List<Rule> ALL =
      List.of(
          ADMINISTRATOR_POLICY_WRITTEN_INLINE,
          ADMINISTRATOR_POLICY_MADE,
          ROLE_OPENED_TO_FOREIGN_ACCOUNT,
          ROLE_OPENED_TO_EVERYBODY,
          FEDERATION_TOKEN_FOR_EVERYTHING,
          PERMISSION_SET_INLINE_ADMINISTRATOR);

  private PolicyTextRules() {}
}
