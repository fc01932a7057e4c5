package dev.breadcrumbs.cloudtrail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.Outcome;
import org.assertj.core.api.AbstractAssert;

/** Assertions on an event. Not thread-safe. */
public final class EventAssert extends AbstractAssert<EventAssert, CloudTrailEvent> {
  EventAssert(CloudTrailEvent actual) {
    super(actual, EventAssert.class);
  }

  /**
   * Verifies the event name.
   *
   * @param eventName name of the call
   * @return this
   */
  public EventAssert hasEventName(String eventName) {
    return hasField("eventName", eventName);
  }

  /**
   * Verifies the value of a field.
   *
   * @param path field names joined by dots, such as {@code requestParameters.bucketName}
   * @param value a text, number, boolean, list, map or JSON node
   * @return this
   * @throws IllegalArgumentException if the value cannot be written as JSON
   */
  public EventAssert hasField(String path, Object value) {
    isNotNull();
    JsonNode expected = JsonTree.node(value);
    JsonNode seen = actual.at(path);
    if (!JsonTree.equal(expected, seen)) {
      throw mismatch(path + " " + expected, seen.isMissingNode() ? "missing" : seen.toString());
    }
    return this;
  }

  /**
   * Verifies that a field is missing or null.
   *
   * @param path field names joined by dots
   * @return this
   */
  public EventAssert lacksField(String path) {
    isNotNull();
    JsonNode seen = actual.at(path);
    if (!seen.isMissingNode() && !seen.isNull()) {
      throw mismatch("no " + path, seen.toString());
    }
    return this;
  }

  /**
   * Verifies that the call succeeded.
   *
   * @return this
   */
  public EventAssert succeeded() {
    isNotNull();
    if (!actual.isSuccess()) {
      throw mismatch("outcome SUCCESS", outcome());
    }
    return this;
  }

  /**
   * Verifies that the call failed, for whatever reason.
   *
   * @return this
   */
  public EventAssert failed() {
    isNotNull();
    if (actual.isSuccess()) {
      throw mismatch("a failure", outcome());
    }
    return this;
  }

  /**
   * Verifies that the call was refused for lack of permission.
   *
   * @return this
   */
  public EventAssert wasDenied() {
    isNotNull();
    if (actual.outcome() != Outcome.DENIED) {
      throw mismatch("outcome DENIED", outcome());
    }
    return this;
  }

  /**
   * Verifies who acted.
   *
   * @param actor the name that {@code Actor.displayName} shows
   * @return this
   */
  public EventAssert isBy(String actor) {
    isNotNull();
    String seen = actual.actor().displayName();
    if (!seen.equals(actor)) {
      throw mismatch("actor " + actor, seen);
    }
    return this;
  }

  private String outcome() {
    String code = actual.errorCode() == null ? "" : " " + actual.errorCode();
    String message = actual.errorMessage() == null ? "" : " (" + actual.errorMessage() + ")";
    return actual.outcome() + code + message;
  }

  private AssertionError mismatch(String expected, String seen) {
    return failure(
        "%s", "Expecting " + expected + "\nbut it was " + seen + " in\n  " + actual.toJson());
  }
}
