package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Compares JSON texts as trees, with mappers that are not the module's own. */
final class Trees {
  private static final JsonFactory LONG_NAMES =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNameLength(100_000).build())
          .build();

  private static final ObjectMapper PLAIN = new ObjectMapper(LONG_NAMES);

  /** Sees all digits, where doubles would be rounded. */
  private static final ObjectMapper STRICT =
      JsonMapper.builder(LONG_NAMES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Trees() {}

  static JsonNode read(String json) {
    return read(PLAIN, json);
  }

  private static JsonNode read(ObjectMapper mapper, String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + json, e);
    }
  }

  static void assertSame(String actual, String expected) {
    assertThat(read(PLAIN, actual)).isEqualTo(read(PLAIN, expected));
    assertThat(read(STRICT, actual)).isEqualTo(read(STRICT, expected));
  }

  /** Reads an event and checks that text and tree give back all of it. */
  static CloudTrailEvent assertLossless(String json) {
    CloudTrailEvent event = CloudTrailEvent.parse(json);
    assertSame(event.toJson(), json);
    assertSame(event.toTree().toString(), json);
    assertThat(event.toTree()).isEqualTo(read(STRICT, event.toJson()));
    assertThat(CloudTrailEvent.parse(event.toJson())).isEqualTo(event);
    return event;
  }
}
