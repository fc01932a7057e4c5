package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.EC2;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.util.List;

/** Rules on EC2: key pairs and security groups. */
public final class Ec2Rules {
  private static final Field GROUP = requestParameter("groupId");

  private static final Condition RULES_SET =
      EC2.done("AuthorizeSecurityGroupIngress", "ModifySecurityGroupRules");

  /** A key pair was made or imported, with which new instances can be entered. */
  public static final Rule KEY_PAIR_CREATED =
      rule("key-pair-created")
          .title("EC2 key pair created")
          .description(
              "Whoever holds the private key can sign in to every instance that is started with it.")
          .level(Level.LOW)
          .tags("attack.persistence", "attack.t1098.004")
          .references(EC2.page("CreateKeyPair"))
          .falsePositives("Developers who start their own instances")
          .nextSteps("Ask whoever made it", "Look for instances that were started with it")
          .dedupBy(requestParameter("keyName"))
          .when(EC2.done("CreateKeyPair", "ImportKeyPair"));

  /**
   * A security group lets the whole internet in (CIS AWS Foundations 1.2 control 3.10, narrower).
   */
  public static final Rule SECURITY_GROUP_OPENED_TO_WORLD =
      rule("security-group-opened-to-world")
          .title("Security group opened to the world")
          .description("A security group now lets in traffic from any address.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.007", "cis.3.10")
          .references(EC2.page("AuthorizeSecurityGroupIngress"))
          .falsePositives("Public web servers on ports 80 and 443")
          .nextSteps("See what is behind the group", "Close the ports that nobody needs")
          .findingTitle("Security group {requestParameters.groupId} opened to the world")
          .dedupBy(GROUP)
          .when(RULES_SET.and(Policies.opensToWorld()));

  /** The whole internet may try to sign in by SSH. */
  public static final Rule SSH_OPENED_TO_WORLD =
      rule("ssh-opened-to-world")
          .title("SSH opened to the world")
          .description("Any address may try to sign in by SSH to what is behind the group.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1133", "attack.defense-evasion", "attack.t1562.007")
          .references(EC2.page("AuthorizeSecurityGroupIngress"))
          .falsePositives("Hosts that are reached from everywhere on purpose")
          .nextSteps("Close the port", "Look for sign-ins to the instances since")
          .findingTitle("Security group {requestParameters.groupId} lets everybody at SSH")
          .dedupBy(GROUP)
          .when(RULES_SET.and(Policies.opensToWorld(22)));

  /** The whole internet may try to sign in to Windows. */
  public static final Rule REMOTE_DESKTOP_OPENED_TO_WORLD =
      rule("remote-desktop-opened-to-world")
          .title("Remote desktop or management of Windows opened to the world")
          .description(
              "Any address reaches the remote desktop, the shares or the remote management of Windows"
                  + " behind the group: a common way in of ransomware.")
          .level(Level.HIGH)
          .tags("attack.persistence", "attack.t1133", "attack.defense-evasion", "attack.t1562.007")
          .references(EC2.page("AuthorizeSecurityGroupIngress"))
          .falsePositives("Hosts that are reached from everywhere on purpose")
          .nextSteps("Close the port", "Look for sign-ins to the instances since")
          .findingTitle("Security group {requestParameters.groupId} lets everybody at Windows")
          .dedupBy(GROUP)
          .when(RULES_SET.and(Policies.opensToWorld(445, 3389, 5985, 5986)));

  /** The whole internet reaches databases. */
  public static final Rule DATABASE_PORTS_OPENED_TO_WORLD =
      rule("database-ports-opened-to-world")
          .title("Ports of databases opened to the world")
          .description(
              "Any address reaches a port of databases behind the group. Some of them ask for no"
                  + " password unless told to.")
          .level(Level.HIGH)
          .tags("attack.persistence", "attack.t1133", "attack.defense-evasion", "attack.t1562.007")
          .references(EC2.page("AuthorizeSecurityGroupIngress"))
          .falsePositives("Databases of tests")
          .nextSteps("Close the port", "Look into the database for what was read or changed")
          .findingTitle("Security group {requestParameters.groupId} lets everybody at databases")
          .dedupBy(GROUP)
          .when(
              RULES_SET.and(
                  Policies.opensToWorld(1433, 1521, 3306, 5432, 5439, 6379, 9200, 11211, 27017)));

  static final List<Rule> ALL =
      List.of(
          KEY_PAIR_CREATED,
          SECURITY_GROUP_OPENED_TO_WORLD,
          SSH_OPENED_TO_WORLD,
          REMOTE_DESKTOP_OPENED_TO_WORLD,
          DATABASE_PORTS_OPENED_TO_WORLD);

  private Ec2Rules() {}
}
