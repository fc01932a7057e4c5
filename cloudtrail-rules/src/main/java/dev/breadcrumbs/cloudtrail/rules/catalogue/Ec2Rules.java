package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;

/** Rules on EC2: key pairs and security groups. */
public final class Ec2Rules {
  private static final Condition DONE_IN_EC2 =
      EVENT_SOURCE.eq("ec2.amazonaws.com").and(ERROR_CODE.missing());

  /** A key pair was made or imported, with which new instances can be entered. */
  public static final Rule KEY_PAIR_CREATED =
      rule("key-pair-created")
          .title("EC2 key pair created")
          .description(
              "Whoever holds the private key can sign in to every instance that is started with it.")
          .level(Level.LOW)
          .tags("attack.persistence", "attack.t1098.004")
          .references(Service.EC2.page("CreateKeyPair"))
          .falsePositives("Developers who start their own instances")
          .nextSteps("Ask whoever made it", "Look for instances that were started with it")
          .findingTitle("Key pair {requestParameters.keyName} made")
          .dedupBy(requestParameter("keyName"))
          .when(DONE_IN_EC2.and(EVENT_NAME.in("CreateKeyPair", "ImportKeyPair")));

  /**
   * A security group lets the whole internet in (CIS AWS Foundations 1.2 control 3.10, narrower).
   * Any address with {@code /0} is the whole internet, however the request spells it.
   */
  public static final Rule SECURITY_GROUP_OPENED_TO_WORLD =
      rule("security-group-opened-to-world")
          .title("Security group opened to the world")
          .description("A security group now lets in traffic from any address.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.007", "cis.3.10")
          .references(Service.EC2.page("AuthorizeSecurityGroupIngress"))
          .falsePositives("Public web servers on ports 80 and 443")
          .nextSteps("See what is behind the group", "Close the ports that nobody needs")
          .findingTitle("Security group {requestParameters.groupId} opened to the world")
          .dedupBy(requestParameter("groupId"))
          .when(
              DONE_IN_EC2
                  .and(EVENT_NAME.eq("AuthorizeSecurityGroupIngress"))
                  .and(
                      Condition.anyOf(
                          requestParameter("ipPermissions.items.ipRanges.items.cidrIp")
                              .endsWith("/0"),
                          requestParameter("ipPermissions.items.ipv6Ranges.items.cidrIpv6")
                              .endsWith("/0"),
                          requestParameter("cidrIp").endsWith("/0"))));

  static final List<Rule> ALL = List.of(KEY_PAIR_CREATED, SECURITY_GROUP_OPENED_TO_WORLD);

  private Ec2Rules() {}
}
