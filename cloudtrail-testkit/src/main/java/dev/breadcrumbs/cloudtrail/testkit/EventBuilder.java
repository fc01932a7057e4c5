package dev.breadcrumbs.cloudtrail.testkit;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.Mfa;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Builds realistic events for tests. Whatever is not set gets a value that fits: the identity's ARN
 * and ids, {@code readOnly}, {@code eventCategory}, TLS details and so on. The same settings always
 * build the same event, ids included. Immutable and thread-safe: each method returns a new builder.
 *
 * <pre>{@code
 * anEvent().consoleLogin().by(iamUser("bstoll")).withoutMfa()
 * anEvent().call("iam.amazonaws.com", "CreateAccessKey").by(assumedRole("Admin", "alice"))
 *     .from("198.51.100.7").with("userName", "eve").denied()
 * }</pre>
 *
 * <p>By default, IAM user {@code alice} of account {@code 123456789012} lists the EC2 instances in
 * {@code us-east-1} on {@code 2024-05-01T10:00:00Z}.
 */
public final class EventBuilder {
  private static final EventBuilder START = new EventBuilder(EventDraft.START);

  private final EventDraft draft;

  private EventBuilder(EventDraft draft) {
    this.draft = draft;
  }

  /**
   * Starts an event.
   *
   * @return a builder
   */
  public static EventBuilder anEvent() {
    return START;
  }

  /**
   * Turns the event into a console sign-in, which by default is successful and uses a second
   * factor.
   *
   * @return a builder
   */
  public EventBuilder consoleLogin() {
    return call(CallKind.SIGN_IN_SOURCE, "ConsoleLogin");
  }

  /**
   * Sets the call.
   *
   * @param eventSource the service, such as {@code iam.amazonaws.com}
   * @param eventName the call, such as {@code CreateAccessKey}
   * @return a builder
   */
  public EventBuilder call(String eventSource, String eventName) {
    return put("eventSource", eventSource).put("eventName", eventName);
  }

  /**
   * Sets who calls.
   *
   * @param principal the principal
   * @return a builder
   */
  public EventBuilder by(Principal principal) {
    return new EventBuilder(draft.by(Objects.requireNonNull(principal, "principal is null")));
  }

  /**
   * Makes the root user the caller.
   *
   * @return a builder
   */
  public EventBuilder root() {
    return by(Principal.root());
  }

  /**
   * Makes an AWS service the caller, on its own behalf.
   *
   * @param host its name, such as {@code autoscaling.amazonaws.com}
   * @return a builder
   */
  public EventBuilder service(String host) {
    return by(Principal.service(host));
  }

  /**
   * Sets that the caller's session, or the sign-in, used a second factor.
   *
   * @return a builder
   */
  public EventBuilder withMfa() {
    return new EventBuilder(draft.mfa(Mfa.YES));
  }

  /**
   * Sets that the caller's session, or the sign-in, used no second factor.
   *
   * @return a builder
   */
  public EventBuilder withoutMfa() {
    return new EventBuilder(draft.mfa(Mfa.NO));
  }

  /**
   * Sets where the call came from.
   *
   * @param sourceIPAddress an address, or the name of a service
   * @return a builder
   */
  public EventBuilder from(String sourceIPAddress) {
    return put("sourceIPAddress", sourceIPAddress);
  }

  /**
   * Sets the program that called.
   *
   * @param userAgent its name, as it gives it
   * @return a builder
   */
  public EventBuilder userAgent(String userAgent) {
    return put("userAgent", userAgent);
  }

  /**
   * Sets the region.
   *
   * @param awsRegion for example {@code eu-west-1}
   * @return a builder
   */
  public EventBuilder inRegion(String awsRegion) {
    return put("awsRegion", awsRegion);
  }

  /**
   * Sets the account of the event, and of its caller unless the caller belongs to another.
   *
   * @param accountId 12 digits
   * @return a builder
   * @throws IllegalArgumentException if it is not 12 digits
   */
  public EventBuilder inAccount(String accountId) {
    return put("recipientAccountId", AccountId.checked(accountId));
  }

  /**
   * Sets the time.
   *
   * @param eventTime the time
   * @return a builder
   */
  public EventBuilder at(Instant eventTime) {
    return new EventBuilder(draft.at(Objects.requireNonNull(eventTime, "eventTime is null")));
  }

