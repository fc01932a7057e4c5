package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** Events of as few fields as a test is about, and logs of them. */
final class TestEvents {
  private static final Instant START = Instant.parse("2024-08-07T12:00:00Z");

  private TestEvents() {}

  /** The time so many seconds after the start of a test. */
  static Instant second(long second) {
    return START.plusSeconds(second);
  }

  /** An event at a second, with more text fields given by name and value. */
  static CloudTrailEvent event(String eventID, long second, String... namesAndValues) {
    return CloudTrailEvent.parse(
        object(namesAndValues)
            .put("eventID", eventID)
            .put("eventTime", second(second).toString())
            .toString());
  }

  /** An event of the text fields given by name and value, and no others. */
  static CloudTrailEvent eventOf(String... namesAndValues) {
    return CloudTrailEvent.parse(object(namesAndValues).toString());
  }

  private static ObjectNode object(String... namesAndValues) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      object.put(namesAndValues[at], namesAndValues[at + 1]);
    }
    return object;
  }

  /** A log file of these events, one a line. */
  static CloudTrailLogs logOf(Collection<CloudTrailEvent> events) {
    return logOf(events.stream().map(CloudTrailEvent::toJson).collect(Collectors.joining("\n")));
  }

  static CloudTrailLogs logOf(String content) {
    return CloudTrail.read(content.getBytes(StandardCharsets.UTF_8), "test.json");
  }
}
