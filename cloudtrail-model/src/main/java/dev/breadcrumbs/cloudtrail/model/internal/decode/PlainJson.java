package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON as maps, lists, texts and numbers of Java, which the mapper of any host writes alike: of
 * Jackson 2 and 3, and of other libraries. Thread-safe.
 */
public final class PlainJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private PlainJson() {}

  /**
   * The members of an object, in their order.
   *
   * @param json an object that this library has written
   */
  public static Map<String, Object> members(String json) {
    try {
      return MAPPER.readValue(json, OBJECT);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was written cannot be read", e);
    }
  }

  /**
   * The text of an object.
   *
   * @throws IllegalArgumentException if a value has no equivalent in JSON
   */
  public static String text(Map<String, ?> members) {
    try {
      return MAPPER.writeValueAsString(members);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a value is nothing that JSON has: " + types(members));
    }
  }

  private static Map<String, String> types(Map<String, ?> members) {
    Map<String, String> types = new TreeMap<>();
    members.forEach(
        (name, value) -> types.put(name, value == null ? "null" : value.getClass().getName()));
    return types;
  }
}
