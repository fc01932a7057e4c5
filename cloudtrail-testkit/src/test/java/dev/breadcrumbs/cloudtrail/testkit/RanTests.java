package dev.breadcrumbs.cloudtrail.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Runs dynamic tests as JUnit would, and keeps how they went. */
final class RanTests {
  private RanTests() {}

  static List<String> namesOf(Stream<DynamicNode> nodes) {
    return List.copyOf(outcomes("", nodes).keySet());
  }

  /** The messages of the tests that failed, by their names. */
  static Map<String, String> failuresOf(Stream<DynamicNode> nodes) {
    Map<String, String> outcomes = outcomes("", nodes);
    outcomes.values().removeIf(String::isEmpty);
    return outcomes;
  }

  private static Map<String, String> outcomes(String prefix, Stream<? extends DynamicNode> nodes) {
    Map<String, String> outcomes = new LinkedHashMap<>();
    nodes.forEach(
        node -> {
          String name = prefix + node.getDisplayName();
          if (node instanceof DynamicContainer container) {
            outcomes.putAll(outcomes(name + "/", container.getChildren()));
          } else if (node instanceof DynamicTest test) {
            outcomes.put(name, messageOf(test));
          }
        });
    return outcomes;
  }

  private static String messageOf(DynamicTest test) {
    try {
      test.getExecutable().execute();
      return "";
    } catch (Throwable failure) {
      return String.valueOf(failure.getMessage());
    }
  }
}
