package dev.breadcrumbs.cloudtrail.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** Binds every event to {@link PlainEvent}: what typed decoding costs with Jackson alone. */
final class JacksonRecords implements Decoder {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final JsonFactory factory = MAPPER.getFactory();
  private final ObjectReader reader = MAPPER.readerFor(PlainEvent.class);

  @Override
  public long decode(byte[] bytes, int length) throws IOException {
    return JacksonEvents.forEach(factory, bytes, length, this::bind);
  }

  private void bind(JsonParser parser) throws IOException {
    PlainEvent event = reader.readValue(parser);
    if (event.eventID() == null) {
      throw new IOException("an event without eventID");
    }
  }
}
