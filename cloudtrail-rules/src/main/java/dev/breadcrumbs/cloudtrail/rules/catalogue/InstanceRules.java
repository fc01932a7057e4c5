package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.AWS_REGION;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.INVOKED_BY;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.EC2;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.time.Duration;
import java.util.List;

/** Rules on what EC2 instances are started, with what, and ended. */
public final class InstanceRules {
  private static final Field INSTANCE =
      ParameterNames.parameter("instanceId", "instancesSet.items.instanceId");

  private static final Condition USER_DATA_CHANGED =
      EC2.done("ModifyInstanceAttribute").and(requestParameter("userData").exists());

  /** Instances for machine learning and graphics, which miners like, and the largest of all. */
  private static final Condition UNUSUAL_TYPE =
      requestParameter("instanceType")
          .matches("^(?:p|g|gr|trn|inf|dl|vt)\\d|^u-|\\.(?:metal|(?:24|32|48|56|112)xlarge)");

  /** What an instance runs at its next start was changed. */
  public static final Rule INSTANCE_USER_DATA_CHANGED =
      rule("instance-user-data-changed")
          .title("User data of an EC2 instance changed")
          .description(
              "User data can hold a script that runs with all rights at a start of the instance. It"
                  + " can only be changed while the instance is stopped.")
          .level(Level.MEDIUM)
          .tags("attack.execution", "attack.t1059.009", "attack.persistence", "attack.t1037")
          .references(EC2.page("ModifyInstanceAttribute"))
          .falsePositives("Instances that are set up by hand")
          .nextSteps("Read the user data", "See what the instance's role may do")
          .findingTitle("User data of {requestParameters.instanceId} changed")
          .dedupBy(requestParameter("instanceId"))
          .when(USER_DATA_CHANGED);

  /** An instance was stopped, given other user data, and started again. */
  public static final Rule INSTANCE_RESTARTED_WITH_OTHER_USER_DATA =
      rule("instance-restarted-with-other-user-data")
          .title("EC2 instance stopped, changed and started by other user data")
          .description(
              "Within an hour an instance was stopped, its user data changed, and the instance"
                  + " started: a way to run a script in it with all rights.")
          .level(Level.HIGH)
          .tags("attack.execution", "attack.t1059.009", "attack.privilege-escalation")
          .references(EC2.page("ModifyInstanceAttribute"))
          .falsePositives("Instances that are set up by hand")
          .nextSteps(
              "Read the user data",
              "Take the instance off the network",
              "Revoke the sessions of the instance's role")
          .dedupBy(INSTANCE)
          .temporalOrdered(
              Duration.ofHours(1),
              List.of(EC2.done("StopInstances"), USER_DATA_CHANGED, EC2.done("StartInstances")),
              INSTANCE);

