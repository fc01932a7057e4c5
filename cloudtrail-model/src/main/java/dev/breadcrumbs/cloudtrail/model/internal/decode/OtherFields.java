package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.scan.Member;
import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An {@code otherFields} map in the order of the JSON: immutable, and so never copied twice. */
public final class OtherFields extends AbstractMap<String, JsonNode> implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final LinkedHashMap<String, JsonNode> fields = new LinkedHashMap<>();

  private OtherFields() {}

  public static Map<String, JsonNode> copyOf(Map<String, JsonNode> fields) {
    if (fields.isEmpty()) {
      return Map.of();
    }
    if (fields instanceof OtherFields) {
      return fields;
    }
    OtherFields copy = new OtherFields();
    copy.fields.putAll(fields);
    return copy;
  }

  /** Makes a map of at least one key and as many values, each of which belongs to its key. */
  static Map<String, JsonNode> of(List<Member> keys, List<JsonNode> values) {
    OtherFields made = new OtherFields();
    for (int at = 0; at < keys.size(); at++) {
      made.fields.put(keys.get(at).name(), values.get(at));
    }
    return made;
  }

  @Override
  public int size() {
    return fields.size();
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
