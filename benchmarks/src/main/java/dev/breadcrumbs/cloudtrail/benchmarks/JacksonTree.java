package dev.breadcrumbs.cloudtrail.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Makes a Jackson tree of every event. */
final class JacksonTree implements Decoder {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final JsonFactory factory = MAPPER.getFactory();
  private final ObjectReader reader = MAPPER.readerFor(JsonNode.class);

  @Override
  public long decode(byte[] bytes, int length) throws IOException {
    return JacksonEvents.forEach(factory, bytes, length, this::tree);
  }

  private void tree(JsonParser parser) throws IOException {
    JsonNode event = reader.readValue(parser);
    if (!event.has("eventID")) {
      throw new IOException("an event without eventID");
    }
  }
}
