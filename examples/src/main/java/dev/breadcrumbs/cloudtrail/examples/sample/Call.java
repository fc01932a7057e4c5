package dev.breadcrumbs.cloudtrail.examples.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What is called, with what, and how it ended: a record without the caller, the time and the ids.
 *
 * <p>Immutable; each modifier returns a new call. {@link ResponseBlanks} fills in what the response
 * says of time and request id.
 */
record Call(
    Service service,
    String eventName,
    @Nullable ObjectNode requestParameters,
    @Nullable ObjectNode responseElements,
    @Nullable ObjectNode additionalEventData,
    @Nullable ObjectNode resource,
    @Nullable Failure failure) {

  /** The error of a call that did not succeed. */
  record Failure(String errorCode, String errorMessage) {}

  static Call of(Service service, String eventName) {
    return new Call(service, eventName, null, null, null, null, null);
  }

  static Call of(Service service, String eventName, String requestParameters) {
    ObjectNode request = Json.object(requestParameters);
    return new Call(service, eventName, request, null, null, null, null);
  }

  Call answering(String json) {
    ObjectNode response = Json.object(json);
    return new Call(
        service, eventName, requestParameters, response, additionalEventData, resource, failure);
  }

  Call adding(String json) {
    ObjectNode added = Json.object(json);
    return new Call(
        service, eventName, requestParameters, responseElements, added, resource, failure);
  }

  Call on(String arn, String type) {
    ObjectNode target =
        Json.object().put("ARN", arn).put("accountId", Account.ID).put("type", type);
    return new Call(
        service,
        eventName,
        requestParameters,
        responseElements,
        additionalEventData,
        target,
        failure);
  }

  /** The same call refused: AWS then writes no response. */
  Call failing(String errorCode, String errorMessage) {
    Failure reason = new Failure(errorCode, errorMessage);
    return new Call(
        service, eventName, requestParameters, null, additionalEventData, resource, reason);
  }

  boolean isReadOnly() {
    return eventName.matches("(Get|Describe|List|Lookup|Decrypt|GenerateDataKey).*");
  }
}
