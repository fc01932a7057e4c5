package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.EC2;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.EC2_INSTANCE_CONNECT;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.LIGHTSAIL;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.time.Duration;
import java.util.List;

/** Rules on ways into EC2 and Lightsail instances, and on the roles that are found there. */
public final class InstanceAccessRules {
  private static final Field INSTANCE = requestParameter("instanceId");

  /** A key was placed on an instance, for a minute. */
  public static final Rule SSH_KEY_SENT_TO_INSTANCE =
      rule("ssh-key-sent-to-instance")
          .title("SSH key sent to an EC2 instance")
          .description(
              "EC2 Instance Connect placed a public key on an instance: whoever called can sign in"
                  + " to it within a minute, without a key pair.")
          .level(Level.LOW)
          .tags("attack.lateral-movement", "attack.t1021.004", "attack.t1098.004")
          .references(EC2_INSTANCE_CONNECT.page("SendSSHPublicKey"))
          .falsePositives("Administrators who work so")
          .nextSteps("Ask the principal", "See what the instance's role did afterwards")
          .findingTitle("SSH key sent to {requestParameters.instanceId}")
          .levelWhen(Level.MEDIUM, requestParameter("instanceOSUser").eq("root"))
          .dedupBy(INSTANCE, USER_IDENTITY_ARN)
          .when(EC2_INSTANCE_CONNECT.done("SendSSHPublicKey"));

