package dev.breadcrumbs.cloudtrail.model.internal.decode;

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
import org.jspecify.annotations.Nullable;

/** One component of an event record: a plain value, a nested record, or a list of them. */
abstract sealed class RecordPart permits PlainPart, NestedPart, ListedPart {
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
      return new PlainPart(component, kind);
    }
    if (component.getGenericType() instanceof ParameterizedType list) {
      return new ListedPart(component, recordType((Class<?>) list.getActualTypeArguments()[0]));
    }
    return new NestedPart(component, recordType(component.getType()));
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

  /** Returns the component as JSON; a missing node if the record lacks it. */
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

  @Nullable Object valueIn(Record owner) {
    try {
      return (@Nullable Object) accessor.invokeExact((Object) owner);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
