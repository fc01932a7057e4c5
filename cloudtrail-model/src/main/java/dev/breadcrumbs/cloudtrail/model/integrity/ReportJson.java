package dev.breadcrumbs.cloudtrail.model.integrity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes reports as JSON. */
final class ReportJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ReportJson() {}

  static String write(IntegrityReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeBooleanField("whole", report.isWhole());
      time(json, "from", report.from().orElse(null));
      time(json, "to", report.to().orElse(null));
      digests(json, report);
      logFiles(json, report);
      problems(json, report);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  private static void digests(JsonGenerator json, IntegrityReport report) throws IOException {
    json.writeArrayFieldStart("digests");
    for (CheckedDigest digest : report.digests()) {
      json.writeStartObject();
      json.writeStringField("key", digest.key());
      json.writeStringField("chain", digest.chain());
      time(json, "startTime", digest.startTime());
      time(json, "endTime", digest.endTime());
      json.writeNumberField("logFiles", digest.logFiles());
      json.writeStringField("status", digest.status());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void logFiles(JsonGenerator json, IntegrityReport report) throws IOException {
    json.writeArrayFieldStart("logFiles");
    for (CheckedLogFile logFile : report.logFiles()) {
      json.writeStartObject();
      json.writeStringField("key", logFile.key());
      json.writeStringField("digest", logFile.digest());
      json.writeStringField("status", logFile.status());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void problems(JsonGenerator json, IntegrityReport report) throws IOException {
    json.writeArrayFieldStart("problems");
    for (IntegrityProblem problem : report.problems()) {
      json.writeStartObject();
      json.writeStringField("kind", problem.kind().text());
      json.writeBooleanField("fault", problem.kind().isFault());
      json.writeStringField("key", problem.key());
      json.writeStringField("digest", problem.digest());
      json.writeStringField("reason", problem.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void time(JsonGenerator json, String name, @Nullable Instant time)
      throws IOException {
    json.writeStringField(name, time == null ? null : time.toString());
  }
}
