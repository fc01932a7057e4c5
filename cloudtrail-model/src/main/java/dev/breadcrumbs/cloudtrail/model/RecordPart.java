package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One component of an event record: a plain value, a nested record, or a list of them. */
abstract sealed class RecordPart permits RecordPart.Plain, RecordPart.Nested, RecordPart.Listed {
  private final String name;
  private final MethodHandle accessor;

  RecordPart(RecordComponent component) {
    name = component.getName();
    try {
      accessor =
          MethodHandles.lookup()
              .unreflect(component.getAccessor())
              .asType(MethodType.methodType(Object.class, Object.class));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("no accessor: " + component, e);
    }
  }

  static RecordPart of(RecordComponent component) {
    ComponentKind kind = ComponentKind.of(component.getType());
    if (kind != null) {
      return new Plain(component, kind);
    }
    if (component.getGenericType() instanceof ParameterizedType list) {
      return new Listed(component, recordType((Class<?>) list.getActualTypeArguments()[0]));
    }
    return new Nested(component, recordType(component.getType()));
  }

  private static Class<? extends Record> recordType(Class<?> type) {
    return type.asSubclass(Record.class);
  }

  String name() {
    return name;
  }

  abstract String description();

  /** Reads a value of the documented form; null, with the parser where it was, if it is another. */
  abstract @Nullable Object readExact(
      JsonParser parser, JsonToken token, Misfits misfits, String path) throws IOException;

  /** Makes the best of a value that {@link #readExact} did not take; null if there is nothing. */
  @Nullable Object coerce(JsonNode raw, Misfits misfits, String path) throws IOException {
    return null;
  }

  /** Whether writing a coerced value gives what was read, so that nothing else need be kept. */
  boolean writesBack(@Nullable Object coerced) {
    return false;
  }

  /** What the component holds when the field is absent. */
  @Nullable Object absent() {
    return null;
  }

  abstract void writeValue(JsonGenerator generator, Object value) throws IOException;

  void write(JsonGenerator generator, Record owner) throws IOException {
    Object value = valueIn(owner);
    if (value == null || value.equals(absent())) {
      return;
    }
    generator.writeFieldName(name);
    writeValue(generator, value);
  }

  /** Gives the component as JSON; a missing node if the record lacks it. */
  JsonNode node(Record owner) {
    Object value = valueIn(owner);
    if (value == null || value.equals(absent())) {
      return MissingNode.getInstance();
    }
    if (value instanceof JsonNode node) {
      return node;
    }
    if (value instanceof String text) {
      return TextNode.valueOf(text);
    }
    try (TokenBuffer buffer = new TokenBuffer(Json.MAPPER, false)) {
      writeValue(buffer, value);
      return Json.MAPPER.readTree(buffer.asParser());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  private @Nullable Object valueIn(Record owner) {
    try {
      return (@Nullable Object) accessor.invokeExact((Object) owner);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** A text, number, time, flag or free JSON. */
  static final class Plain extends RecordPart {
    private final ComponentKind kind;

    Plain(RecordComponent component, ComponentKind kind) {
      super(component);
      this.kind = kind;
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

  /** A nested record. */
  static final class Nested extends RecordPart {
    private final RecordCodec<?> codec;

    Nested(RecordComponent component, Class<? extends Record> type) {
      super(component);
      codec = RecordCodec.of(type);
    }

    @Override
    String description() {
      return "object";
    }

    @Override
    @Nullable Object readExact(JsonParser parser, JsonToken token, Misfits misfits, String path)
        throws IOException {
      return token == JsonToken.START_OBJECT
          ? codec.read(parser, misfits, path + name() + ".")
          : null;
    }

    @Override
    void writeValue(JsonGenerator generator, Object value) throws IOException {
      codec.write(generator, (Record) value);
    }
  }

  /** A list of nested records. */
  static final class Listed extends RecordPart {
    private final RecordCodec<?> codec;

    Listed(RecordComponent component, Class<? extends Record> type) {
      super(component);
      codec = RecordCodec.of(type);
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
      List<Record> elements = new ArrayList<>(raw.size());
      for (JsonNode element : raw) {
        if (!element.isObject()) {
          return null;
        }
        elements.add(readElement(element, misfits, path + name() + "."));
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
}
