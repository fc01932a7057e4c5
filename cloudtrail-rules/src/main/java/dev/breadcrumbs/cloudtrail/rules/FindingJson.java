package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.breadcrumbs.cloudtrail.model.Actor;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.UserIdentity;
import dev.breadcrumbs.cloudtrail.model.reading.RecordOrigin;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Findings as JSON. */
final class FindingJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator generator;

  private FindingJson(JsonGenerator generator) {
    this.generator = generator;
  }

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
      new FindingJson(generator).write(finding);
      rest.write(generator);
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  private void write(Finding finding) throws IOException {
    RuleMetadata rule = finding.rule().metadata();
    generator.writeStringField("rule", rule.id());
    generator.writeStringField("title", finding.title());
    generator.writeStringField("level", finding.level().text());
    generator.writeStringField("eventTime", finding.eventTime().map(Object::toString).orElse(null));
    writeArray("eventIDs", finding.eventIDs());
    Optional<CloudTrailEvent> event = finding.event();
    if (event.isPresent()) {
      put("account", event.get().recipientAccountId());
      put("region", event.get().awsRegion());
      put("sourceIPAddress", event.get().sourceIPAddress());
      writeActor(finding.actor(), event.get().userIdentity());
    }
    putAll("case", finding.dedupKey());
    putAll("superseded", finding.superseded());
    put("description", rule.description());
    putAll("tags", rule.tags());
    putAll("references", rule.references());
    putAll("nextSteps", rule.nextSteps());
    writeValues(finding.values());
  }

  private void writeActor(Actor actor, @Nullable UserIdentity identity) throws IOException {
    generator.writeObjectFieldStart("actor");
    put("name", actor.displayName());
    put("kind", actor.kind().name().toLowerCase(Locale.ROOT));
    put("role", actor.role());
    put("arn", identity == null ? null : identity.arn());
    put("accountId", actor.accountId());
    put("accessKeyId", identity == null ? null : identity.accessKeyId());
    generator.writeEndObject();
  }

  private void writeValues(Map<String, List<String>> values) throws IOException {
    if (values.isEmpty()) {
      return;
    }
    generator.writeObjectFieldStart("values");
    for (Map.Entry<String, List<String>> each : values.entrySet()) {
      if (each.getValue().size() == 1) {
        generator.writeStringField(each.getKey(), each.getValue().get(0));
      } else {
        writeArray(each.getKey(), each.getValue());
      }
    }
    generator.writeEndObject();
  }

  private void putAll(String name, List<String> texts) throws IOException {
    if (!texts.isEmpty()) {
      writeArray(name, texts);
    }
  }

  private void writeArray(String name, List<String> texts) throws IOException {
    generator.writeArrayFieldStart(name);
    for (String text : texts) {
      generator.writeString(text);
    }
    generator.writeEndArray();
  }

  private void put(String name, @Nullable String text) throws IOException {
    if (text != null && !text.isEmpty()) {
      generator.writeStringField(name, text);
    }
  }
}
