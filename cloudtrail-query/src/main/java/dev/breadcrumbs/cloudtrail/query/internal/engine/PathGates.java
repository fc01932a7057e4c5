package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.query.internal.condition.Cidr;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.value.CidrBlock;
import dev.breadcrumbs.cloudtrail.query.internal.value.IpAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The gates at one path: which conditions a value lets through. What was found out about a text is
 * remembered, so that a text that comes again costs one look, however many conditions there are.
 * Thread-safe.
 */
final class PathGates {
  private static final int MOST = 8_192;
  private static final int PLACES = 4_096;

  private final Expression value;
  private final int[] all;
  private final int[] forMissing;
  private final Map<String, List<Integer>> byText = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Tested> tested = new ArrayList<>();
  private final Map<String, int[]> known = new ConcurrentHashMap<>();

  /** One place for each text, which a later one takes; threads may overwrite each other's. */
  private final @Nullable Outcome[] recent = new @Nullable Outcome[PLACES];

  /** A gate for addresses: of a text, the address is read once for all of these. */
  private record Block(int condition, CidrBlock block) {}

  /** A gate that must be tried on a text. */
  private record Tested(int condition, Gate gate) {}

  /** What a text lets through: immutable, so that threads that share it see it whole. */
  private static final class Outcome {
    final String text;
    final int[] open;

    Outcome(String text, int[] open) {
      this.text = text;
      this.open = open;
    }
  }

  /**
   * Gathers gates.
   *
   * @param value the value at the path
   * @param gates the gates, by the conditions' numbers
   */
  PathGates(Expression value, Map<Integer, Gate> gates) {
    this.value = value;
    all = gates.keySet().stream().mapToInt(Integer::intValue).toArray();
    gates.forEach(this::add);
    forMissing =
        gates.entrySet().stream()
            .filter(gate -> gate.getValue().opensFor(null))
            .mapToInt(Map.Entry::getKey)
            .toArray();
  }

  private void add(int condition, Gate gate) {
    List<String> texts = gate.texts();
    if (gate.clause() instanceof Cidr cidr && cidr.value() instanceof AtPath) {
      blocks.add(new Block(condition, cidr.block()));
      return;
    }
    if (texts == null) {
      tested.add(new Tested(condition, gate));
      return;
    }
    texts.stream()
        .distinct()
        .forEach(text -> byText.computeIfAbsent(text, none -> new ArrayList<>()).add(condition));
  }

  /** The conditions that an event's value lets through, in their order. */
  int[] open(PathValues event) {
    Object found = value.valueIn(event);
    if (found == null) {
      return forMissing;
    }
    // A value that is no text is rare here: every condition gets its chance.
    return found instanceof String text ? openFor(text) : all;
  }

  private int[] openFor(String text) {
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 16) & (PLACES - 1);
    Outcome last = recent[place];
    if (last != null && last.text.equals(text)) {
      return last.open;
    }
    int[] open = knownFor(text);
    recent[place] = new Outcome(text, open);
    return open;
  }

  private int[] knownFor(String text) {
    int[] before = known.get(text);
    if (before != null) {
      return before;
    }
    int[] found = found(text);
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(text, found);
    return found;
  }

  private int[] found(String text) {
    IntStream.Builder open = IntStream.builder();
    byText.getOrDefault(text, List.of()).forEach(open::add);
    byte[] address = blocks.isEmpty() ? null : IpAddress.parse(text);
    for (Block each : blocks) {
      if (each.block.contains(address)) {
        open.add(each.condition);
      }
    }
    for (Tested each : tested) {
      if (each.gate.opensFor(text)) {
        open.add(each.condition);
      }
    }
    return open.build().sorted().toArray();
  }
}