  /** The passwords of several Windows instances are asked for. */
  public static final Rule INSTANCE_PASSWORDS_READ_IN_BULK =
      rule("instance-passwords-read-in-bulk")
          .title("Windows passwords of several instances asked for")
          .description(
              "The administrator's passwords of five and more instances were asked for within ten"
                  + " minutes, given or not. They are encrypted with the key pair.")
          .level(Level.MEDIUM)
          .tags("attack.credential-access", "attack.t1555")
          .references(EC2.page("GetPasswordData"))
          .falsePositives("An administrator who sets several instances up")
          .nextSteps("Ask the principal", "See who has the private keys")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              requestParameter("instanceId"),
              5,
              Duration.ofMinutes(10),
              EC2.tried("GetPasswordData"),
              USER_IDENTITY_ARN);

  /** The user data of several instances is asked for. */
  public static final Rule INSTANCE_USER_DATA_READ_IN_BULK =
      rule("instance-user-data-read-in-bulk")
          .title("User data of several instances asked for")
          .description(
              "User data, in which passwords and keys are found, was asked for of five and more"
                  + " instances within ten minutes, given or not.")
          .level(Level.MEDIUM)
          .tags("attack.discovery", "attack.t1580", "attack.credential-access", "attack.t1552.005")
          .references(EC2.page("DescribeInstanceAttribute"))
          .falsePositives("Tools that audit accounts; name their users in the site's service users")
          .nextSteps("See what the user data holds", "Change the secrets in it")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              requestParameter("instanceId"),
              5,
              Duration.ofMinutes(10),
              EC2.tried("DescribeInstanceAttribute")
                  .and(requestParameter("attribute").eq("userData"))
                  .and(USER_NAME.inList(Site.SERVICE_USERS).not()),
              USER_IDENTITY_ARN);

  /** An instance of a type that miners like was started. */
  public static final Rule UNUSUAL_INSTANCE_STARTED =
      rule("unusual-instance-started")
          .title("EC2 instance of a large or graphics type started")
          .description(
              "An instance with graphics processors or of the largest sizes was started: what miners"
                  + " do first with a stolen key.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1496.001", "attack.defense-evasion", "attack.t1578.002")
          .references("https://docs.aws.amazon.com/ec2/latest/instancetypes/ac.html")
          .falsePositives("Teams that train models or compute much")
          .nextSteps("Ask whoever started it", "Look in all regions", "Stop it if nobody knows it")
          .findingTitle("Instance of type {requestParameters.instanceType} started in {awsRegion}")
          .dedupBy(USER_IDENTITY_ARN, AWS_REGION)
          .context(requestParameter("instanceType"))
          .when(EC2.done("RunInstances").and(UNUSUAL_TYPE));

  /** An instance of a type that miners like was refused; told once a day. */
  public static final Rule UNUSUAL_INSTANCE_REFUSED =
      rule("unusual-instance-refused")
          .title("EC2 instance of a large or graphics type refused")
          .description(
              "Somebody who may not do so asked for an instance with graphics processors or of the"
                  + " largest sizes. Told of a principal once, until it is silent for a day.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1496.001")
          .references("https://docs.aws.amazon.com/ec2/latest/instancetypes/ac.html")
          .falsePositives("Somebody new in a team that trains models")
          .nextSteps("Ask the principal", "See what else it tried, in all regions")
          .findingTitle("Instance of type {requestParameters.instanceType} refused in {awsRegion}")
          .dedupBy(USER_IDENTITY_ARN)
          .context(requestParameter("instanceType"))
          .firstSeen(EC2.refused("RunInstances").and(UNUSUAL_TYPE), USER_IDENTITY_ARN)
          .within(Duration.ofDays(1));

  /** One principal tries again and again to start instances. */
  public static final Rule INSTANCE_STARTS_FAIL =
      rule("instance-starts-fail")
          .title("Many starts of EC2 instances refused or over the limit")
          .description(
              "Ten and more starts of instances failed within an hour, because the principal may"
                  + " not, or the account has enough: somebody mines with a stolen key.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1496.001")
          .references(
              "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide"
                  + "/troubleshooting-launch.html")
          .falsePositives("A group of instances that grows beyond the account's limit")
          .nextSteps("Cut the principal off", "Look for instances in all regions")
          .findingTitle("Many starts of instances by {userIdentity.arn} failed")
          .dedupBy(USER_IDENTITY_ARN)
          .eventCount(
              10,
              Duration.ofHours(1),
              EC2.refused("RunInstances")
                  .or(
                      EC2.tried("RunInstances")
                          .and(
                              ERROR_CODE.in(
                                  "Client.InstanceLimitExceeded",
                                  "Client.VcpuLimitExceeded",
                                  "Client.MaxSpotInstanceCountExceeded")))
                  .and(INVOKED_BY.missing()),
              USER_IDENTITY_ARN);

  /** One call started very many instances. */
  public static final Rule INSTANCES_STARTED_IN_BULK =
      rule("instances-started-in-bulk")
          .title("Twenty and more EC2 instances started at once")
          .description("One call of a person or program asked for twenty and more instances.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1496.001")
          .references(EC2.page("RunInstances"))
          .falsePositives("Batches and tests of load; name their users in the service users")
          .nextSteps("Ask whoever started them", "Look in all regions")
          .findingTitle("{requestParameters.instancesSet.items.maxCount} instances started at once")
          .dedupBy(USER_IDENTITY_ARN)
          .when(
              EC2.done("RunInstances")
                  .and(requestParameter("instancesSet.items.maxCount").ge(20))
                  .and(INVOKED_BY.missing())
                  .and(USER_NAME.inList(Site.SERVICE_USERS).not()));

  /** Many instances are ended by one principal. */
  public static final Rule INSTANCES_TERMINATED_IN_BULK =
      rule("instances-terminated-in-bulk")
          .title("Many EC2 instances terminated")
          .description(
              "Ten and more instances terminated by one principal within ten minutes. What was on"
                  + " their disks is mostly gone.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1485")
          .references(EC2.page("TerminateInstances"))
          .falsePositives("An environment that is taken down by hand")
          .nextSteps("Cut the principal off if nobody knows of it", "Look for snapshots")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              INSTANCE,
              10,
              Duration.ofMinutes(10),
              EC2.done("TerminateInstances")
                  .and(INVOKED_BY.missing())
                  .and(USER_NAME.inList(Site.SERVICE_USERS).not()),
              USER_IDENTITY_ARN);

  /** An instance can be terminated again by a single call. */
  public static final Rule INSTANCE_TERMINATION_PROTECTION_OFF =
      rule("instance-termination-protection-off")
          .title("Termination protection of an EC2 instance switched off")
          .description("The instance can now be terminated by a single call.")
          .level(Level.LOW)
          .tags("attack.impact", "attack.t1485")
          .references(EC2.page("ModifyInstanceAttribute"))
          .falsePositives("An instance that is about to be given up")
          .nextSteps("Ask whoever did it", "Look for terminations by the same principal")
          .findingTitle("Termination protection of {requestParameters.instanceId} switched off")
          .dedupBy(requestParameter("instanceId"))
          .when(
              EC2.done("ModifyInstanceAttribute")
                  .and(requestParameter("disableApiTermination.value").eq(false)));

  static final List<Rule> ALL =
      List.of(
          INSTANCE_USER_DATA_CHANGED,
          INSTANCE_RESTARTED_WITH_OTHER_USER_DATA,
          INSTANCE_PASSWORDS_READ_IN_BULK,
          INSTANCE_USER_DATA_READ_IN_BULK,
          UNUSUAL_INSTANCE_STARTED,
          UNUSUAL_INSTANCE_REFUSED,
          INSTANCE_STARTS_FAIL,
          INSTANCES_STARTED_IN_BULK,
          INSTANCES_TERMINATED_IN_BULK,
          INSTANCE_TERMINATION_PROTECTION_OFF);

  private InstanceRules() {}
}
