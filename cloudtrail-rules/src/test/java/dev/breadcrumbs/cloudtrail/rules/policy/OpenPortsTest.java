package dev.breadcrumbs.cloudtrail.rules.policy;

import static dev.breadcrumbs.cloudtrail.rules.policy.PolicyEvents.withParameters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenPortsTest {
  private static final Condition ANY = Policies.opensToWorld();
  private static final Condition SSH_OR_RDP = Policies.opensToWorld(22, 3389);

  @ParameterizedTest
  @CsvSource({
    "tcp, 22, 22, true",
    "tcp, 0, 65535, true",
    "tcp, 3000, 4000, true",
    "6, 22, 22, true",
    "udp, 3389, 3389, true",
    "udp, 22, 22, false",
    "17, 22, 22, false",
    "udp, 0, 65535, true",
    "-1, -1, -1, true",
    "-1, 443, 443, true",
    "tcp, -1, -1, true",
    "tcp, 443, 443, false",
    "tcp, 0, 21, false",
    "tcp, 0, 0, false",
    "tcp, 0, 22, true",
    "tcp, 23, 3388, false",
    "icmp, 8, -1, false",
    "icmp, -1, -1, false",
    "50, -1, -1, false"
  })
  void asks_for_ports(String protocol, int from, int to, boolean opens) {
    CloudTrailEvent event = permission(protocol, from, to, "0.0.0.0/0");
    assertThat(SSH_OR_RDP.test(event)).isEqualTo(opens);
    assertThat(ANY.test(event)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/0, true",
    "203.0.113.9/0, true",
    "0.0.0.0/00, true",
    "128.0.0.0/1, true",
    "::/0, true",
    "0000:0000::/0, true",
    "2000::/3, true",
    "2000::/2, true",
    "4000::/3, false",
    "2001:db8::/32, false",
    "203.0.113.0/24, false",
    "0.0.0.0, false",
    "pl-1a2b3c4d, false",
    "a/0/0, false"
  })
  void asks_for_every_address(String block, boolean opens) {
    assertThat(ANY.test(permission("tcp", 22, 22, block))).isEqualTo(opens);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/2 64.0.0.0/2, true",
    "0.0.0.0/2 0.0.0.0/3 32.0.0.0/3, false",
    "0.0.0.0/3 32.0.0.0/3 64.0.0.0/3 96.0.0.0/4 112.0.0.0/4, true",
    "2000::/5 2800::/5 3000::/4, true",
    "2000::/5 2800::/6, false",
    "198.51.100.0/24 203.0.113.0/24, false",
    "300.0.0.0/2 64.0.0.0/2, false"
  })
  void sees_blocks_that_are_most_of_the_internet_together(String blocks, boolean opens) {
    String ranges =
        Stream.of(blocks.split(" "))
            .map(block -> "{\"cidrIp\":\"" + block + "\"}")
            .collect(Collectors.joining(","));
    CloudTrailEvent event =
        withParameters(
            "{\"ipPermissions\":{\"items\":[{\"ipProtocol\":\"tcp\",\"fromPort\":22,\"toPort\":22,"
                + "\"ipRanges\":{\"items\":["
                + ranges
                + "]}}]}}");

    assertThat(SSH_OR_RDP.test(event)).isEqualTo(opens);
  }

  @Test
  void sees_one_open_range_among_narrow_ones() {
    CloudTrailEvent event =
        withParameters(
            """
            {"groupId":"sg-0e2a4c6b8d1f3a5c7","ipPermissions":{"items":[
              {"ipProtocol":"tcp","fromPort":22,"toPort":22,"ipRanges":{"items":[
                {"cidrIp":"203.0.113.0/24"}]}},
              {"ipProtocol":"tcp","fromPort":443,"toPort":443,"ipRanges":{},
                "ipv6Ranges":{"items":[{"cidrIpv6":"2001:db8::/32"},{"cidrIpv6":"::/0"}]}}]}}
            """);
    assertThat(ANY.test(event)).isTrue();
    assertThat(Policies.opensToWorld(443).test(event)).isTrue();
    assertThat(SSH_OR_RDP.test(event)).isFalse();
    assertThat(ANY.trace(event).values()).containsExactly("tcp 443 from ::/0");
  }

  @Test
  void reads_parameters_beside_the_list_and_numbers_as_text() {
    CloudTrailEvent event =
        withParameters(
            """
            {"groupName":"web","ipPermissions":{},"ipProtocol":"tcp","fromPort":"22","toPort":"22",
             "cidrIp":"0.0.0.0/0"}
            """);
    assertThat(SSH_OR_RDP.test(event)).isTrue();
    assertThat(Policies.opensToWorld(443).test(event)).isFalse();
  }

  @Test
  void reads_changes_of_rules() {
    CloudTrailEvent event =
        withParameters(
            """
            {"ModifySecurityGroupRulesRequest":{"GroupId":"sg-0e2a4c6b8d1f3a5c7",
              "SecurityGroupRule":{"tag":1,"SecurityGroupRuleId":"sgr-1a2b3c4d5e6f7a8b9",
                "SecurityGroupRule":{"IpProtocol":"tcp","FromPort":3389,"ToPort":3389,
                  "CidrIpv4":"0.0.0.0/0"}}}}
            """);
    assertThat(SSH_OR_RDP.test(event)).isTrue();
    assertThat(Policies.opensToWorld(22).test(event)).isFalse();
  }

  @Test
  void needs_parameters() {
    assertThat(ANY.test(CloudTrailEvent.parse("{\"requestParameters\":null}"))).isFalse();
    assertThat(ANY.test(withParameters("\"0.0.0.0/0\""))).isFalse();
  }

  @Test
  void refuses_what_is_no_port() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Policies.opensToWorld(22, 65_536))
        .withMessage("ports has 65536, which is no port");
  }

  private static CloudTrailEvent permission(String protocol, int from, int to, String block) {
    return withParameters(
        """
        {"groupId":"sg-0e2a4c6b8d1f3a5c7","ipPermissions":{"items":[{"ipProtocol":"%s",
          "fromPort":%d,"toPort":%d,"groups":{},"ipRanges":{"items":[{"cidrIp":"%s"}]}}]}}
        """
            .formatted(protocol, from, to, block));
  }
}
