package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** A component that holds a nested record. */
final class NestedPart extends RecordPart {
  private final RecordCodec<?> codec;

  NestedPart(RecordComponent component, Class<? extends Record> type) {
    super(component);
    codec = RecordCodec.of(type);
  }

  RecordCodec<?> codec() {
    return codec;
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
