package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The gates at one path: which conditions a value lets through. What was found out about a text is
 * remembered, so that a text that comes again costs one look, however many conditions there are.
 * Thread-safe.
 */
final class PathGates {
  private static final int MOST = 8_192;

  private final Expression value;
  private final int[] all;
  private final int[] forMissing;
  private final Map<String, List<Integer>> byText = new HashMap<>();
  private final Map<Integer, Gate> tested = new HashMap<>();
  private final Map<String, int[]> known = new ConcurrentHashMap<>();

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
    if (texts == null) {
      tested.put(condition, gate);
      return;
    }
    texts.stream()
        .distinct()
        .forEach(text -> byText.computeIfAbsent(text, none -> new ArrayList<>()).add(condition));
  }

  /** The conditions that an event's value lets through, in no order. */
  int[] open(PathValues event) {
    Object found = value.valueIn(event);
    if (found == null) {
      return forMissing;
    }
    // A value that is no text is rare here: every condition gets its chance.
    return found instanceof String text ? openFor(text) : all;
  }

  private int[] openFor(String text) {
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
    IntStream listed = byText.getOrDefault(text, List.of()).stream().mapToInt(Integer::intValue);
    IntStream others =
        tested.entrySet().stream()
            .filter(gate -> gate.getValue().opensFor(text))
            .mapToInt(Map.Entry::getKey);
    return IntStream.concat(listed, others).toArray();
  }
}
