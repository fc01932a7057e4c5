package dev.breadcrumbs.cloudtrail.examples.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Fills in what a response can only say once the call has its time and its id: a member of that
 * name, wherever it stands in the response, gets its value here.
 */
final class ResponseBlanks {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final DateTimeFormatter US_DATE =
      DateTimeFormatter.ofPattern("MMM d, yyyy h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);
  private static final long SESSION_SECONDS = 3600;

  private ResponseBlanks() {}

  static void fill(ObjectNode response, Instant time, String requestID) {
    fill(response, "requestId", NODES.textNode(requestID));
    fill(response, "launchTime", NODES.numberNode(time.toEpochMilli()));
    fill(response, "createDate", NODES.textNode(US_DATE.format(time)));
    fill(response, "expiration", NODES.textNode(US_DATE.format(time.plusSeconds(SESSION_SECONDS))));
  }

  private static void fill(ObjectNode response, String name, JsonNode value) {
    ObjectNode parent = response.findParent(name);
    if (parent != null) {
      parent.set(name, value);
    }
  }
}
