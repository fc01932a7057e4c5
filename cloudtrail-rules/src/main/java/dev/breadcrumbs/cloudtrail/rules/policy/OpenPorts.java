package dev.breadcrumbs.cloudtrail.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the parameters of a call open to every address, if one of some ports is in it. */
record OpenPorts(List<Integer> ports) implements Function<CloudTrailEvent, List<String>> {
  static final int LAST = 65_535;

  private static final int DEEPEST = 12;
  private static final Set<String> BLOCKS = Set.of("cidrip", "cidripv6", "cidripv4");

  OpenPorts(int... ports) {
    this(Arrays.stream(ports).boxed().toList());
  }

  OpenPorts {
    ports = List.copyOf(ports);
  }

  @Override
  public List<String> apply(CloudTrailEvent event) {
    List<String> found = new ArrayList<>();
    JsonNode parameters = event.requestParameters();
    if (parameters != null) {
      visit(parameters, PortRange.ALL, 0, found);
    }
    return found.stream().distinct().toList();
  }

  /** A block of addresses has the ports of the object that it is in, or of the next one around. */
  private void visit(JsonNode node, PortRange around, int depth, List<String> found) {
    if (depth > DEEPEST) {
      return;
    }
    PortRange range = PortRange.of(node, around);
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (isOpen(member) && opens(range)) {
        found.add(range + " from " + member.getValue().textValue());
      }
    }
    node.forEach(each -> visit(each, range, depth + 1, found));
  }

  private static boolean isOpen(Map.Entry<String, JsonNode> member) {
    return member.getValue().isTextual()
        && BLOCKS.contains(member.getKey().toLowerCase(Locale.ROOT))
        && AddressBlocks.isWorld(member.getValue().textValue());
  }

  private boolean opens(PortRange range) {
    return ports.isEmpty() || ports.stream().anyMatch(range::has);
  }
}
