package dev.breadcrumbs.cloudtrail.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;

/** Steps a Jackson parser from event to event, in both forms of a log file. */
final class JacksonEvents {
  private static final byte[] ENVELOPE = "{\"Records\":".getBytes(US_ASCII);

  private JacksonEvents() {}

  /** Calls the step once for each event and returns how many there were. */
  static long forEach(JsonFactory factory, byte[] bytes, int length, Step step) throws IOException {
    int start = isEnvelope(bytes, length) ? ENVELOPE.length : 0;
    long events = 0;
    try (JsonParser parser = factory.createParser(bytes, start, length - start)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          step.decode(parser);
          events++;
        }
        if (token == JsonToken.END_ARRAY) {
          break;
        }
      }
    }
    return events;
  }

  private static boolean isEnvelope(byte[] bytes, int length) {
    return length > ENVELOPE.length
        && Arrays.equals(bytes, 0, ENVELOPE.length, ENVELOPE, 0, ENVELOPE.length);
  }

  /** Decodes one event: starts at its first brace and ends at its last. */
  interface Step {
    void decode(JsonParser parser) throws IOException;
  }
}