  /**
   * Sets the time.
   *
   * @param eventTime for example {@code 2024-05-01T10:00:00Z}
   * @return a builder
   * @throws IllegalArgumentException if it is not such a time
   */
  public EventBuilder at(String eventTime) {
    try {
      return at(Instant.parse(eventTime));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "eventTime is not like 2024-05-01T10:00:00Z: '" + eventTime + "'", e);
    }
  }

  /**
   * Moves the time by a duration.
   *
   * @param duration how far; negative for back
   * @return a builder
   */
  public EventBuilder plus(Duration duration) {
    return at(draft.time().plus(duration));
  }

  /**
   * Sets one parameter of the call.
   *
   * @param path path within {@code requestParameters}, names joined by dots
   * @param value a text, number, boolean, list, map or JSON node
   * @return a builder
   * @throws IllegalArgumentException if the value cannot be written as JSON, or there is something
   *     other than an object on the path
   */
  public EventBuilder with(String path, Object value) {
    return field("requestParameters." + path, value);
  }

  /**
   * Sets all parameters of the call.
   *
   * @param json any JSON value
   * @return a builder
   * @throws IllegalArgumentException if it is not JSON
   */
  public EventBuilder requestParameters(String json) {
    return putJson("requestParameters", json);
  }

  /**
   * Sets the response to the call. A sign-in keeps its own elements, except those given here.
   *
   * @param json any JSON value
   * @return a builder
   * @throws IllegalArgumentException if it is not JSON
   */
  public EventBuilder responseElements(String json) {
    return putJson("responseElements", json);
  }

  /**
   * Sets the additional event data. A sign-in keeps its own elements, except those given here.
   *
   * @param json any JSON value
   * @return a builder
   * @throws IllegalArgumentException if it is not JSON
   */
  public EventBuilder additionalEventData(String json) {
    return putJson("additionalEventData", json);
  }

  /**
   * Sets any field, overriding what follows from the rest.
   *
   * @param path path within the event, names joined by dots, such as {@code
   *     userIdentity.sessionContext.sourceIdentity}
   * @param value a text, number, boolean, list, map or JSON node
   * @return a builder
   * @throws IllegalArgumentException if the value cannot be written as JSON, or there is something
   *     other than an object on the path
   */
  public EventBuilder field(String path, Object value) {
    Objects.requireNonNull(value, "value is null");
    return new EventBuilder(draft.with(path, JsonTree.node(value)));
  }

  /**
   * Leaves a field out, whatever else sets it.
   *
   * @param path path within the event, names joined by dots
   * @return a builder
   */
  public EventBuilder without(String path) {
    return new EventBuilder(draft.without(Objects.requireNonNull(path, "path is null")));
  }

  /**
   * Makes the call fail for lack of permission, with the code and message of the service. A sign-in
   * fails as it does with a wrong password.
   *
   * @return a builder
   */
  public EventBuilder denied() {
    return new EventBuilder(draft.refused());
  }

  /**
   * Makes the call fail.
   *
   * @param code the error code, such as {@code NoSuchEntityException}
   * @param message the error message
   * @return a builder
   */
  public EventBuilder errorCode(String code, String message) {
    return put("errorCode", code).put("errorMessage", message);
  }

  /**
   * Distinguishes events that are otherwise equal: a different number leads to different ids.
   *
   * @param number any number; 1 unless set
   * @return a builder
   */
  public EventBuilder numbered(int number) {
    return new EventBuilder(draft.numbered(number));
  }

  /**
   * Builds several events at regular intervals, each with its own ids.
   *
   * @param count how many, 1 or more
   * @param interval time from one to the next; zero for all at once
   * @return the events, the first at the time of this builder
   * @throws IllegalArgumentException if count is less than 1
   */
  public List<CloudTrailEvent> times(int count, Duration interval) {
    if (count < 1) {
      throw new IllegalArgumentException("count is less than 1: " + count);
    }
    return IntStream.range(0, count)
        .mapToObj(at -> numbered(draft.number() + at).plus(interval.multipliedBy(at)).build())
        .toList();
  }

  /**
   * Builds the event.
   *
   * @return the event
   */
  public CloudTrailEvent build() {
    return CloudTrailEvent.parse(toJson());
  }

  /**
   * Returns the event as CloudTrail would write it.
   *
   * @return one line of JSON
   */
  public String toJson() {
    return EventTree.of(draft).toString();
  }

  private EventBuilder put(String field, String value) {
    Objects.requireNonNull(value, field + " is null");
    return new EventBuilder(draft.with(field, value));
  }

  private EventBuilder putJson(String field, String json) {
    return new EventBuilder(draft.with(field, JsonTree.parse(field, json)));
  }

  /**
   * Returns a short description of the event.
   *
   * @return who, what, where and when
   */
  @Override
  public String toString() {
    return build().breadcrumb().toString();
  }
}
