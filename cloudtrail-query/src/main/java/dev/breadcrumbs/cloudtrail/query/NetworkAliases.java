package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.AliasTerms.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.AliasTerms.first;
import static dev.breadcrumbs.cloudtrail.query.AliasTerms.firstOf;
import static dev.breadcrumbs.cloudtrail.query.AliasTerms.named;
import static dev.breadcrumbs.cloudtrail.query.AliasTerms.path;
import static dev.breadcrumbs.cloudtrail.query.AliasTerms.text;
import static dev.breadcrumbs.cloudtrail.query.AliasTerms.when;

import java.util.ArrayList;
import java.util.List;

/**
 * Splunk's names for where a call came from, and for the rules of security groups and of network
 * access lists that it changes. A rule's ports are those of the destination, whichever way it goes.
 */
final class NetworkAliases {
  static final Field SRC_IP = firstOf("src_ip", "sourceIPAddress");

  private static final String RULES = "requestParameters.ipPermissions.items{}.";

  private NetworkAliases() {}

  static List<Field> all() {
    return List.of(
        firstOf("src", "sourceIPAddress"),
        SRC_IP,
        firstOf("region", "awsRegion"),
        firstOf("vendor_region", "awsRegion"),
        named("direction", first(when(inbound(), "inbound"), when(outbound(), "outbound"))),
        named("protocol", when(changesRules(), protocol())),
        named("dest_port", when(changesRules(), port())),
        named("dest_port_range", when(changesRules(), ports())),
        named("src_ip_range", when(inbound(), addresses())),
        named("dest_ip_range", when(outbound(), addresses())));
  }

  /** Calls that give, take or change rules of who may reach whom. */
  static Condition changesRules() {
    return inbound().or(outbound());
  }

  private static Condition inbound() {
    return EVENT_NAME.matches("SecurityGroupIngress$").or(ofAccessList(false));
  }

  private static Condition outbound() {
    return EVENT_NAME.matches("SecurityGroupEgress$").or(ofAccessList(true));
  }

  private static Condition ofAccessList(boolean egress) {
    return EVENT_NAME
        .matches("NetworkAclEntry$")
        .and(Field.at("requestParameters.egress").eq(egress));
  }

  /** Of a rule alone the number has its name; among several they stay as they are. */
  private static Expression protocol() {
    List<Expression> choices = new ArrayList<>();
    Expression found =
        first(
            RULES + "ipProtocol", "requestParameters.ipProtocol", "requestParameters.aclProtocol");
    Field protocol = new Field("protocol", found);
    String[][] numbers = {{"-1", "all"}, {"1", "icmp"}, {"6", "tcp"}, {"17", "udp"}};
    for (String[] number : numbers) {
      choices.add(when(single(found).and(protocol.eq(number[0])), number[1]));
    }
    choices.add(found);
    return first(choices);
  }

  private static Condition single(Expression value) {
    return new Field("count", new Call("mvcount", List.of(value))).eq(1);
  }

  private static Expression from() {
    return first(
        RULES + "fromPort", "requestParameters.fromPort", "requestParameters.portRange.from");
  }

  private static Expression to() {
    return first(RULES + "toPort", "requestParameters.toPort", "requestParameters.portRange.to");
  }

  /** The port of a rule alone that is of one. */
  private static Expression port() {
    return when(single(from()).and(new Field("from", from()).eq(new Field("to", to()))), from());
  }

  /** First and last port, of each rule. */
  private static Expression ports() {
    return new Call("mvzip", List.of(from(), to(), text("-")));
  }

  private static Expression addresses() {
    return first(
        new Call(
            "mvappend",
            List.of(
                path(RULES + "ipRanges.items{}.cidrIp"),
                path(RULES + "ipv6Ranges.items{}.cidrIpv6"))),
        path("requestParameters.cidrIp"),
        path("requestParameters.cidrBlock"),
        path("requestParameters.ipv6CidrBlock"));
  }
}