  /** One principal places keys on several instances. */
  public static final Rule SSH_KEYS_SENT_TO_SEVERAL_INSTANCES =
      rule("ssh-keys-sent-to-several-instances")
          .title("SSH keys sent to several EC2 instances")
          .description("Three and more instances were entered by one principal within ten minutes.")
          .level(Level.MEDIUM)
          .tags("attack.lateral-movement", "attack.t1021.004")
          .references(EC2_INSTANCE_CONNECT.page("SendSSHPublicKey"))
          .falsePositives("Administrators who look after many instances by hand")
          .nextSteps("Ask the principal", "See what the instances' roles did afterwards")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              INSTANCE,
              3,
              Duration.ofMinutes(10),
              EC2_INSTANCE_CONNECT
                  .done("SendSSHPublicKey")
                  .and(USER_NAME.inList(Site.SERVICE_USERS).not()),
              USER_IDENTITY_ARN);

  /** A key was sent to the serial console of an instance, past all networks. */
  public static final Rule SSH_KEY_SENT_TO_SERIAL_CONSOLE =
      rule("ssh-key-sent-to-serial-console")
          .title("SSH key sent to the serial console of an instance")
          .description(
              "Whoever called can enter the instance by its serial console, past security groups and"
                  + " networks.")
          .level(Level.HIGH)
          .tags("attack.lateral-movement", "attack.t1021.008")
          .references(EC2_INSTANCE_CONNECT.page("SendSerialConsoleSSHPublicKey"))
          .falsePositives("Rescue of an instance that no longer starts")
          .nextSteps("Ask the principal", "Switch the serial console off for the account")
          .findingTitle("SSH key sent to the serial console of {requestParameters.instanceId}")
          .dedupBy(INSTANCE)
          .when(EC2_INSTANCE_CONNECT.done("SendSerialConsoleSSHPublicKey"));

  /** Instances can be entered by their serial consoles. */
  public static final Rule SERIAL_CONSOLE_ENABLED =
      rule("serial-console-enabled")
          .title("Serial console of EC2 switched on for the account")
          .description(
              "All instances of the region can now be entered by serial consoles, past security"
                  + " groups and networks, by whoever has the rights.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.007", "attack.t1021.008")
          .references(EC2.page("EnableSerialConsoleAccess"))
          .falsePositives("Rescue of an instance that no longer starts")
          .nextSteps("Switch it off", "Look for keys that were sent to serial consoles")
          .when(EC2.done("EnableSerialConsoleAccess"));

  /** A way for tunnels into a private network was made. */
  public static final Rule INSTANCE_CONNECT_ENDPOINT_MADE =
      rule("instance-connect-endpoint-made")
          .title("Endpoint for tunnels to private instances made")
          .description(
              "Instances without a public address can now be reached through EC2 Instance Connect"
                  + " by whoever has the rights.")
          .level(Level.LOW)
          .tags("attack.persistence", "attack.t1133")
          .references(EC2.page("CreateInstanceConnectEndpoint"))
          .falsePositives("Networks that replace a bastion host so")
          .nextSteps("Ask whoever made it", "Look for tunnels that were opened")
          .when(EC2.done("CreateInstanceConnectEndpoint"));

  /** An instance gives the credentials of its role to simple requests again. */
  public static final Rule INSTANCE_METADATA_UNPROTECTED =
      rule("instance-metadata-unprotected")
          .title("Metadata of an EC2 instance open without a token")
          .description(
              "Version 1 of the metadata service was allowed: a web application that can be made to"
                  + " fetch an address gives away the credentials of the instance's role.")
          .level(Level.MEDIUM)
          .tags("attack.credential-access", "attack.t1552.005")
          .references(EC2.page("ModifyInstanceMetadataOptions"))
          .falsePositives("Old software that knows no tokens")
          .nextSteps("Demand tokens again", "See where the role's sessions are used")
          .dedupBy(USER_IDENTITY_ARN)
          .when(
              EC2.done("ModifyInstanceMetadataOptions", "ModifyInstanceMetadataDefaults")
                  .and(
                      Condition.anyOf(
                          requestParameter("ModifyInstanceMetadataOptionsRequest.HttpTokens")
                              .eq("optional"),
                          requestParameter("ModifyInstanceMetadataDefaultsRequest.HttpTokens")
                              .eq("optional"),
                          requestParameter("httpTokens").eq("optional"))));

  /** A running instance was given a role, or another one. */
  public static final Rule INSTANCE_PROFILE_REPLACED =
      rule("instance-profile-replaced")
          .title("Role of a running EC2 instance changed")
          .description(
              "Whoever is in the instance now has the rights of another role: a way to more rights"
                  + " for those who may pass one.")
          .level(Level.LOW)
          .tags("attack.privilege-escalation", "attack.t1078.004", "attack.t1578.005")
          .references(EC2.page("ReplaceIamInstanceProfileAssociation"))
          .falsePositives("Instances that are to be managed by Systems Manager")
          .nextSteps("See what the role may do", "See what it did since")
          .dedupBy(USER_IDENTITY_ARN)
          .when(
              EC2.done("AssociateIamInstanceProfile", "ReplaceIamInstanceProfileAssociation")
                  .and(USER_NAME.inList(Site.SERVICE_USERS).not()));

  /** Keys or passwords of Lightsail were fetched. */
  public static final Rule LIGHTSAIL_CREDENTIALS_READ =
      rule("lightsail-credentials-read")
          .title("Keys or passwords of Lightsail fetched")
          .description(
              "Somebody fetched the key of the account's Lightsail instances, the way into one of"
                  + " them, or the password of a database.")
          .level(Level.MEDIUM)
          .tags("attack.credential-access", "attack.t1555", "attack.t1552.004")
          .references(LIGHTSAIL.page("DownloadDefaultKeyPair"))
          .falsePositives("Owners of Lightsail instances")
          .nextSteps("Ask the principal", "Change the key or password")
          .dedupBy(USER_IDENTITY_ARN)
          .when(
              LIGHTSAIL.done(
                  "DownloadDefaultKeyPair",
                  "GetInstanceAccessDetails",
                  "GetRelationalDatabaseMasterUserPassword"));

  static final List<Rule> ALL =
      List.of(
          SSH_KEY_SENT_TO_INSTANCE,
          SSH_KEYS_SENT_TO_SEVERAL_INSTANCES,
          SSH_KEY_SENT_TO_SERIAL_CONSOLE,
          SERIAL_CONSOLE_ENABLED,
          INSTANCE_CONNECT_ENDPOINT_MADE,
          INSTANCE_METADATA_UNPROTECTED,
          INSTANCE_PROFILE_REPLACED,
          LIGHTSAIL_CREDENTIALS_READ);

  private InstanceAccessRules() {}
}
