package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An {@code otherFields} map in the order of the JSON: immutable, and so never copied twice. */
final class OtherFields extends AbstractMap<String, JsonNode> implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final LinkedHashMap<String, JsonNode> fields;

  private OtherFields(Map<String, JsonNode> fields) {
    this.fields = new LinkedHashMap<>(fields);
  }

  static Map<String, JsonNode> copyOf(Map<String, JsonNode> fields) {
    if (fields.isEmpty()) {
      return Map.of();
    }
    return fields instanceof OtherFields ? fields : new OtherFields(fields);
  }

  @Override
  public @Nullable JsonNode get(Object key) {
    return fields.get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return fields.containsKey(key);
  }

  @Override
  public Set<Map.Entry<String, JsonNode>> entrySet() {
    return Collections.unmodifiableMap(fields).entrySet();
  }
}
