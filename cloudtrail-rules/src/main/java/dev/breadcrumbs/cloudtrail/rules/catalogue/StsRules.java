package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.ACCESS_KEY_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.INVOKED_BY;
import static dev.breadcrumbs.cloudtrail.query.Fields.RECIPIENT_ACCOUNT_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.SESSION_ISSUER_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ACCOUNT_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.time.Duration;
import java.util.List;

/** Rules on temporary credentials: who gets them, how, and where they are used. */
public final class StsRules {
  private static final String STS_API = "https://docs.aws.amazon.com/STS/latest/APIReference/API_";
  private static final String ROLE_CHAINING =
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html";
  private static final String USER_IDENTITY =
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/"
          + "cloudtrail-event-reference-user-identity.html";
  private static final String INSTANCE_ROLES =
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html";

  /** What whoever found credentials asks first: what is there. */
  private static final List<String> FIRST_QUESTIONS =
      List.of(
          "DescribeInstances",
          "DescribeVpcs",
          "DescribeSecurityGroups",
          "DescribeSnapshots",
          "ListBuckets",
          "ListUsers",
          "ListRoles",
          "ListAttachedRolePolicies",
          "GetAccountAuthorizationDetails",
          "GetAccountSummary",
          "ListSecrets",
          "ListFunctions20150331",
          "DescribeDBInstances",
          "DescribeParameters");

  private static final Condition WHO_AM_I = Service.STS.done("GetCallerIdentity");

  /** Credentials of a federated user made. */
  public static final Rule FEDERATION_TOKEN_MADE =
      rule("federation-token-made")
          .title("Credentials of a federated user made")
          .description(
              "An IAM user got temporary credentials that stay valid when its key is"
                  + " deleted: a known way to stay.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1098.001")
          .references(STS_API + "GetFederationToken.html")
          .falsePositives("An access broker of your own")
          .nextSteps(
              "Ask the owner of the user",
              "Deny everything to the user: deleting its key does not end the session")
          .findingTitle("Credentials for federated user {requestParameters.name} made")
          .when(Service.STS.done("GetFederationToken").and(Caller.IS_MACHINE.not()));

  /** Session made of a long-term key, without second factor. */
  public static final Rule SESSION_TOKEN_MADE_WITHOUT_MFA =
      rule("session-token-made-without-mfa")
          .title("Session made of a long-term key, without second factor")
          .description(
              "GetSessionToken is of use with a second factor. Without one it only makes a"
                  + " second credential, which outlives the key's deactivation for up to 36"
                  + " hours.")
          .level(Level.LOW)
          .tags("attack.defense-evasion", "attack.t1550.001")
          .references(STS_API + "GetSessionToken.html")
          .falsePositives("Old programs")
          .nextSteps("Ask the owner of the key what it is for")
          .when(
              Service.STS
                  .done("GetSessionToken")
                  .and(Caller.HAS_LONG_TERM_KEY)
                  .and(requestParameter("serialNumber").missing()));

  /** Role took itself again. */
  public static final Rule ROLE_RENEWED_BY_ITSELF =
      rule("role-renewed-by-itself")
          .title("Role took itself again")
          .description(
              "A session took the role that it already has, and so renewed itself: in this"
                  + " way stolen credentials stay valid for ever.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1550.001")
          .references(ROLE_CHAINING, STS_API + "AssumeRole.html")
          .falsePositives("Programs that take their role anew, as AWS warns of")
          .nextSteps("Look at where the role's sessions began", "Revoke the role's older sessions")
          .dedupBy(SESSION_ISSUER_ARN)
          .when(
              Service.STS
                  .done("AssumeRole")
                  .and(requestParameter("roleArn").eq(SESSION_ISSUER_ARN))
                  .and(Caller.IS_MACHINE.not()));

