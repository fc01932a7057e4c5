package dev.breadcrumbs.cloudtrail.query.internal.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/**
 * Objects as JSON text. Names stand in lexicographic order: equal objects then have one text, and a
 * typed event, which knows no order of the source, gives the same as the log file does.
 */
public final class ObjectText {
  private static final ObjectWriter WRITER =
      JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build().writer();

  private ObjectText() {}

  public static String of(JsonNode object) {
    try {
      return WRITER.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }
}
