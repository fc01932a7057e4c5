package dev.breadcrumbs.cloudtrail.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as JSON objects. */
final class JsonRows {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonRows() {}

  static void write(Table table, Appendable target) throws IOException {
    for (Row row : table) {
      StringWriter line = new StringWriter();
      try (JsonGenerator generator = FACTORY.createGenerator(line)) {
        write(row, generator);
      }
      target.append(line.getBuffer()).append('\n');
    }
  }

  private static void write(Row row, JsonGenerator generator) throws IOException {
    generator.writeStartObject();
    for (int at = 0; at < row.columns().size(); at++) {
      generator.writeFieldName(row.columns().get(at));
      write(row.listed(at), generator);
    }
    generator.writeEndObject();
  }

  private static void write(@Nullable Object value, JsonGenerator generator) throws IOException {
    if (value == null) {
      generator.writeNull();
    } else if (value instanceof List<?> several) {
      generator.writeStartArray();
      for (Object each : several) {
        write(each, generator);
      }
      generator.writeEndArray();
    } else if (value instanceof Long number) {
      generator.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      generator.writeNumber(Values.text(number));
    } else if (value instanceof Boolean flag) {
      generator.writeBoolean(flag);
    } else {
      generator.writeString(value.toString());
    }
  }
}
