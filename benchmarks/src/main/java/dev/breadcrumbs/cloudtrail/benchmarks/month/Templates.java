package dev.breadcrumbs.cloudtrail.benchmarks.month;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** Events with placeholders in braces, of an actor and a call. */
final class Templates {
  private static final Set<String> OF_THE_MIX = Set.of("actor", "weight");

  private static final String CONSOLE = "sessionCredentialFromConsole";

  private Templates() {}

  static String of(JsonNode actor, JsonNode call) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("eventVersion", "1.11");
    event.set("userIdentity", actor.get("userIdentity"));
    event.put("eventTime", "{time}");
    event.set("eventSource", call.get("eventSource"));
    event.set("eventName", call.get("eventName"));
    event.put("awsRegion", "eu-west-1");
    event.set("sourceIPAddress", actor.get("sourceIPAddress"));
    event.set("userAgent", actor.get("userAgent"));
    event.putNull("requestParameters");
    event.putNull("responseElements");
    event.put("requestID", "{uuid}");
    event.put("eventID", "{uuid}");
    event.put("readOnly", false);
    event.put("eventType", "AwsApiCall");
    event.put("managementEvent", true);
    event.put("recipientAccountId", "123456789012");
    event.put("eventCategory", "Management");
    if (actor.has(CONSOLE)) {
      event.set(CONSOLE, actor.get(CONSOLE));
    }
    for (Map.Entry<String, JsonNode> member : call.properties()) {
      if (!OF_THE_MIX.contains(member.getKey())) {
        event.set(member.getKey(), member.getValue());
      }
    }
    return event.toString();
  }
}
