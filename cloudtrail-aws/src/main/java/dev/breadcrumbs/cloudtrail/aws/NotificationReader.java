package dev.breadcrumbs.cloudtrail.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.breadcrumbs.cloudtrail.aws.Notification.Delivered;
import dev.breadcrumbs.cloudtrail.aws.Notification.Held;
import dev.breadcrumbs.cloudtrail.aws.Notification.Nothing;
import dev.breadcrumbs.cloudtrail.aws.Notification.Place;
import dev.breadcrumbs.cloudtrail.aws.Notification.Unknown;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what a message tells: S3's own events, directly, through SNS or through EventBridge;
 * CloudTrail's notifications; and events of CloudTrail that EventBridge sends themselves.
 *
 * <p>Sources: Amazon S3 User Guide, "Event message structure" (keys are URL-encoded there) and
 * "EventBridge event message structure" (where they are not); AWS CloudTrail User Guide,
 * "Configuring Amazon SNS notifications for CloudTrail".
 */
final class NotificationReader {
  private static final String VALIDATION = "CloudTrail validation message.";
  private static final int WRAPPINGS = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private NotificationReader() {}

  static Notification read(String body) {
    return read(body, WRAPPINGS);
  }

  private static Notification read(String body, int wrappings) {
    if (body.strip().equals(VALIDATION)) {
      return new Nothing("CloudTrail tests whether it may send");
    }
    JsonNode message;
    try {
      message = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return new Unknown("no JSON");
    }
    if (!message.isObject()) {
      return new Unknown("no JSON object");
    }
    JsonNode wrapped = message.path("Message");
    if (wrapped.isTextual() && message.path("Type").asText().equals("Notification")) {
      return wrappings == 0
          ? new Unknown("wrapped again and again")
          : read(wrapped.asText(), wrappings - 1);
    }
    return ofCloudTrail(message)
        .or(() -> ofS3(message))
        .or(() -> ofEventBridge(message, body))
        .orElseGet(() -> new Unknown("no notification of a log file, and no event of CloudTrail"));
  }

  private static Optional<Notification> ofCloudTrail(JsonNode message) {
    JsonNode keys = message.path("s3ObjectKey");
    if (!message.path("s3Bucket").isTextual() || !(keys.isArray() || keys.isTextual())) {
      return Optional.empty();
    }
    String bucket = message.path("s3Bucket").asText();
    List<Place> places = new ArrayList<>();
    for (JsonNode key : keys.isArray() ? keys : List.of(keys)) {
      if (!key.isTextual()) {
        return Optional.of(new Unknown("a key that is no text: " + key));
      }
      places.add(new Place(bucket, key.asText()));
    }
    return Optional.of(delivered(places));
  }

  private static Optional<Notification> ofS3(JsonNode message) {
    if (message.path("Event").asText().equals("s3:TestEvent")) {
      return Optional.of(new Nothing("S3 tests whether it may send"));
    }
    JsonNode records = message.path("Records");
    if (!records.isArray() || records.isEmpty()) {
      return Optional.empty();
    }
    List<Place> places = new ArrayList<>();
    for (JsonNode each : records) {
      JsonNode bucket = each.path("s3").path("bucket").path("name");
      JsonNode key = each.path("s3").path("object").path("key");
      if (!bucket.isTextual() || !key.isTextual()) {
        return Optional.empty();
      }
      if (isCreation(each.path("eventName").asText())) {
        try {
          places.add(new Place(bucket.asText(), URLDecoder.decode(key.asText(), UTF_8)));
        } catch (IllegalArgumentException e) {
          return Optional.of(new Unknown("a key that is not URL-encoded: " + key.asText()));
        }
      }
    }
    return Optional.of(places.isEmpty() ? new Nothing("no object was created") : delivered(places));
  }

  /** Some servers of S3's protocol write the prefix that S3 leaves out. */
  private static boolean isCreation(String eventName) {
    return eventName.startsWith("ObjectCreated:") || eventName.startsWith("s3:ObjectCreated:");
  }

  private static Optional<Notification> ofEventBridge(JsonNode message, String body) {
    String type = message.path("detail-type").asText();
    JsonNode detail = message.path("detail");
    if (type.endsWith("via CloudTrail")) {
      return Optional.of(new Held(body));
    }
    if (!message.path("source").asText().equals("aws.s3")) {
      return Optional.empty();
    }
    if (!type.equals("Object Created")) {
      return Optional.of(new Nothing("no object was created, but: " + type));
    }
    JsonNode bucket = detail.path("bucket").path("name");
    JsonNode key = detail.path("object").path("key");
    return bucket.isTextual() && key.isTextual()
        ? Optional.of(delivered(List.of(new Place(bucket.asText(), key.asText()))))
        : Optional.empty();
  }

  private static Notification delivered(List<Place> places) {
    List<Place> logs = places.stream().filter(place -> !LogKey.holdsNoEvents(place.key())).toList();
    return logs.isEmpty() ? new Nothing("digests, or logs of other services") : new Delivered(logs);
  }
}
