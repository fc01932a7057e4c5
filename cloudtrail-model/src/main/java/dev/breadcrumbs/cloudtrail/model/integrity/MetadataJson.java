package dev.breadcrumbs.cloudtrail.model.integrity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the metadata of an object as {@code aws s3api head-object} prints it. */
final class MetadataJson {
  private static final JsonMapper MAPPER = StrictJson.mapper();
  private static final String HEADER = "x-amz-meta-";

  private MetadataJson() {}

  /** Takes the values of {@code Metadata}, or of the whole object if there is none. */
  static Map<String, String> parse(byte[] json) throws IOException {
    JsonNode root = MAPPER.readTree(json);
    if (root == null || !root.isObject()) {
      throw new IOException("it is no JSON object");
    }
    JsonNode metadata = root.path("Metadata").isObject() ? root.path("Metadata") : root;
    Map<String, String> values = new HashMap<>();
    metadata
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isTextual()) {
                values.put(name(field.getKey()), field.getValue().textValue());
              }
            });
    return Map.copyOf(values);
  }

  private static String name(String header) {
    String lower = header.toLowerCase(Locale.ROOT);
    return lower.startsWith(HEADER) ? lower.substring(HEADER.length()) : lower;
  }
}
