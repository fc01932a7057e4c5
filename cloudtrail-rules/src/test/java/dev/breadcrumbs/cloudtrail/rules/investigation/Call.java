package dev.breadcrumbs.cloudtrail.rules.investigation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Instant;
import java.util.UUID;

/** A call as CloudTrail records it, made in place: one method for each thing that a test says. */
final class Call {
  static final String ACCOUNT = "123456789012";
  private static final Instant START = Instant.parse("2024-08-07T12:00:00Z");

  private final ObjectNode event = JsonNodeFactory.instance.objectNode();

  private Call(String source, String name, long second) {
    put("eventVersion", "1.09");
    put("eventTime", second(second).toString());
    put("eventSource", source);
    put("eventName", name);
    put("awsRegion", "eu-west-1");
    put("sourceIPAddress", "198.51.100.7");
    put("userAgent", "aws-cli/2.15");
    put("recipientAccountId", ACCOUNT);
    put("eventType", "AwsApiCall");
    event.put("readOnly", name.startsWith("Get") || name.startsWith("List"));
  }

  static Instant second(long second) {
    return START.plusSeconds(second);
  }

  static Call of(String source, String name, long second) {
    return new Call(source, name, second);
  }

  /** A call that only reads. */
  static Call read(long second) {
    return of("s3.amazonaws.com", "ListBuckets", second);
  }

  static Call assumeRole(long second, String role, String name, String issuedKey) {
    return of("sts.amazonaws.com", "AssumeRole", second)
        .put("requestParameters.roleArn", roleArn(role))
        .put("requestParameters.roleSessionName", name)
        .put("responseElements.credentials.accessKeyId", issuedKey)
        .put("responseElements.assumedRoleUser.assumedRoleId", "AROA" + role + ":" + name);
  }

  static String roleArn(String role) {
    return "arn:aws:iam::" + ACCOUNT + ":role/" + role;
  }

  static String userArn(String user) {
    return "arn:aws:iam::" + ACCOUNT + ":user/" + user;
  }

  /** By a long-lived key of a user. */
  Call by(String user, String key) {
    put("userIdentity.type", "IAMUser");
    put("userIdentity.principalId", "AIDA" + user);
    put("userIdentity.arn", userArn(user));
    put("userIdentity.accountId", ACCOUNT);
    put("userIdentity.userName", user);
    return key.isEmpty() ? this : put("userIdentity.accessKeyId", key);
  }

  /** By a session of a role, begun at a second. */
  Call in(String role, String name, String key, long begun) {
    put("userIdentity.type", "AssumedRole");
    put("userIdentity.principalId", "AROA" + role + ":" + name);
    put("userIdentity.arn", "arn:aws:sts::" + ACCOUNT + ":assumed-role/" + role + "/" + name);
    put("userIdentity.accountId", ACCOUNT);
    put("userIdentity.sessionContext.sessionIssuer.type", "Role");
    put("userIdentity.sessionContext.sessionIssuer.arn", roleArn(role));
    put("userIdentity.sessionContext.sessionIssuer.userName", role);
    begun(begun);
    return key.isEmpty() ? this : put("userIdentity.accessKeyId", key);
  }

  /** The session began at a second. */
  Call begun(long second) {
    return put("userIdentity.sessionContext.attributes.creationDate", second(second).toString());
  }

  /** By a service on its own behalf. */
  Call byService(String service) {
    put("userIdentity.type", "AWSService");
    return put("userIdentity.invokedBy", service);
  }

  Call put(String path, String value) {
    String[] names = path.split("\\.");
    ObjectNode node = event;
    for (int at = 0; at < names.length - 1; at++) {
      JsonNode next = node.get(names[at]);
      node = next instanceof ObjectNode object ? object : node.putObject(names[at]);
    }
    node.put(names[names.length - 1], value);
    return this;
  }

  Call json(String path, String json) {
    JsonNode value =
        CloudTrailEvent.parse("{\"requestParameters\":" + json + "}").requestParameters();
    String[] names = path.split("\\.");
    ObjectNode node = event;
    for (int at = 0; at < names.length - 1; at++) {
      JsonNode next = node.get(names[at]);
      node = next instanceof ObjectNode object ? object : node.putObject(names[at]);
    }
    node.set(names[names.length - 1], value);
    return this;
  }

  Call denied() {
    return put("errorCode", "AccessDenied");
  }

  /** The event; its id is made of all that it says, so that equal calls are one event. */
  CloudTrailEvent event() {
    if (!event.has("eventID")) {
      put("eventID", UUID.nameUUIDFromBytes(event.toString().getBytes(UTF_8)).toString());
    }
    return CloudTrailEvent.parse(event.toString());
  }
}