  /** Role taken from an account that is not trusted. */
  public static final Rule ROLE_ASSUMED_FROM_FOREIGN_ACCOUNT =
      rule("role-assumed-from-foreign-account")
          .title("Role taken from an account that is not trusted")
          .description(
              "A caller of an account that the site does not list as trusted took a role of"
                  + " ours.")
          .level(Level.MEDIUM)
          .tags("attack.initial-access", "attack.t1199")
          .references(STS_API + "AssumeRole.html", USER_IDENTITY)
          .falsePositives("Providers whose accounts are not listed yet")
          .nextSteps(
              "See whose the account is, and add it to the trusted accounts or to an"
                  + " exception",
              "Take it out of the role's trust policy otherwise")
          .needs(Site.TRUSTED_ACCOUNTS)
          .findingTitle("Role taken from account {userIdentity.accountId}")
          .dedupBy(USER_IDENTITY_ACCOUNT_ID, requestParameter("roleArn"))
          .when(
              Service.STS
                  .done("AssumeRole")
                  .and(USER_IDENTITY_ACCOUNT_ID.ne(RECIPIENT_ACCOUNT_ID))
                  .and(USER_IDENTITY_ACCOUNT_ID.notInList(Site.TRUSTED_ACCOUNTS)));

  /** Root session of a member account taken. */
  public static final Rule ROOT_SESSION_OF_MEMBER_ACCOUNT =
      rule("root-session-of-member-account")
          .title("Root session of a member account taken")
          .description(
              "The management account took a session of a member account's root user, for"
                  + " one of five tasks.")
          .level(Level.HIGH)
          .tags("attack.privilege-escalation", "attack.t1548.005")
          .references(STS_API + "AssumeRoot.html")
          .falsePositives(
              "A locked bucket or queue that is unlocked; root credentials that are deleted")
          .nextSteps(
              "Ask whoever took it for what task",
              "Look at what the session did in the member account")
          .context(requestParameter("targetPrincipal"), at("requestParameters.taskPolicyArn.arn"))
          .when(Service.STS.done("AssumeRoot"));

  /** Role taken by a web identity that is new to it. */
  public static final Rule WEB_IDENTITY_NEW_FOR_ROLE =
      rule("web-identity-new-for-role")
          .title("Role taken by a web identity that is new to it")
          .description(
              "A build job, pod or app took a role that it had not taken in thirty days:"
                  + " perhaps the trust policy lets in more than it should.")
          .level(Level.LOW)
          .tags("attack.initial-access", "attack.t1199")
          .references(STS_API + "AssumeRoleWithWebIdentity.html")
          .falsePositives("New repositories and services")
          .nextSteps(
              "See whose the identity is", "Narrow the conditions of the role's trust policy")
          .firstSeen(
              Service.STS.done("AssumeRoleWithWebIdentity"),
              requestParameter("roleArn"),
              USER_IDENTITY_USER_NAME)
          .within(Duration.ofDays(30))
          .learning(Duration.ofDays(7));

  /** Instance asks who it is, and then what there is. */
  public static final Rule INSTANCE_ROLE_EXPLORES =
      rule("instance-role-explores")
          .title("Instance asks who it is, and then what there is")
          .description(
              "With the credentials of an EC2 instance somebody asked for the caller's name"
                  + " and within ten minutes for buckets, users, instances or the like: whoever"
                  + " stole credentials begins in this way.")
          .level(Level.MEDIUM)
          .tags("attack.credential-access", "attack.t1552.005", "attack.discovery", "attack.t1580")
          .references(INSTANCE_ROLES, STS_API + "GetCallerIdentity.html")
          .falsePositives(
              "Build servers and inventories on instances: list their roles as service" + " users")
          .nextSteps(
              "Compare the address with that of the instance",
              "See that the instance asks for IMDSv2",
              "Revoke the role's older sessions")
          .temporalOrdered(
              Duration.ofMinutes(10),
              List.of(
                  WHO_AM_I.and(Caller.IS_INSTANCE).and(Caller.IS_MACHINE.not()),
                  EVENT_NAME.in(FIRST_QUESTIONS).and(Caller.IS_INSTANCE)),
              USER_IDENTITY_ARN);

