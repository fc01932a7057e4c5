package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.RecordOrigin;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Findings as JSON. */
final class FindingJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private FindingJson() {}

  static String of(Finding finding) {
    return written(finding, none -> {});
  }

  /** With what each of its events tells. */
  static String of(Finding finding, Function<String, Optional<RecordOrigin>> places) {
    return written(
        finding,
        generator -> {
          FindingEventJson json = new FindingEventJson(generator);
          generator.writeArrayFieldStart("events");
          for (CloudTrailEvent event : finding.events()) {
            String id = event.eventID();
            json.write(event, id == null ? Optional.empty() : places.apply(id));
          }
          generator.writeEndArray();
        });
  }

  /** Writes what stands behind all else. */
  private interface Rest {
    void write(JsonGenerator generator) throws IOException;
  }

  private static String written(Finding finding, Rest rest) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      generator.writeStartObject();
      generator.writeStringField("rule", finding.rule().id());
      generator.writeStringField("title", finding.title());
      generator.writeStringField("level", finding.level().text());
      generator.writeStringField(
          "eventTime", finding.eventTime().map(Object::toString).orElse(null));
      generator.writeArrayFieldStart("eventIDs");
      for (String id : finding.eventIDs()) {
        generator.writeString(id);
      }
      generator.writeEndArray();
      generator.writeStringField("actor", finding.actor().displayName());
      writeValues(finding, generator);
      rest.write(generator);
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  private static void writeValues(Finding finding, JsonGenerator generator) throws IOException {
    if (finding.values().isEmpty()) {
      return;
    }
    generator.writeObjectFieldStart("values");
    for (Map.Entry<String, List<String>> each : finding.values().entrySet()) {
      generator.writeFieldName(each.getKey());
      if (each.getValue().size() == 1) {
        generator.writeString(each.getValue().get(0));
        continue;
      }
      generator.writeStartArray();
      for (String value : each.getValue()) {
        generator.writeString(value);
      }
      generator.writeEndArray();
    }
    generator.writeEndObject();
  }
}
