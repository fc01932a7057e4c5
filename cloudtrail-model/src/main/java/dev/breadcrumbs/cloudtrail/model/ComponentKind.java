package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The types that a component of an event record can have, apart from nested records and lists. */
enum ComponentKind {
  TEXT("text", String.class),
  FLAG("boolean", Boolean.class),
  WHOLE_NUMBER("whole number", Long.class),
  NUMBER("number", Double.class),
  TIME("time", Instant.class),
  NODE("value", JsonNode.class);

  private final String description;
  private final Class<?> type;

  ComponentKind(String description, Class<?> type) {
    this.description = description;
    this.type = type;
  }

  static @Nullable ComponentKind of(Class<?> type) {
    for (ComponentKind kind : values()) {
      if (kind.type == type) {
        return kind;
      }
    }
    return null;
  }

  String description() {
    return description;
  }

  /**
   * Reads a value that has exactly the form in which {@link #write} would write it.
   *
   * @return the value; null, with the parser where it was, if it has another form
   */
  @Nullable Object readExact(JsonParser parser, JsonToken token) throws IOException {
    return switch (this) {
      case TEXT -> token == JsonToken.VALUE_STRING ? parser.getText() : null;
      case FLAG -> token.isBoolean() ? (Object) (token == JsonToken.VALUE_TRUE) : null;
      case WHOLE_NUMBER -> isLong(parser, token) ? (Object) parser.getLongValue() : null;
      case NUMBER -> readExactDouble(parser, token);
      case TIME -> readExactTime(parser, token);
      case NODE -> Json.read(parser);
    };
  }

  private static boolean isLong(JsonParser parser, JsonToken token) throws IOException {
    return token == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
  }

  private static @Nullable Double readExactDouble(JsonParser parser, JsonToken token)
      throws IOException {
    if (token != JsonToken.VALUE_NUMBER_FLOAT) {
      return null;
    }
    String text = parser.getText();
    double value = Double.parseDouble(text);
    return Double.toString(value).equals(text) ? value : null;
  }

  private static @Nullable Instant readExactTime(JsonParser parser, JsonToken token)
      throws IOException {
    if (token != JsonToken.VALUE_STRING) {
      return null;
    }
    String text = parser.getText();
    Instant time = EventTimes.parse(text);
    return time != null && time.toString().equals(text) ? time : null;
  }

  /** Makes the best of a value of another form; null if there is nothing to make of it. */
  @Nullable Object coerce(JsonNode raw) {
    if (raw.isContainerNode() || raw.isNull()) {
      return null;
    }
    String text = raw.asText();
    return switch (this) {
      case TEXT -> text;
      case FLAG ->
          text.equals("true") || text.equals("false") ? (Object) text.equals("true") : null;
      case WHOLE_NUMBER ->
          raw.canConvertToLong() && raw.isIntegralNumber() ? (Object) raw.longValue() : null;
      case NUMBER -> raw.isNumber() ? (Object) raw.doubleValue() : null;
      case TIME -> raw.isTextual() ? EventTimes.parse(text) : null;
      case NODE -> raw;
    };
  }

  void write(JsonGenerator generator, Object value) throws IOException {
    switch (this) {
      case TEXT -> generator.writeString((String) value);
      case FLAG -> generator.writeBoolean((Boolean) value);
      case WHOLE_NUMBER -> generator.writeNumber((Long) value);
      case NUMBER -> generator.writeNumber((Double) value);
      case TIME -> generator.writeString(value.toString());
      case NODE -> Json.MAPPER.writeTree(generator, (JsonNode) value);
    }
  }
}
