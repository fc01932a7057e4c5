package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.time.EventTimes;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The types that a component of an event record can have, apart from nested records and lists. */
enum ComponentKind {
  TEXT("text", String.class),
  FLAG("boolean", Boolean.class),
  WHOLE_NUMBER("64-bit whole number", Long.class),
  NUMBER("64-bit number", Double.class),
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
      case NODE -> token == JsonToken.VALUE_NULL ? null : Json.read(parser);
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
    String written = Double.toString(value);
    boolean exact =
        written.equals(text)
            || (Double.isFinite(value) && written.equals(Json.readDecimal(parser).toString()));
    return exact ? value : null;
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
      case WHOLE_NUMBER -> raw.isNumber() ? (Object) wholeNumber(raw) : null;
      case NUMBER -> raw.isNumber() ? (Object) finite(raw.doubleValue()) : null;
      case TIME -> raw.isNumber() ? EventTimes.of(raw.decimalValue()) : EventTimes.parse(text);
      case NODE -> raw;
    };
  }

  /** Takes {@code 12.0} and {@code 1e3} too; null if it is not whole or no long can hold it. */
  private static @Nullable Long wholeNumber(JsonNode number) {
    if (!number.canConvertToExactIntegral() || !number.canConvertToLong()) {
      return null;
    }
    return number.longValue();
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /** Makes the same tree as reading does, where small numbers are of a type of their own. */
  private static void writeWholeNumber(JsonGenerator generator, long value) throws IOException {
    if (value == (int) value) {
      generator.writeNumber((int) value);
    } else {
      generator.writeNumber(value);
    }
  }

  void write(JsonGenerator generator, Object value) throws IOException {
    switch (this) {
      case TEXT -> generator.writeString((String) value);
      case FLAG -> generator.writeBoolean((Boolean) value);
      case WHOLE_NUMBER -> writeWholeNumber(generator, (Long) value);
      case NUMBER -> generator.writeNumber((Double) value);
      case TIME -> generator.writeString(value.toString());
      case NODE -> Json.MAPPER.writeTree(generator, (JsonNode) value);
    }
  }
}
