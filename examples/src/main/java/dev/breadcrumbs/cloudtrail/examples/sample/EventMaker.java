package dev.breadcrumbs.cloudtrail.examples.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Joins caller, call, time and place into a CloudTrail record. */
final class EventMaker {
  private static final int LONGEST_DELAY_SECONDS = 90;

  private EventMaker() {}

  static Event make(
      Principal principal, Call call, Instant time, String callerRegion, Chance chance) {
    Service service = call.service();
    String region = service.regionOf(call.eventName(), callerRegion);
    ObjectNode json =
        Json.object()
            .put("eventVersion", service.eventVersion())
            .<ObjectNode>set("userIdentity", principal.userIdentity())
            .put("eventTime", time.toString())
            .put("eventSource", service.eventSource())
            .put("eventName", call.eventName())
            .put("awsRegion", region)
            .put("sourceIPAddress", principal.sourceIPAddress())
            .put("userAgent", principal.userAgent().apply(service));
    writeOutcome(json, call);
    writeIds(json, call, time, chance);
    if (isSeenByTwoAccounts(principal)) {
      json.put("sharedEventID", chance.uuid());
    }
    Instant delivered = time.plusSeconds(chance.below(LONGEST_DELAY_SECONDS));
    return new Event(time, delivered, region, json);
  }

  private static void writeOutcome(ObjectNode json, Call call) {
    Call.Failure failure = call.failure();
    if (failure != null) {
      json.put("errorCode", failure.errorCode()).put("errorMessage", failure.errorMessage());
    }
    json.set("requestParameters", call.requestParameters());
    json.set("responseElements", call.responseElements());
    setIfPresent(json, "additionalEventData", call.additionalEventData());
  }

  private static void writeIds(ObjectNode json, Call call, Instant time, Chance chance) {
    Service service = call.service();
    boolean signIn = service == Service.SIGNIN;
    if (!signIn) {
      String requestID = service == Service.S3 ? chance.upperHex(16) : chance.uuid();
      json.put("requestID", requestID);
      ObjectNode response = call.responseElements();
      if (response != null) {
        ResponseBlanks.fill(response, time, requestID);
      }
    }
    json.put("eventID", chance.uuid());
    if (service.writesReadOnly()) {
      json.put("readOnly", call.isReadOnly());
    }
    ObjectNode resource = call.resource();
    if (resource != null) {
      json.putArray("resources").add(resource);
    }
    json.put("eventType", signIn ? "AwsConsoleSignIn" : "AwsApiCall");
    String apiVersion = service.apiVersion();
    if (apiVersion != null) {
      json.put("apiVersion", apiVersion);
    }
    json.put("recipientAccountId", Account.ID);
  }

  /** Such as a service or another account, which get a record of their own. */
  private static boolean isSeenByTwoAccounts(Principal principal) {
    return !Account.ID.equals(principal.userIdentity().path("accountId").asText());
  }

  private static void setIfPresent(ObjectNode json, String name, @Nullable ObjectNode value) {
    if (value != null) {
      json.set(name, value);
    }
  }
}
