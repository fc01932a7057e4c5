package dev.breadcrumbs.cloudtrail.query.internal.function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A way into JSON: names joined by dots, {@code {}} for each element of an array, {@code {0}} for
 * one. An array is looked through without {@code {}} too, as a field's path does.
 */
final class JsonPath {
  private static final int ALL = -1;
  private static final int LONGEST = 1_000;

  /** A name, or the marks of an array. */
  private static final Pattern STEP = Pattern.compile("([^.{}]+)|\\{([0-9]{0,9})\\}");

  private final List<Object> steps;

  private JsonPath(List<Object> steps) {
    this.steps = List.copyOf(steps);
  }

  static JsonPath parse(String text) {
    List<Object> steps = new ArrayList<>();
    Matcher step = STEP.matcher(text);
    int at = 0;
    while (at < text.length()) {
      boolean dot = at > 0 && text.charAt(at) == '.';
      if (!step.region(dot ? at + 1 : at, text.length()).lookingAt()) {
        throw bad(text);
      }
      steps.add(step.group(1) != null ? step.group(1) : (Object) index(step.group(2)));
      at = step.end();
    }
    if (steps.isEmpty() || text.length() > LONGEST) {
      throw bad(text);
    }
    return new JsonPath(steps);
  }

  private static int index(String digits) {
    return digits.isEmpty() ? ALL : Integer.parseInt(digits);
  }

  private static IllegalArgumentException bad(String text) {
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "no path: '%s'; a path is a.b, a{}.b or a{0}.b",
            text.substring(0, Math.min(text.length(), 100))));
  }

  @Nullable Object in(JsonNode tree) {
    List<JsonNode> nodes = List.of(tree);
    for (Object step : steps) {
      List<JsonNode> found = new ArrayList<>();
      for (JsonNode node : nodes) {
        follow(step, node, found);
      }
      nodes = found;
    }
    List<Object> values = new ArrayList<>();
    nodes.forEach(node -> Values.addAll(values, Values.of(node)));
    return Values.ofList(values);
  }

  private static void follow(Object step, JsonNode node, List<JsonNode> found) {
    if (step instanceof String name) {
      if (node.isArray()) {
        node.forEach(element -> follow(step, element, found));
      } else if (node.has(name)) {
        found.add(node.get(name));
      }
    } else if (step.equals(ALL)) {
      node.forEach(node.isArray() ? found::add : each -> {});
    } else if (node.isArray() && node.has((Integer) step)) {
      found.add(node.get((Integer) step));
    }
  }
}
