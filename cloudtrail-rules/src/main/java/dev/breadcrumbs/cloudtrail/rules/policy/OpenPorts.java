package dev.breadcrumbs.cloudtrail.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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
    Map<PortRange, Set<String>> blocks = new LinkedHashMap<>();
    JsonNode parameters = event.requestParameters();
    if (parameters != null) {
      visit(parameters, PortRange.ALL, 0, blocks);
    }
    return blocks.entrySet().stream()
        .flatMap(each -> opened(each.getKey(), each.getValue()))
        .toList();
  }

  /** The large blocks, or else all, if together they are what a large one would be. */
  private static Stream<String> opened(PortRange range, Set<String> blocks) {
    List<String> large = blocks.stream().filter(AddressBlocks::isWorld).toList();
    if (!large.isEmpty()) {
      return large.stream().map(block -> range + " from " + block);
    }
    return AddressSpace.isHalfOf(blocks)
        ? Stream.of(range + " from " + blocks.size() + " blocks that are most of the internet")
        : Stream.of();
  }

  /** A block of addresses has the ports of the object that it is in, or of the next one around. */
  private void visit(
      JsonNode node, PortRange around, int depth, Map<PortRange, Set<String>> found) {
    if (depth > DEEPEST) {
      return;
    }
    PortRange range = PortRange.of(node, around);
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (isBlock(member) && opens(range)) {
        found
            .computeIfAbsent(range, none -> new LinkedHashSet<>())
            .add(member.getValue().textValue());
      }
    }
    node.forEach(each -> visit(each, range, depth + 1, found));
  }

  private static boolean isBlock(Map.Entry<String, JsonNode> member) {
    return member.getValue().isTextual()
        && BLOCKS.contains(member.getKey().toLowerCase(Locale.ROOT));
  }

  private boolean opens(PortRange range) {
    return ports.isEmpty() || ports.stream().anyMatch(range::has);
  }
}
