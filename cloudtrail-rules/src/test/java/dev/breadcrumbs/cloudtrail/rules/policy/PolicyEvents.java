package dev.breadcrumbs.cloudtrail.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Calls of account 123456789012 with a policy, in all the ways that a policy is written. */
final class PolicyEvents {
  static final String OWN = "123456789012";

  private PolicyEvents() {}

  static String document(String statement) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [" + statement + "]}";
  }

  /** A statement that allows reading a bucket, with more members. */
  static String allow(String more) {
    return "{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\","
        + "\"Resource\":\"arn:aws:s3:::invoices-example/*\","
        + more
        + "}";
  }

  static CloudTrailEvent withPolicy(String policy) {
    return withParameters(JsonNodeFactory.instance.objectNode().put("policy", policy));
  }

  static CloudTrailEvent withPolicy(JsonNode policy) {
    return withParameters(JsonNodeFactory.instance.objectNode().set("policy", policy));
  }

  static CloudTrailEvent withParameters(JsonNode parameters) {
    ObjectNode event =
        JsonNodeFactory.instance
            .objectNode()
            .put("eventSource", "s3.amazonaws.com")
            .put("eventName", "PutBucketPolicy")
            .put("recipientAccountId", OWN);
    event.set("requestParameters", parameters);
    return CloudTrailEvent.parse(event.toString());
  }

  static CloudTrailEvent withParameters(String json) {
    return CloudTrailEvent.parse(
        "{\"recipientAccountId\":\"" + OWN + "\",\"requestParameters\":" + json + "}");
  }

  /** The same document in every encoding. */
  static Stream<CloudTrailEvent> spellings(String document) {
    JsonNode tree =
        CloudTrailEvent.parse("{\"requestParameters\":" + document + "}").requestParameters();
    String text = JsonNodeFactory.instance.textNode(document).toString();
    String encoded = URLEncoder.encode(document, StandardCharsets.UTF_8).replace("+", "%20");
    return Stream.of(
        withPolicy(tree),
        withPolicy(document),
        withPolicy("\n\t " + document + "\n"),
        withPolicy(text),
        withPolicy(JsonNodeFactory.instance.textNode(text).toString()),
        withPolicy(text.substring(1, text.length() - 1)),
        withPolicy(encoded),
        withPolicy(encoded.replace("%7B", "%7b").replace("%22", "%22")),
        withPolicy(encoded.replace("%", "%25")),
        withPolicy(URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20")),
        withPolicy("[" + document + "]"),
        withPolicy("{\"Policy\":" + text + "}"));
  }
}
