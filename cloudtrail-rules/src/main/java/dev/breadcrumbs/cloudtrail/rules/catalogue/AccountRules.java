package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.AWS_REGION;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.INVOKED_BY;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.util.List;

/** Rules on the account itself: contacts, regions, costs. */
public final class AccountRules {
  private static final String ACCOUNT_API =
      "https://docs.aws.amazon.com/accounts/latest/reference/API_";
  private static final String REGIONS =
      "https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html";
  private static final String ORGANIZATIONS_API =
      "https://docs.aws.amazon.com/organizations/latest/APIReference/API_";
  private static final String IAM_API = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_";
  private static final String COST_API =
      "https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_";
  private static final String COST_ANOMALIES =
      "https://docs.aws.amazon.com/cost-management/latest/userguide/manage-ad.html";

  /** Contact or e-mail address of the account changed. */
  public static final Rule ACCOUNT_CONTACT_CHANGED =
      rule("account-contact-changed")
          .title("Contact or e-mail address of the account changed")
          .description(
              "AWS writes to somebody else from now on: warnings of abuse no longer reach"
                  + " you.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1098")
          .references(
              ACCOUNT_API + "PutAlternateContact.html",
              ACCOUNT_API + "StartPrimaryEmailUpdate.html")
          .falsePositives("A planned change")
          .nextSteps("Confirm the change with the owner")
          .levelWhen(
              Level.HIGH, EVENT_NAME.in("StartPrimaryEmailUpdate", "AcceptPrimaryEmailUpdate"))
          .when(
              Service.ACCOUNT.done(
                  "PutContactInformation",
                  "PutAlternateContact",
                  "DeleteAlternateContact",
                  "StartPrimaryEmailUpdate",
                  "AcceptPrimaryEmailUpdate"));

  /** Region enabled. */
  public static final Rule REGION_ENABLED =
      rule("region-enabled")
          .title("Region enabled")
          .description("A region that was off was switched on, where perhaps nobody looks.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1535")
          .references(REGIONS, ACCOUNT_API + "EnableRegion.html")
          .falsePositives("Plans to work in that region")
          .nextSteps("Ask whoever did it", "See that trails and GuardDuty cover the region")
          .findingTitle("Region {requestParameters.RegionName} enabled")
          .when(Service.ACCOUNT.done("EnableRegion"));

  /** Account closed. */
  public static final Rule ACCOUNT_CLOSED =
      rule("account-closed")
          .title("Account closed")
          .description("An account was closed; what is in it is deleted after 90 days.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1485")
          .references(ORGANIZATIONS_API + "CloseAccount.html")
          .falsePositives("Accounts that are given up")
          .nextSteps("Ask whoever closed it", "Have AWS Support open it again within 90 days")
          .when(
              EVENT_SOURCE
                  .in("organizations.amazonaws.com", "account.amazonaws.com")
                  .and(EVENT_NAME.eq("CloseAccount"))
                  .and(Service.SUCCEEDED));

  /** Alias of the account changed. */
  public static final Rule ACCOUNT_ALIAS_CHANGED =
      rule("account-alias-changed")
          .title("Alias of the account changed")
          .description("The name in the sign-in address of the account was set or deleted.")
          .level(Level.LOW)
          .tags("attack.impact", "attack.t1531")
          .references(IAM_API + "CreateAccountAlias.html")
          .falsePositives("A new account that is set up")
          .nextSteps("Ask whoever did it")
          .when(Service.IAM.done("CreateAccountAlias", "DeleteAccountAlias"));

  /** Budget or cost alarm removed. */
  public static final Rule COST_ALARM_REMOVED =
      rule("cost-alarm-removed")
          .title("Budget or cost alarm removed")
          .description(
              "A budget, or what warns of unusual costs, was deleted: mining at your cost"
                  + " would not be noticed.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(COST_API + "DeleteBudget.html", COST_ANOMALIES)
          .falsePositives("Budgets that are replaced by others")
          .nextSteps("Set it up again", "Look for instances that were started")
          .when(
              EVENT_SOURCE
                  .in("budgets.amazonaws.com", "ce.amazonaws.com")
                  .and(
                      EVENT_NAME.in(
                          "DeleteBudget",
                          "DeleteNotification",
                          "DeleteSubscriber",
                          "DeleteBudgetAction",
                          "DeleteAnomalyMonitor",
                          "DeleteAnomalySubscription"))
                  .and(Service.SUCCEEDED)
                  .and(Caller.IS_MACHINE.not()));

  /** Resource made in a region that is not used. */
  public static final Rule RESOURCE_MADE_IN_UNUSUAL_REGION =
      rule("resource-made-in-unusual-region")
          .title("Resource made in a region that is not used")
          .description(
              "An instance, function, database, cluster or stack was made in a region that"
                  + " is not among those of the site.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1535")
          .references(REGIONS)
          .falsePositives("A new region that is not listed yet")
          .nextSteps("Ask whoever made it", "Look for more in the same region")
          .needs(Site.ALLOWED_REGIONS)
          .findingTitle("{eventName} in unusual region {awsRegion}")
          .dedupBy(USER_IDENTITY_ARN, AWS_REGION)
          .when(
              EVENT_NAME
                  .in(
                      "RunInstances",
                      "RequestSpotInstances",
                      "CreateFleet",
                      "CreateFunction20150331",
                      "CreateDBInstance",
                      "CreateDBCluster",
                      "CreateCluster",
                      "CreateStack",
                      "CreateNotebookInstance",
                      "CreateInstances",
                      "CreateEndpoint",
                      "CreateVpc",
                      "CreateKeyPair")
                  .and(Service.SUCCEEDED)
                  .and(AWS_REGION.notInList(Site.ALLOWED_REGIONS))
                  .and(INVOKED_BY.missing()));

  static final List<Rule> ALL =
      List.of(
          ACCOUNT_CONTACT_CHANGED,
          REGION_ENABLED,
          ACCOUNT_CLOSED,
          ACCOUNT_ALIAS_CHANGED,
          COST_ALARM_REMOVED,
          RESOURCE_MADE_IN_UNUSUAL_REGION);

  private AccountRules() {}
}
