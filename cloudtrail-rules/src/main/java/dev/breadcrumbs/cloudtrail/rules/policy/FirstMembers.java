package dev.breadcrumbs.cloudtrail.rules.policy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Reads JSON in which the first of several members of one name counts. Jackson takes the last; what
 * a service takes of such a text is not for us to guess.
 */
final class FirstMembers {
  private final ObjectReader reader;

  FirstMembers(ObjectReader reader) {
    // Behind each value of an object or array there are others.
    this.reader = reader.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** Reads a text that is known to be JSON. */
  JsonNode read(String json) throws IOException {
    try (JsonParser parser = reader.createParser(json)) {
      parser.nextToken();
      return value(parser);
    }
  }

  /** As deep as the parser goes, which has a limit of its own. */
  private JsonNode value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      default -> reader.readTree(parser);
    };
  }

  private JsonNode object(JsonParser parser) throws IOException {
    ObjectNode object = reader.getConfig().getNodeFactory().objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      JsonNode value = value(parser);
      if (!object.has(name)) {
        object.set(name, value);
      }
    }
    return object;
  }

  private JsonNode array(JsonParser parser) throws IOException {
    ArrayNode array = reader.getConfig().getNodeFactory().arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }
}
