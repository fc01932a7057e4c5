package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.FreeForm;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import dev.breadcrumbs.cloudtrail.model.internal.decode.PlainJson;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One CloudTrail record: what was called, by whom, from where, when, and how it went.
 *
 * <p>Components are CloudTrail's fields through eventVersion 1.11, of management, data, network
 * activity, Insights and aggregated events alike (AWS CloudTrail User Guide, "CloudTrail record
 * contents"); each is null when the event lacks it. Immutable and thread-safe, as long as nobody
 * casts its JSON nodes and changes them. Serializable, so that caches and clusters can carry it.
 *
 * @param eventVersion version of the record format, {@code major.minor}; compare by {@link
 *     #version()}
 * @param userIdentity who made the call; absent from Insights events
 * @param eventTime when the call completed, to the second
 * @param eventSource service that was called, such as {@code iam.amazonaws.com}
 * @param eventName call that was made; may end in a version of the API
 * @param awsRegion region that the call was made to
 * @param sourceIPAddress address of the caller, or the DNS name of an AWS service
 * @param userAgent program that made the call
 * @param errorCode error that the service returned
 * @param errorMessage text of the error; a failed console login has it without a code
 * @param requestParameters parameters of the call; of any JSON type
 * @param responseElements answer to a call that changes something; of any JSON type
 * @param additionalEventData more about the event, such as {@code MFAUsed}
 * @param requestID id of the request; not always a UUID
 * @param eventID unique id of the event
 * @param eventType kind of event, such as {@code AwsApiCall}; an open set
 * @param apiVersion version of the API; any text
 * @param managementEvent whether it is a management event
 * @param readOnly whether the call only reads
 * @param resources resources that the event touched; empty when absent
 * @param recipientAccountId account that received the event; leading zeros kept
 * @param serviceEventDetails what an AWS service event was about
 * @param sharedEventID id shared by the events of one action in several accounts
 * @param vpcEndpointId VPC endpoint that the call went through
 * @param vpcEndpointAccountId account that owns the VPC endpoint
 * @param eventCategory {@code Management}, {@code Data}, {@code NetworkActivity}, {@code Insight}
 *     and so on; an open set
 * @param addendum why the event came late or replaces another
 * @param sessionCredentialFromConsole the text {@code true} if the session began in the console
 * @param edgeDeviceDetails Snow Family device that was the target
 * @param tlsDetails TLS connection of the call
 * @param eventContext tags and condition keys, in event data stores
 * @param annotation note of the delivering service, in event data stores
 * @param insightDetails what an Insights event found
 * @param accountId account of an aggregated event
 * @param eventId id of an aggregated event, which spells it so
 * @param timeWindow period of an aggregated event
 * @param summary figures of an aggregated event
 * @param metadata how an event from outside AWS was taken in (CloudTrail Lake)
 * @param eventData the event from outside AWS (CloudTrail Lake)
 * @param otherFields fields without a component, and values kept as they were read
 */
public record CloudTrailEvent(
    @Nullable String eventVersion,
    @Nullable UserIdentity userIdentity,
    @Nullable Instant eventTime,
    @Nullable String eventSource,
    @Nullable String eventName,
    @Nullable String awsRegion,
    @Nullable String sourceIPAddress,
    @Nullable String userAgent,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    @Nullable JsonNode requestParameters,
    @Nullable JsonNode responseElements,
    @Nullable JsonNode additionalEventData,
    @Nullable String requestID,
    @Nullable String eventID,
    @Nullable String eventType,
    @Nullable String apiVersion,
    @Nullable Boolean managementEvent,
    @Nullable Boolean readOnly,
    List<EventResource> resources,
    @Nullable String recipientAccountId,
    @Nullable JsonNode serviceEventDetails,
    @Nullable String sharedEventID,
    @Nullable String vpcEndpointId,
    @Nullable String vpcEndpointAccountId,
    @Nullable String eventCategory,
    @Nullable Addendum addendum,
    @Nullable String sessionCredentialFromConsole,
    @Nullable JsonNode edgeDeviceDetails,
    @Nullable TlsDetails tlsDetails,
    @Nullable EventContext eventContext,
    @Nullable String annotation,
    @Nullable InsightDetails insightDetails,
    @Nullable String accountId,
    @Nullable String eventId,
    @Nullable TimeWindow timeWindow,
    @Nullable AggregationSummary summary,
    @Nullable JsonNode metadata,
    @Nullable JsonNode eventData,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  static {
    EventConstructors.register();
  }

  /** Copies the collections, and wraps the free-form parts. */
  public CloudTrailEvent {
    requestParameters = FreeForm.of(requestParameters);
    responseElements = FreeForm.of(responseElements);
    additionalEventData = FreeForm.of(additionalEventData);
    serviceEventDetails = FreeForm.of(serviceEventDetails);
    edgeDeviceDetails = FreeForm.of(edgeDeviceDetails);
    metadata = FreeForm.of(metadata);
    eventData = FreeForm.of(eventData);
    resources = List.copyOf(resources);
    otherFields = OtherFields.copyOf(otherFields);
  }

  /**
   * Returns the parameters of the call.
   *
   * @return the tree, built when it is first asked for; null if there is none
   */
  @Override
  public @Nullable JsonNode requestParameters() {
    return FreeForm.tree(requestParameters);
  }

  /**
   * Returns the answer to a call that changes something.
   *
   * @return the tree, built when it is first asked for; null if there is none
   */
  @Override
  public @Nullable JsonNode responseElements() {
    return FreeForm.tree(responseElements);
  }

  /**
   * Returns more about the event.
   *
   * @return the tree, built when it is first asked for; null if there is none
   */
  @Override
  public @Nullable JsonNode additionalEventData() {
    return FreeForm.tree(additionalEventData);
  }

  /**
   * Returns what an AWS service event was about.
   *
   * @return the tree, built when it is first asked for; null if there is none
   */
  @Override
  public @Nullable JsonNode serviceEventDetails() {
    return FreeForm.tree(serviceEventDetails);
  }

  /**
   * Returns the Snow Family device that was the target.
   *
   * @return the tree, built when it is first asked for; null if there is none
   */
  @Override
  public @Nullable JsonNode edgeDeviceDetails() {
    return FreeForm.tree(edgeDeviceDetails);
  }

  /**
   * Returns how an event from outside AWS was taken in.
   *
   * @return the tree, built when it is first asked for; null if there is none
   */
  @Override
  public @Nullable JsonNode metadata() {
    return FreeForm.tree(metadata);
  }

  /**
   * Returns the event from outside AWS.
   *
   * @return the tree, built when it is first asked for; null if there is none
   */
  @Override
  public @Nullable JsonNode eventData() {
    return FreeForm.tree(eventData);
  }

  /** Serialises as JSON: Java's own form of JSON nodes would turn decimal numbers into doubles. */
  @Serial
  private Object writeReplace() {
    return new SerializedEvent(toJson());
  }

  /**
   * Reads one event from its JSON text.
   *
   * @param json one JSON object
   * @return the event; a value of a wrong type is kept in {@code otherFields}
   * @throws CloudTrailException if the text is not a single JSON object
   */
  public static CloudTrailEvent parse(String json) {
    return EventDecoder.TEXT.parse(json);
  }

  /**
   * Writes the event as JSON, with all that was read and nothing else.
   *
   * @return one line of JSON
   */
  public String toJson() {
    return EventDecoder.TEXT.write(this);
  }

  /**
   * Returns the event as maps, lists, texts, numbers and Booleans, with all that was read and
   * nothing else. Any host's mapper, of Jackson 2 or 3, writes an event in this form without a
   * module.
   *
   * @return the fields, in the order of the record; the caller's own
   */
  @JsonValue
  public Map<String, Object> toMap() {
    return PlainJson.members(toJson());
  }

  /**
   * Returns the event that has these fields. Any host's mapper, of Jackson 2 or 3, reads an event
   * this way without a module; fractions are then as exact as the mapper reads them: as doubles,
   * unless it is configured otherwise.
   *
   * @param fields the fields of one record, as {@link #toMap()} has them
   * @return the event; a value of a wrong type is kept in {@code otherFields}
   * @throws IllegalArgumentException if a value has no equivalent in JSON
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CloudTrailEvent of(Map<String, ?> fields) {
    return parse(PlainJson.text(fields));
  }

  /**
   * Returns the event as a JSON tree, with all that was read and nothing else.
   *
   * @return a new tree, the caller's own
   */
  public ObjectNode toTree() {
    return EventDecoder.TEXT.tree(this);
  }

  /**
   * Returns the version of the record format, for comparisons.
   *
   * @return the version; empty if {@code eventVersion} is absent or not a version
   */
  public Optional<EventVersion> version() {
    return Optional.ofNullable(eventVersion)
        .filter(EventVersion::isVersion)
        .map(EventVersion::parse);
  }

  /**
   * Returns the value at a path, such as {@code requestParameters.bucketName}.
   *
   * @param path field names joined by dots; an array index is a name too
   * @return the value; a missing node, never null, if there is none
   */
  public JsonNode at(String path) {
    return EventPaths.at(this, path);
  }

  /**
   * Returns a parameter of the call as text.
   *
   * @param path path within {@code requestParameters}, such as {@code bucketName}
   * @return the text of a text, number or boolean; empty if there is none
   */
  public Optional<String> requestParameter(String path) {
    return Optional.of(EventPaths.walk(requestParameters(), path))
        .filter(value -> value.isValueNode() && !value.isNull())
        .map(JsonNode::asText);
  }

  /**
   * Returns how the call went.
   *
   * @return success, denied or failure
   */
  public Outcome outcome() {
    return Outcome.of(this);
  }

  /**
   * Returns whether the call succeeded.
   *
   * @return true if {@link #outcome()} is {@link Outcome#SUCCESS}
   */
  public boolean isSuccess() {
    return outcome() == Outcome.SUCCESS;
  }

  /**
   * Returns whether the root user made the call.
   *
   * @return true if {@code userIdentity.type} is {@code Root}
   */
  public boolean isRoot() {
    return userIdentity != null && IdentityTypes.ROOT.equals(userIdentity.type());
  }

  /**
   * Returns whether the call was made through the console: by {@code sessionCredentialFromConsole},
   * the event type, or, in older events, the user agent.
   *
   * @return true if the event shows it
   */
  public boolean isFromConsole() {
    return ConsoleUse.by(this);
  }

  /**
   * Returns what is known about a second factor.
   *
   * @return yes, no, unknown at the identity provider, or not recorded
   */
  public Mfa mfa() {
    return Mfa.of(this);
  }

  /**
   * Returns whether a second factor is known to have been used.
   *
   * @return true if {@link #mfa()} is {@link Mfa#YES}
   */
  public boolean mfaAuthenticated() {
    return mfa() == Mfa.YES;
  }

  /**
   * Returns whether CloudTrail left out a field's content because it was too large (AWS CloudTrail
   * User Guide, "CloudTrail record contents"): a known way of hiding a request.
   *
   * @param field name of a field, such as {@code requestParameters}
   * @return true if the field says {@code omitted: true}
   */
  public boolean isOmitted(String field) {
    return at(field).path("omitted").asBoolean();
  }

  /**
   * Returns whether CloudTrail left out the content of request, response or additional data.
   *
   * @return true if any of the free-form fields says {@code omitted: true}
   */
  public boolean isOmitted() {
    return isOmitted("requestParameters")
        || isOmitted("responseElements")
        || isOmitted("additionalEventData")
        || isOmitted("serviceEventDetails");
  }

  /**
   * Returns who really acted, as an analyst would read it.
   *
   * @return the actor
   */
  public Actor actor() {
    return Actor.of(this);
  }

  /**
   * Returns the event in brief: who, what, where, when, and with which outcome.
   *
   * @return the line, in its parts
   */
  public Breadcrumb breadcrumb() {
    return Breadcrumb.of(this);
  }
}
