package dev.breadcrumbs.cloudtrail.query.internal.vocabulary;

import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.allOf;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.anyOf;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.callsLike;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.first;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.firstOf;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.is;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.named;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.path;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.text;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.when;

import dev.breadcrumbs.cloudtrail.query.internal.condition.CompareOperator;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Compares;
import dev.breadcrumbs.cloudtrail.query.internal.condition.FieldClauses;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.value.ComparisonOperator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Splunk's names for where a call came from, and for the rules of security groups and of network
 * access lists that it changes. A rule's ports are those of the destination, whichever way it goes.
 */
final class NetworkRuleAliases {
  static final NamedValue SRC_IP = firstOf("src_ip", "sourceIPAddress");

  private static final String RULES = "requestParameters.ipPermissions.items{}.";

  private NetworkRuleAliases() {}

  public static List<NamedValue> all() {
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
  static Clause changesRules() {
    return anyOf(inbound(), outbound());
  }

  private static Clause inbound() {
    return anyOf(callsLike("SecurityGroupIngress$"), ofAccessList(false));
  }

  private static Clause outbound() {
    return anyOf(callsLike("SecurityGroupEgress$"), ofAccessList(true));
  }

  private static Clause ofAccessList(boolean egress) {
    return allOf(
        callsLike("NetworkAclEntry$"), is("requestParameters.egress", Boolean.toString(egress)));
  }

  /** Of a rule alone the number has its name; among several they stay as they are. */
  private static Expression protocol() {
    List<Expression> choices = new ArrayList<>();
    Expression found =
        first(
            RULES + "ipProtocol", "requestParameters.ipProtocol", "requestParameters.aclProtocol");
    String[][] numbers = {{"-1", "all"}, {"1", "icmp"}, {"6", "tcp"}, {"17", "udp"}};
    for (String[] number : numbers) {
      choices.add(
          when(allOf(single(found), FieldClauses.in(found, List.of(number[0]))), number[1]));
    }
    choices.add(found);
    return first(choices);
  }

  private static Clause single(Expression value) {
    return FieldClauses.compared(
        new FunctionCall("mvcount", List.of(value)), ComparisonOperator.EQ, BigDecimal.ONE);
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
    return when(allOf(single(from()), new Compares(from(), CompareOperator.EQ, to())), from());
  }

  /** First and last port, of each rule. */
  private static Expression ports() {
    return new FunctionCall("mvzip", List.of(from(), to(), text("-")));
  }

  private static Expression addresses() {
    return first(
        new FunctionCall(
            "mvappend",
            List.of(
                path(RULES + "ipRanges.items{}.cidrIp"),
                path(RULES + "ipv6Ranges.items{}.cidrIpv6"))),
        path("requestParameters.cidrIp"),
        path("requestParameters.cidrBlock"),
        path("requestParameters.ipv6CidrBlock"));
  }
}
