package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.AWS_REGION;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.time.Duration;
import java.util.List;

/** Rules on callers that look around. */
public final class DiscoveryRules {
  private static final String IAM_API = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_";
  private static final String STS_API = "https://docs.aws.amazon.com/STS/latest/APIReference/API_";
  private static final String REGIONS =
      "https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html";
  private static final String TRAIL_API =
      "https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_";
  private static final String GUARDDUTY_API =
      "https://docs.aws.amazon.com/guardduty/latest/APIReference/API_";

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  /** Not a machine, and not a page of the console, which asks for much at once. */
  private static final Condition BY_SCRIPT =
      Caller.IS_MACHINE.not().and(at("sessionCredentialFromConsole").missing());

  /** Caller asks for users, roles and policies. */
  public static final Rule IDENTITIES_EXPLORED =
      rule("identities-explored")
          .title("Caller asks for users, roles and policies")
          .description(
              "Eight and more different questions on users, roles and policies within ten"
                  + " minutes, not from the console: somebody looks for a way up.")
          .level(Level.MEDIUM)
          .tags("attack.discovery", "attack.t1087.004", "attack.t1069.003")
          .references(IAM_API + "ListUsers.html", IAM_API + "ListAttachedUserPolicies.html")
          .falsePositives("Audits and inventories: list their roles as service users")
          .nextSteps("Ask the owner of the caller", "Look at what it did next")
          .valueCount(
              EVENT_NAME,
              8,
              TEN_MINUTES,
              EVENT_SOURCE
                  .eq("iam.amazonaws.com")
                  .and(
                      EVENT_NAME.in(
                          "ListUsers",
                          "ListRoles",
                          "ListGroups",
                          "ListPolicies",
                          "ListAttachedUserPolicies",
                          "ListAttachedRolePolicies",
                          "ListAttachedGroupPolicies",
                          "ListUserPolicies",
                          "ListRolePolicies",
                          "ListGroupsForUser",
                          "ListAccessKeys",
                          "ListMFADevices",
                          "ListInstanceProfiles",
                          "ListSAMLProviders",
                          "ListOpenIDConnectProviders",
                          "GetAccountSummary",
                          "GetAccountPasswordPolicy",
                          "GetAccountAuthorizationDetails",
                          "GetUser",
                          "GetPolicyVersion",
                          "GetRolePolicy",
                          "GetUserPolicy",
                          "ListSigningCertificates",
                          "ListServiceSpecificCredentials",
                          "ListSSHPublicKeys",
                          "ListVirtualMFADevices",
                          "GetLoginProfile"))
                  .and(BY_SCRIPT),
              USER_IDENTITY_ARN);

  /** Caller asks many services what there is. */
  public static final Rule SERVICES_EXPLORED =
      rule("services-explored")
          .title("Caller asks many services what there is")
          .description(
              "Eight and more services were asked for their lists within ten minutes, not"
                  + " from the console: somebody takes stock of the account.")
          .level(Level.MEDIUM)
          .tags("attack.discovery", "attack.t1580", "attack.t1526")
          .references(STS_API + "GetCallerIdentity.html")
          .falsePositives("Audits and inventories: list their roles as service users")
          .nextSteps("Ask the owner of the caller", "Look at what it did next")
          .valueCount(
              EVENT_SOURCE,
              8,
              TEN_MINUTES,
              EVENT_NAME
                  .in(
                      "DescribeInstances",
                      "ListBuckets",
                      "ListUsers",
                      "ListFunctions20150331",
                      "DescribeDBInstances",
                      "ListSecrets",
                      "ListTables",
                      "ListKeys",
                      "ListClusters",
                      "DescribeRepositories",
                      "ListTopics",
                      "ListQueues",
                      "ListIdentities",
                      "GetSendQuota",
                      "DescribeParameters",
                      "ListStacks",
                      "ListHostedZones",
                      "ListAccounts",
                      "DescribeTrails",
                      "ListDetectors",
                      "ListFoundationModels",
                      "DescribeLoadBalancers",
                      "GetCostAndUsage",
                      "ListServiceQuotas",
                      "ListNotebookInstances",
                      "ListUserPools")
                  .and(BY_SCRIPT),
              USER_IDENTITY_ARN);

