package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** A component that holds a text, number, time, flag or free JSON. */
final class PlainPart extends RecordPart {
  private final ComponentKind kind;

  PlainPart(RecordComponent component, ComponentKind kind) {
    super(component);
    this.kind = kind;
  }

  ComponentKind kind() {
    return kind;
  }

  @Override
  String description() {
    return kind.description();
  }

  @Override
  @Nullable Object readExact(JsonParser parser, JsonToken token, Misfits misfits, String path)
      throws IOException {
    return kind.readExact(parser, token);
  }

  @Override
  @Nullable Object coerce(JsonNode raw, Misfits misfits, String path) {
    return kind.coerce(raw);
  }

  @Override
  void writeValue(JsonGenerator generator, Object value) throws IOException {
    kind.write(generator, value);
  }
}
