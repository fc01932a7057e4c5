package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.EC2;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.util.List;

/** Rules on networks: who is connected to whom, and where traffic goes. */
public final class NetworkRules {
  private static final Field NETWORK = requestParameter("vpcId");

  /** A network's list lets all traffic of the internet in. */
  public static final Rule NETWORK_ACL_OPENED_TO_WORLD =
      rule("network-acl-opened-to-world")
          .title("Network access list opened to the world")
          .description(
              "A list that guards whole subnets now lets in all traffic from any address (CIS AWS"
                  + " Foundations 1.2 control 3.11, narrower).")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.007", "cis.3.11")
          .references(EC2.page("CreateNetworkAclEntry"))
          .falsePositives("Subnets that are guarded by security groups alone")
          .nextSteps("See what is in the subnets", "Take the entry back")
          .findingTitle("Network access list {requestParameters.networkAclId} opened")
          .dedupBy(requestParameter("networkAclId"))
          .when(
              EC2.done("CreateNetworkAclEntry", "ReplaceNetworkAclEntry")
                  .and(requestParameter("ruleAction").eq("allow"))
                  .and(requestParameter("egress").eq(false))
                  .and(requestParameter("aclProtocol").eq("-1"))
                  .and(
                      Condition.anyOf(
                          requestParameter("cidrBlock").endsWith("/0"),
                          requestParameter("ipv6CidrBlock").endsWith("/0"))));

  /** The traffic of an instance is copied to another place. */
  public static final Rule TRAFFIC_MIRRORED =
      rule("traffic-mirrored")
          .title("Traffic of a network interface mirrored")
          .description("All that an instance sends and gets is copied to another machine.")
          .level(Level.MEDIUM)
          .tags("attack.exfiltration", "attack.t1020.001", "attack.t1040")
          .references(EC2.page("CreateTrafficMirrorSession"))
          .falsePositives("Systems that look for intruders in traffic")
          .nextSteps("See whose the target is", "Delete the session if nobody knows it")
          .dedupBy(USER_IDENTITY_ARN)
          .when(EC2.done("CreateTrafficMirrorSession"));

  /** A network is joined with one of an account that is not ours. */
  public static final Rule NETWORK_PEERED_WITH_OTHER_ACCOUNT =
      rule("network-peered-with-other-account")
          .title("Network peered with an unknown account")
          .description(
              "A network of ours is to be joined, or was joined, with one of an account that is not"
                  + " among the trusted ones.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1048", "attack.persistence", "attack.t1133")
          .references(EC2.page("CreateVpcPeeringConnection"))
          .falsePositives("An account of a partner that is not listed yet")
          .nextSteps("Find out whose the account is", "Delete the peering", "Look at the routes")
          .when(
              EC2.done("CreateVpcPeeringConnection")
                  .and(Policies.foreignAccounts(requestParameter("peerOwnerId")))
                  .or(
                      EC2.done("AcceptVpcPeeringConnection")
                          .and(
                              Policies.foreignAccounts(
                                  at(
                                      "responseElements.vpcPeeringConnection"
                                          + ".requesterVpcInfo.ownerId")))));

  /** A network was connected to the internet. */
  public static final Rule INTERNET_GATEWAY_ATTACHED =
      rule("internet-gateway-attached")
          .title("Internet gateway attached to a network")
          .description(
              "The network can now have a way to and from the internet (CIS AWS Foundations 1.2"
                  + " control 3.12, narrower).")
          .level(Level.LOW)
          .tags("attack.defense-evasion", "attack.t1562.007", "cis.3.12")
          .references(EC2.page("AttachInternetGateway"))
          .falsePositives("New networks")
          .nextSteps("See whether the network is meant to be private")
          .findingTitle("Internet gateway attached to {requestParameters.vpcId}")
          .dedupBy(NETWORK)
          .when(EC2.done("AttachInternetGateway"));

  /** Traffic of a subnet goes through a machine. */
  public static final Rule ROUTE_THROUGH_MACHINE =
      rule("route-through-machine")
          .title("Route through an instance or network interface set")
          .description(
              "Traffic of subnets now goes through a machine, which can read and change it (CIS AWS"
                  + " Foundations 1.2 control 3.13, narrower).")
          .level(Level.LOW)
          .tags("attack.credential-access", "attack.t1557", "cis.3.13")
          .references(EC2.page("CreateRoute"))
          .falsePositives("Firewalls and machines that translate addresses")
          .nextSteps("See what the machine is, and who set the route")
          .findingTitle("Route of {requestParameters.routeTableId} through a machine set")
          .dedupBy(requestParameter("routeTableId"))
          .when(
              EC2.done("CreateRoute", "ReplaceRoute")
                  .and(
                      requestParameter("networkInterfaceId")
                          .exists()
                          .or(requestParameter("instanceId").exists())));

