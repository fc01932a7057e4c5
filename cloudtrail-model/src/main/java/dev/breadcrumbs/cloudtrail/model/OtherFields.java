package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies of {@code otherFields} maps, in the order of the JSON. */
final class OtherFields {
  private OtherFields() {}

  static Map<String, JsonNode> copyOf(Map<String, JsonNode> fields) {
    return fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
