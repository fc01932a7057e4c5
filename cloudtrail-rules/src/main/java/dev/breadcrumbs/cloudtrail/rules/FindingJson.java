package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Findings as JSON. */
final class FindingJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private FindingJson() {}

  static String of(Finding finding) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      generator.writeStartObject();
      generator.writeStringField("rule", finding.rule().id());
      generator.writeStringField("title", finding.rule().title());
      generator.writeStringField("level", finding.rule().level().text());
      generator.writeStringField(
          "eventTime", finding.eventTime().map(Object::toString).orElse(null));
      generator.writeArrayFieldStart("eventIDs");
      for (String id : finding.eventIDs()) {
        generator.writeString(id);
      }
      generator.writeEndArray();
      generator.writeStringField("actor", finding.actor().displayName());
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }
}