  /** A tunnel to a place outside was made. */
  public static final Rule TUNNEL_MADE =
      rule("tunnel-made")
          .title("Tunnel into a network made")
          .description(
              "A private way from outside into our networks was made, or the address of its other"
                  + " end set.")
          .level(Level.LOW)
          .tags("attack.persistence", "attack.t1133")
          .references(EC2.page("CreateVpnConnection"))
          .falsePositives("New offices and partners")
          .nextSteps("Find out whose the other end is", "Ask whoever made it")
          .dedupBy(USER_IDENTITY_ARN)
          .when(
              EC2.done("CreateVpnConnection", "CreateCustomerGateway", "CreateClientVpnEndpoint"));

  /** What may be reached through a private way to a service was changed. */
  public static final Rule NETWORK_ENDPOINT_POLICY_CHANGED =
      rule("network-endpoint-policy-changed")
          .title("Policy of a network endpoint changed")
          .description(
              "The policy says whose buckets and services the network may reach; without it, those"
                  + " of attackers, too.")
          .level(Level.LOW)
          .tags("attack.defense-evasion", "attack.t1562.007")
          .references(EC2.page("ModifyVpcEndpoint"))
          .falsePositives("A service that is new in the network")
          .nextSteps("Read the policy")
          .dedupBy(requestParameter("ModifyVpcEndpointRequest.VpcEndpointId"))
          .when(
              EC2.done("ModifyVpcEndpoint")
                  .and(
                      Condition.anyOf(
                          requestParameter("ModifyVpcEndpointRequest.PolicyDocument").exists(),
                          requestParameter("ModifyVpcEndpointRequest.ResetPolicy").eq(true))));

  /** Somebody lets AWS find out what can reach what. */
  public static final Rule NETWORK_PATHS_ANALYSED =
      rule("network-paths-analysed")
          .title("Ways through networks analysed")
          .description(
              "AWS was asked what can be reached from where: a map for whoever wants to move on.")
          .level(Level.LOW)
          .tags("attack.discovery", "attack.t1016")
          .references(EC2.page("StartNetworkInsightsAnalysis"))
          .falsePositives("Administrators who look for a fault")
          .nextSteps("Ask the principal", "See what else it looked at")
          .dedupBy(USER_IDENTITY_ARN)
          .when(
              EC2.done(
                  "CreateNetworkInsightsPath",
                  "StartNetworkInsightsAnalysis",
                  "StartNetworkInsightsAccessScopeAnalysis"));

  /** A public address is given to an account that is not ours. */
  public static final Rule ADDRESS_TRANSFERRED_TO_OTHER_ACCOUNT =
      rule("address-transferred-to-other-account")
          .title("Elastic IP address offered to an unknown account")
          .description(
              "Whoever takes the address gets what is sent to it: names and allow lists still point"
                  + " to it.")
          .level(Level.HIGH)
          .tags("attack.resource-development", "attack.t1583")
          .references(EC2.page("EnableAddressTransfer"))
          .falsePositives("An account of ours that is not listed yet")
          .nextSteps("Take the offer back", "See which names point to the address")
          .when(
              EC2.done("EnableAddressTransfer")
                  .and(
                      Policies.foreignAccounts(
                          requestParameter("EnableAddressTransferRequest.TransferAccountId"))));

  static final List<Rule> ALL =
      List.of(
          NETWORK_ACL_OPENED_TO_WORLD,
          TRAFFIC_MIRRORED,
          NETWORK_PEERED_WITH_OTHER_ACCOUNT,
          INTERNET_GATEWAY_ATTACHED,
          ROUTE_THROUGH_MACHINE,
          TUNNEL_MADE,
          NETWORK_ENDPOINT_POLICY_CHANGED,
          NETWORK_PATHS_ANALYSED,
          ADDRESS_TRANSFERRED_TO_OTHER_ACCOUNT);

  private NetworkRules() {}
}
