package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.INVOKED_BY;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.API_GATEWAY;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.COGNITO_IDENTITY;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.DATASYNC;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.EVENTBRIDGE;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.GLUE;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.QUOTAS;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.STEP_FUNCTIONS;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.TRANSFER;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.util.List;

/** Rules on events, workflows, interfaces and ways of data in and out. */
public final class PlatformRules {
  private static final Condition NO_SERVICE =
      INVOKED_BY.missing().and(USER_NAME.inList(Site.SERVICE_USERS).not());

  /** Events of the account go to an account that is not ours. */
  public static final Rule EVENTS_SENT_TO_OTHER_ACCOUNT =
      rule("events-sent-to-other-account")
          .title("Events sent to an unknown account")
          .description(
              "A rule of EventBridge sends events of the account to one that is not among the"
                  + " trusted ones.")
          .level(Level.HIGH)
          .tags("attack.collection", "attack.t1530", "attack.exfiltration", "attack.t1537")
          .references(EVENTBRIDGE.page("PutTargets"))
          .falsePositives("A central account for events that is not listed yet")
          .nextSteps("Remove the target", "Find out whose the account is")
          .findingTitle("Events of rule {requestParameters.rule} sent to an unknown account")
          .dedupBy(requestParameter("rule"))
          .when(
              EVENTBRIDGE
                  .done("PutTargets")
                  .and(Policies.foreignAccounts(requestParameter("targets.arn"))));

  /** Others may put events on a bus. */
  public static final Rule EVENT_BUS_OPENED =
      rule("event-bus-opened")
          .title("Event bus opened to unknown accounts")
          .description(
              "Everybody, or an account that is not among the trusted ones, may put events on the"
                  + " bus, and so start what listens to it.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1546")
          .references(EVENTBRIDGE.page("PutPermission"))
          .falsePositives("An account of a partner that is not listed yet")
          .nextSteps("Remove the permission", "See what listens to the bus")
          .when(
              EVENTBRIDGE
                  .done("PutPermission")
                  .and(requestParameter("condition").missing())
                  .and(
                      Condition.anyOf(
                          requestParameter("principal").eq("*"),
                          Policies.foreignAccounts(requestParameter("principal")),
                          Policies.trustsForeignAccount(requestParameter("policy")))));

  /** Something will happen again and again, set by hand. */
  public static final Rule SCHEDULE_MADE_BY_HAND =
      rule("schedule-made-by-hand")
          .title("Schedule made by hand")
          .description(
              "Somebody other than a service user made a rule that starts something again and again.")
          .level(Level.LOW)
          .tags("attack.persistence", "attack.t1053")
          .references(EVENTBRIDGE.page("PutRule"))
          .falsePositives("Administrators who work so")
          .nextSteps("See what it starts, and with which role")
          .findingTitle("Schedule {requestParameters.name} made by hand")
          .dedupBy(requestParameter("name"))
          .needs(Site.SERVICE_USERS)
          .when(
              EVENTBRIDGE
                  .done("PutRule")
                  .and(requestParameter("scheduleExpression").exists())
                  .and(NO_SERVICE));

  /** A workflow was made or changed by hand. */
  public static final Rule WORKFLOW_CHANGED_BY_HAND =
      rule("workflow-changed-by-hand")
          .title("Workflow of Step Functions made or changed by hand")
          .description(
              "Workflows call any service with the rights of their role, without code that is seen"
                  + " elsewhere.")
          .level(Level.LOW)
          .tags("attack.persistence", "attack.t1546", "attack.execution", "attack.t1648")
          .references(STEP_FUNCTIONS.page("CreateStateMachine"))
          .falsePositives("Developers at work")
          .nextSteps("Read the definition", "See what the role may do")
          .dedupBy(USER_IDENTITY_ARN)
          .needs(Site.SERVICE_USERS)
          .when(STEP_FUNCTIONS.done("CreateStateMachine", "UpdateStateMachine").and(NO_SERVICE));

  /** A method of an interface can be called without credentials. */
  public static final Rule API_METHOD_OPEN =
      rule("api-method-open")
          .title("Interface method that asks for no credentials made")
          .description(
              "Everybody can call a method of API Gateway, without credentials and without a key.")
          .level(Level.LOW)
          .tags("attack.initial-access", "attack.t1190")
          .references(API_GATEWAY.page("PutMethod"))
          .falsePositives("Interfaces that are meant for everybody")
          .nextSteps("See what is behind the method", "Ask for credentials")
          .dedupBy(requestParameter("restApiId"), requestParameter("apiId"))
          .when(
              API_GATEWAY
                  .done("PutMethod")
                  .and(requestParameter("putMethodInput.authorizationType").eq("NONE"))
                  .and(requestParameter("putMethodInput.apiKeyRequired").eq(true).not())
                  // Browsers ask by OPTIONS before they call, without credentials.
                  .and(requestParameter("httpMethod").ne("OPTIONS"))
                  .or(
                      API_GATEWAY
                          .done("CreateRoute")
                          .and(requestParameter("authorizationType").eq("NONE"))
                          .and(requestParameter("apiKeyRequired").eq(true).not())));

  /** Keys of interfaces were read with their values. */
  public static final Rule API_KEYS_READ =
      rule("api-keys-read")
          .title("Keys of API Gateway read with their values")
          .description("Whoever has a key calls the interface in the name of a customer.")
          .level(Level.MEDIUM)
          .tags("attack.credential-access", "attack.t1552")
          .references(API_GATEWAY.page("GetApiKeys"))
          .falsePositives("The console of API Gateway; name programs in the service users")
          .nextSteps("Ask the principal", "Change the keys")
          .dedupBy(USER_IDENTITY_ARN)
          .when(
              API_GATEWAY
                  .done("GetApiKeys", "GetApiKey")
                  .and(
                      Condition.anyOf(
                          requestParameter("includeValues").eq(true),
                          requestParameter("includeValue").eq(true)))
                  .and(NO_SERVICE));