  /** Caller asks the same in many regions. */
  public static final Rule REGIONS_EXPLORED =
      rule("regions-explored")
          .title("Caller asks the same in many regions")
          .description(
              "Eight and more regions were asked for instances, functions, models or limits"
                  + " within ten minutes, not from the console: somebody looks for where it may"
                  + " work.")
          .level(Level.MEDIUM)
          .tags("attack.discovery", "attack.t1580")
          .references(REGIONS)
          .falsePositives("Audits and inventories: list their roles as service users")
          .nextSteps(
              "Ask the owner of the caller", "Look for resources in regions that are not used")
          .valueCount(
              AWS_REGION,
              8,
              TEN_MINUTES,
              EVENT_NAME
                  .in(
                      "DescribeInstances",
                      "ListFunctions20150331",
                      "DescribeDBInstances",
                      "GetSendQuota",
                      "GetAccount",
                      "ListFoundationModels",
                      "ListServiceQuotas",
                      "DescribeInstanceTypeOfferings",
                      "DescribeAccountAttributes")
                  .and(BY_SCRIPT),
              USER_IDENTITY_ARN);

  /** Caller asks what watches the account. */
  public static final Rule DEFENCES_EXPLORED =
      rule("defences-explored")
          .title("Caller asks what watches the account")
          .description(
              "Five and more different questions on trails, GuardDuty, Config and the like"
                  + " within ten minutes, not from the console: somebody wants to know who looks.")
          .level(Level.MEDIUM)
          .tags("attack.discovery", "attack.t1518.001")
          .references(TRAIL_API + "DescribeTrails.html", GUARDDUTY_API + "ListDetectors.html")
          .falsePositives("Audits: list their roles as service users")
          .nextSteps("Ask the owner of the caller", "Look for tampering with logs that follows")
          .valueCount(
              EVENT_NAME,
              5,
              TEN_MINUTES,
              EVENT_NAME
                  .in(
                      "DescribeTrails",
                      "GetTrailStatus",
                      "GetEventSelectors",
                      "ListDetectors",
                      "DescribeConfigurationRecorders",
                      "DescribeFlowLogs",
                      "DescribeHub",
                      "ListAnalyzers",
                      "GetMacieSession",
                      "ListWebACLs",
                      "GetDetector")
                  .and(BY_SCRIPT),
              USER_IDENTITY_ARN);

  /** All users, roles and policies read at once. */
  public static final Rule AUTHORIZATIONS_DUMPED =
      rule("authorizations-dumped")
          .title("All users, roles and policies read at once")
          .description(
              "One call gave all users, groups, roles and policies of the account: the map"
                  + " from which ways up are reckoned.")
          .level(Level.LOW)
          .tags("attack.discovery", "attack.t1087.004", "attack.t1069.003")
          .references(IAM_API + "GetAccountAuthorizationDetails.html")
          .falsePositives("Audits: list their roles as service users")
          .nextSteps("Ask the owner of the caller")
          .when(Service.IAM.done("GetAccountAuthorizationDetails").and(Caller.IS_MACHINE.not()));

  /** Permissions tried out in the simulator. */
  public static final Rule PERMISSIONS_SIMULATED =
      rule("permissions-simulated")
          .title("Permissions tried out in the simulator")
          .description("Somebody asked what a user or role would be allowed to do.")
          .level(Level.LOW)
          .tags("attack.discovery", "attack.t1069.003")
          .references(IAM_API + "SimulatePrincipalPolicy.html")
          .falsePositives("Whoever writes policies")
          .nextSteps("Ask the owner of the caller")
          .eventCount(
              5,
              TEN_MINUTES,
              Service.IAM.done("SimulatePrincipalPolicy", "SimulateCustomPolicy").and(BY_SCRIPT),
              USER_IDENTITY_ARN);

  static final List<Rule> ALL =
      List.of(
          IDENTITIES_EXPLORED,
          SERVICES_EXPLORED,
          REGIONS_EXPLORED,
          DEFENCES_EXPLORED,
          AUTHORIZATIONS_DUMPED,
          PERMISSIONS_SIMULATED);

  private DiscoveryRules() {}
}
