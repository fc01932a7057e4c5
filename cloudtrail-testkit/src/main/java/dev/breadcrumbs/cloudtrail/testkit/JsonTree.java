package dev.breadcrumbs.cloudtrail.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** JSON trees, and the paths within them. */
final class JsonTree {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonTree() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static JsonNode node(Object value) {
    try {
      return MAPPER.valueToTree(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "value is no text, number, boolean, list, map or JSON node: " + value.getClass(), e);
    }
  }

  static JsonNode parse(String name, String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          name + " is no JSON: " + e.getOriginalMessage() + ": " + json, e);
    }
  }

  /** Equality that takes an int and a long of one value as equal, as JSON does. */
  static boolean equal(JsonNode one, JsonNode other) {
    return one.equals(
        (left, right) -> {
          boolean numbers = left.isNumber() && right.isNumber();
          if (numbers && left.decimalValue().compareTo(right.decimalValue()) == 0) {
            return 0;
          }
          return left.equals(right) ? 0 : 1;
        },
        other);
  }

  /** A copy with a value at a path; objects on the way are made. */
  static ObjectNode with(ObjectNode tree, String path, JsonNode value) {
    ObjectNode copy = tree.deepCopy();
    String[] names = names(path);
    ObjectNode at = copy;
    for (int step = 0; step < names.length - 1; step++) {
      JsonNode next = at.path(names[step]);
      if (next.isMissingNode() || next.isNull()) {
        at = at.putObject(names[step]);
      } else if (next instanceof ObjectNode object) {
        at = object;
      } else {
        throw new IllegalArgumentException(
            "cannot set " + path + ": " + names[step] + " is no object but " + next);
      }
    }
    at.set(names[names.length - 1], value);
    return copy;
  }

  static void remove(ObjectNode tree, String path) {
    int dot = path.lastIndexOf('.');
    JsonNode parent = tree;
    if (dot >= 0) {
      for (String name : names(path.substring(0, dot))) {
        parent = parent.path(name);
      }
    }
    if (parent instanceof ObjectNode object) {
      object.remove(path.substring(dot + 1));
    }
  }

  /** Puts values over others; where both are objects, member by member. */
  static void merge(ObjectNode into, ObjectNode over) {
    for (Map.Entry<String, JsonNode> entry : over.properties()) {
      JsonNode below = into.get(entry.getKey());
      if (below instanceof ObjectNode object && entry.getValue() instanceof ObjectNode upper) {
        merge(object, upper);
      } else {
        into.set(entry.getKey(), entry.getValue().deepCopy());
      }
    }
  }

  private static String[] names(String path) {
    String[] names = path.split("\\.", -1);
    for (String name : names) {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("path has an empty name: '" + path + "'");
      }
    }
    return names;
  }
}
