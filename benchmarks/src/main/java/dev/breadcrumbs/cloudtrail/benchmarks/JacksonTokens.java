package dev.breadcrumbs.cloudtrail.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Asks Jackson for every token and for no value: the cost of its scanner alone. */
final class JacksonTokens implements Decoder {
  private final JsonFactory factory = new JsonFactory();

  @Override
  public long decode(byte[] bytes, int length) throws IOException {
    return JacksonEvents.forEach(factory, bytes, length, JacksonTokens::skip);
  }

  private static void skip(JsonParser parser) throws IOException {
    int open = 1;
    while (open > 0) {
      JsonToken token = parser.nextToken();
      if (token.isStructStart()) {
        open++;
      } else if (token.isStructEnd()) {
        open--;
      }
    }
  }
}