  /** Credentials of an instance used at two addresses. */
  public static final Rule INSTANCE_CREDENTIALS_AT_TWO_ADDRESSES =
      rule("instance-credentials-at-two-addresses")
          .title("Credentials of an instance used at two addresses")
          .description(
              "One session of an instance called from two public addresses within an hour."
                  + " An instance has one: the other has its credentials.")
          .level(Level.HIGH)
          .tags("attack.credential-access", "attack.t1552.005")
          .references(INSTANCE_ROLES)
          .falsePositives(
              "An instance whose public address was changed; several ways to the internet")
          .nextSteps(
              "Compare both addresses with that of the instance",
              "Revoke the role's older sessions",
              "Look at what was done from the other address")
          .valueCount(
              SOURCE_IP_ADDRESS,
              2,
              Duration.ofHours(1),
              Condition.allOf(
                  EVENT_NAME.in(FIRST_QUESTIONS).or(EVENT_NAME.eq("GetCallerIdentity")),
                  Caller.IS_INSTANCE,
                  INVOKED_BY.missing(),
                  SOURCE_IP_ADDRESS.endsWith(".amazonaws.com").not(),
                  SOURCE_IP_ADDRESS
                      .matches("^(10\\.|172\\.(1[6-9]|2[0-9]|3[01])\\.|192\\.168\\.|AWS Internal)")
                      .not()),
              USER_IDENTITY_ARN);

  /** Key asks who it is after a long silence. */
  public static final Rule UNUSED_KEY_TRIED =
      rule("unused-key-tried")
          .title("Key asks who it is after a long silence")
          .description(
              "A long-term key that had not asked so for ten days asked for its own name:"
                  + " the first thing that whoever finds a key does.")
          .level(Level.LOW)
          .tags("attack.discovery", "attack.t1087.004")
          .references(STS_API + "GetCallerIdentity.html")
          .falsePositives("People who work seldom; scripts that run once a month")
          .nextSteps("Ask the owner of the key", "Look at address and program of the call")
          .context(SOURCE_IP_ADDRESS, USER_AGENT)
          .firstSeen(
              WHO_AM_I.and(Caller.HAS_LONG_TERM_KEY).and(Caller.IS_MACHINE.not()), ACCESS_KEY_ID)
          .learning(Duration.ofDays(3));

  /** Key tried by a scanner for secrets. */
  public static final Rule KEY_TRIED_BY_SECRET_SCANNER =
      rule("key-tried-by-secret-scanner")
          .title("Key tried by a scanner for secrets")
          .description(
              "A program that looks for keys in code and files found this key and tried"
                  + " whether it works.")
          .level(Level.HIGH)
          .tags("attack.credential-access", "attack.t1552.001")
          .references(STS_API + "GetCallerIdentity.html")
          .falsePositives("Scans of your own code")
          .nextSteps(
              "Delete the key: it was where it can be found",
              "Find out where",
              "Look at everything that was done with it")
          .dedupBy(ACCESS_KEY_ID)
          .context(ACCESS_KEY_ID, SOURCE_IP_ADDRESS)
          .when(
              WHO_AM_I.and(
                  Condition.anyOf(
                          USER_AGENT.contains("trufflehog"),
                          USER_AGENT.contains("gitleaks"),
                          USER_AGENT.contains("detect-secrets"))
                      .ignoringCase()));

  static final List<Rule> ALL =
      List.of(
          FEDERATION_TOKEN_MADE,
          SESSION_TOKEN_MADE_WITHOUT_MFA,
          ROLE_RENEWED_BY_ITSELF,
          ROLE_ASSUMED_FROM_FOREIGN_ACCOUNT,
          ROOT_SESSION_OF_MEMBER_ACCOUNT,
          WEB_IDENTITY_NEW_FOR_ROLE,
          INSTANCE_ROLE_EXPLORES,
          INSTANCE_CREDENTIALS_AT_TWO_ADDRESSES,
          UNUSED_KEY_TRIED,
          KEY_TRIED_BY_SECRET_SCANNER);

  private StsRules() {}
}
