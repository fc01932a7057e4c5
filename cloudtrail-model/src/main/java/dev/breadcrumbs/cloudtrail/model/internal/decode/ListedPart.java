package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component that holds a list of nested records. */
final class ListedPart extends RecordPart {
  private final RecordCodec<?> codec;

  ListedPart(RecordComponent component, Class<? extends Record> type) {
    super(component);
    codec = RecordCodec.of(type);
  }

  RecordCodec<?> codec() {
    return codec;
  }

  @Override
  String description() {
    return "array of objects";
  }

  /** Reads through the tree: a list that holds anything but objects must be kept as it was. */
  @Override
  @Nullable Object readExact(JsonParser parser, JsonToken token, Misfits misfits, String path) {
    return null;
  }

  @Override
  @Nullable Object coerce(JsonNode raw, Misfits misfits, String path) throws IOException {
    if (!raw.isArray()) {
      return null;
    }
    for (JsonNode element : raw) {
      if (!element.isObject()) {
        return null;
      }
    }
    List<Record> elements = new ArrayList<>(raw.size());
    for (JsonNode element : raw) {
      elements.add(readElement(element, misfits, path + name() + "." + elements.size() + "."));
    }
    return elements;
  }

  private Record readElement(JsonNode element, Misfits misfits, String path) throws IOException {
    try (JsonParser parser = Json.MAPPER.treeAsTokens(element)) {
      parser.nextToken();
      return codec.read(parser, misfits, path);
    }
  }

  /** An empty list is written as an absent one. */
  @Override
  boolean writesBack(@Nullable Object coerced) {
    return coerced instanceof List<?> list && !list.isEmpty();
  }

  @Override
  Object absent() {
    return List.of();
  }

  @Override
  void writeValue(JsonGenerator generator, Object value) throws IOException {
    generator.writeStartArray();
    for (Object element : (List<?>) value) {
      codec.write(generator, (Record) element);
    }
    generator.writeEndArray();
  }
}
