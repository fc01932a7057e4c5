package dev.breadcrumbs.cloudtrail.query.conformance;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads one file of cases. Events are kept as they are spelled, for 1e3 and 1000 are one node. */
final class ConformanceFile {
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private ConformanceFile() {}

  static List<ConformanceCase> read(String resource) {
    return elements(text(resource)).stream().map(ConformanceFile::readCase).toList();
  }

  private static ConformanceCase readCase(String text) {
    try {
      // Events may well have a key twice; they are not read here.
      String events = member(text, "events");
      JsonNode json = MAPPER.readTree(events == null ? text : text.replace(events, "[]"));
      String file = json.path("eventsFile").asText("");
      return ConformanceCase.of(json, elements(events == null ? text("events/" + file) : events));
    } catch (IOException e) {
      throw new UncheckedIOException("in case " + text, e);
    }
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.textValue()));
    return texts;
  }

  private static String text(String resource) {
    try (InputStream stream =
        ConformanceFile.class.getResourceAsStream("/conformance/" + resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The texts of an array's elements, as they are spelled. */
  private static List<String> elements(String array) {
    List<String> elements = new ArrayList<>();
    try (JsonParser parser = MAPPER.createParser(array)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        elements.add(current(parser, array));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return elements;
  }

  /** The text of an object's member, as it is spelled; null if there is none. */
  private static String member(String object, String name) throws IOException {
    try (JsonParser parser = MAPPER.createParser(object)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = parser.currentName().equals(name);
        parser.nextToken();
        String value = current(parser, object);
        if (wanted) {
          return value;
        }
      }
      return null;
    }
  }

  private static String current(JsonParser parser, String text) throws IOException {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    if (parser.currentToken().isStructStart()) {
      parser.skipChildren();
      return text.substring(start, (int) parser.currentLocation().getCharOffset());
    }
    return "";
  }
}