  /** Everybody gets credentials of AWS. */
  public static final Rule IDENTITY_POOL_OPEN =
      rule("identity-pool-open")
          .title("Identity pool gives credentials to everybody")
          .description(
              "Whoever knows the pool's id gets credentials of a role of ours, without signing in.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1098", "attack.initial-access", "attack.t1078.004")
          .references(COGNITO_IDENTITY.page("CreateIdentityPool"))
          .falsePositives("Apps with guests")
          .nextSteps("See what the role for guests may do", "Switch guests off")
          .findingTitle("Identity pool {requestParameters.identityPoolName} open to everybody")
          .dedupBy(requestParameter("identityPoolName"))
          .when(
              COGNITO_IDENTITY
                  .done("CreateIdentityPool", "UpdateIdentityPool")
                  .and(requestParameter("allowUnauthenticatedIdentities").eq(true)));

  /** A server was made with which files are fetched from buckets. */
  public static final Rule FILE_SERVER_MADE =
      rule("file-server-made")
          .title("File server of Transfer Family made")
          .description(
              "Files of buckets can be fetched by SFTP or FTP from outside, with users that IAM does"
                  + " not know.")
          .level(Level.MEDIUM)
          .tags("attack.exfiltration", "attack.t1048", "attack.persistence", "attack.t1133")
          .references(TRANSFER.page("CreateServer"))
          .falsePositives("Exchange of files with partners")
          .nextSteps("See its users and their roles", "Ask whoever made it")
          .when(TRANSFER.done("CreateServer").and(NO_SERVICE));

  /** A user of a file server was given a key. */
  public static final Rule FILE_SERVER_USER_ADDED =
      rule("file-server-user-added")
          .title("User or key added to a file server")
          .description("One more person can fetch and place files through Transfer Family.")
          .level(Level.LOW)
          .tags("attack.persistence", "attack.t1136", "attack.t1098.004")
          .references(TRANSFER.page("CreateUser"))
          .falsePositives("New partners")
          .nextSteps("Ask whoever did it", "See which folders the user has")
          .findingTitle("User or key of {requestParameters.userName} added to a file server")
          .dedupBy(requestParameter("serverId"))
          .when(TRANSFER.done("CreateUser", "ImportSshPublicKey").and(NO_SERVICE));

  /** Data will be copied to or from a place outside. */
  public static final Rule DATA_LOCATION_OUTSIDE_MADE =
      rule("data-location-outside-made")
          .title("Place outside AWS made for DataSync")
          .description(
              "Whole buckets and file systems can be copied to a place outside AWS by one task.")
          .level(Level.MEDIUM)
          .tags("attack.exfiltration", "attack.t1567.002")
          .references(DATASYNC.page("CreateLocationObjectStorage"))
          .falsePositives("A planned move of data")
          .nextSteps("Find out whose the place is", "Look for tasks that use it")
          .dedupBy(USER_IDENTITY_ARN)
          .when(
              DATASYNC.done(
                  "CreateLocationObjectStorage",
                  "CreateLocationAzureBlob",
                  "CreateLocationSmb",
                  "CreateLocationNfs",
                  "CreateLocationHdfs"));

  /** More of a service was asked for. */
  public static final Rule QUOTA_INCREASE_REQUESTED =
      rule("quota-increase-requested")
          .title("Greater quota of a service asked for")
          .description(
              "Somebody wants more instances, mail or models than the account may have: with a"
                  + " stolen key, before mining or sending begins.")
          .level(Level.LOW)
          .tags("attack.impact", "attack.t1496")
          .references(QUOTAS.page("RequestServiceQuotaIncrease"))
          .falsePositives("Growing applications")
          .nextSteps("Ask the principal", "Look for instances in all regions")
          .findingTitle("Greater quota of {requestParameters.serviceCode} asked for")
          .levelWhen(
              Level.MEDIUM,
              requestParameter("serviceCode").in("ec2", "ses", "sagemaker", "bedrock", "sns"))
          .dedupBy(requestParameter("serviceCode"))
          .when(QUOTAS.done("RequestServiceQuotaIncrease"));

  /** An account that is not ours may read what the data catalogue knows. */
  public static final Rule DATA_CATALOGUE_SHARED_WITH_OTHER_ACCOUNT =
      rule("data-catalogue-shared-with-other-account")
          .title("Glue data catalogue shared with an unknown account")
          .description(
              "The catalogue's policy lets an account in that is not among the trusted ones, or"
                  + " everybody: which data there is, and where.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1537", "attack.discovery", "attack.t1580")
          .references(GLUE.page("PutResourcePolicy"))
          .falsePositives("An account of a partner that is not listed yet")
          .nextSteps("Delete the policy", "Find out whose the account is")
          .when(
              GLUE.done("PutResourcePolicy")
                  .and(Policies.trustsForeignAccount(requestParameter("policyInJson"))));

  static final List<Rule> ALL =
      List.of(
          EVENTS_SENT_TO_OTHER_ACCOUNT,
          EVENT_BUS_OPENED,
          SCHEDULE_MADE_BY_HAND,
          WORKFLOW_CHANGED_BY_HAND,
          API_METHOD_OPEN,
          API_KEYS_READ,
          IDENTITY_POOL_OPEN,
          FILE_SERVER_MADE,
          FILE_SERVER_USER_ADDED,
          DATA_LOCATION_OUTSIDE_MADE,
          QUOTA_INCREASE_REQUESTED,
          DATA_CATALOGUE_SHARED_WITH_OTHER_ACCOUNT);

  private PlatformRules() {}
}
