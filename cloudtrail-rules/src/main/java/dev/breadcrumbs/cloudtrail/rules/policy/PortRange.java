package dev.breadcrumbs.cloudtrail.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The protocol and ports of a permission, as a request gives them (Amazon EC2 API Reference, {@code
 * IpPermission}): protocol -1 has all ports, whatever else is said; port -1, and none, are all.
 */
record PortRange(String protocol, int from, int to) {
  private static final int ALL_PORTS = -1;

  static final PortRange ALL = new PortRange("-1", ALL_PORTS, ALL_PORTS);

  /** The port of SSH, for which there is no UDP. */
  private static final int SSH = 22;

  private static final Set<String> UDP = Set.of("udp", "17");

  private static final Set<String> EVERY_PROTOCOL = Set.of("-1", "all");

  /** TCP and UDP, by name and number, and what is not told. */
  private static final Set<String> WITH_PORTS = Set.of("tcp", "udp", "6", "17", "");

  /** The range that an object tells of, or else the one around it. */
  static PortRange of(JsonNode object, PortRange around) {
    String protocol = "";
    int from = ALL_PORTS;
    int to = ALL_PORTS;
    boolean told = false;
    for (Map.Entry<String, JsonNode> each : object.properties()) {
      String name = each.getKey().toLowerCase(Locale.ROOT);
      switch (name) {
        case "ipprotocol" -> protocol = each.getValue().asText().toLowerCase(Locale.ROOT);
        case "fromport" -> from = each.getValue().asInt(ALL_PORTS);
        case "toport" -> to = each.getValue().asInt(ALL_PORTS);
        default -> {}
      }
      told |= name.equals("ipprotocol") || name.equals("fromport");
    }
    return told ? new PortRange(protocol, from, to) : around;
  }

  boolean has(int port) {
    if (isEveryProtocol()) {
      return true;
    }
    if (port == SSH && UDP.contains(protocol)) {
      return false;
    }
    boolean within = from < 0 || (from <= port && port <= Math.max(from, to));
    return within && WITH_PORTS.contains(protocol);
  }

  private boolean isEveryProtocol() {
    return EVERY_PROTOCOL.contains(protocol);
  }

  @Override
  public String toString() {
    if (isEveryProtocol()) {
      return "all ports";
    }
    if (!WITH_PORTS.contains(protocol)) {
      return "protocol " + protocol;
    }
    String name = protocol.isEmpty() ? "" : protocol + " ";
    if (from < 0) {
      return name + "all ports";
    }
    return name + (to > from ? from + "-" + to : String.valueOf(from));
  }
}
