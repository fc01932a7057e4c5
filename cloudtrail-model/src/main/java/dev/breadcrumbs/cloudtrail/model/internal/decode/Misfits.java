package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Collects the values of one record whose JSON type is not the documented one. Not thread-safe. */
public final class Misfits {
  private final Map<String, String> reasons = new LinkedHashMap<>(0);

  void add(String path, String name, String expected, JsonNode found) {
    String type = found.getNodeType().name().toLowerCase(Locale.ROOT);
    String shown = found.isValueNode() ? " " + shortened(found.toString()) : "";
    String field = path + name;
    reasons.put(
        field, field + " is no " + expected + " but " + type + shown + "; kept in otherFields");
  }

  /** Forgets what was wrong with a field, and what is in it, that turned out to stand twice. */
  void forget(String path, String name) {
    if (!reasons.isEmpty()) {
      String field = path + name;
      reasons.keySet().removeIf(known -> known.equals(field) || known.startsWith(field + "."));
    }
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }

  public Collection<String> reasons() {
    return reasons.values();
  }
}
