package dev.breadcrumbs.cloudtrail.parquet;

import static com.jerolba.carpet.model.FieldTypes.BOOLEAN;
import static com.jerolba.carpet.model.FieldTypes.INSTANT;
import static com.jerolba.carpet.model.FieldTypes.LIST;
import static com.jerolba.carpet.model.FieldTypes.STRING;
import static com.jerolba.carpet.model.FieldTypes.writeRecordModel;

import com.fasterxml.jackson.databind.JsonNode;
import com.jerolba.carpet.model.FieldType;
import com.jerolba.carpet.model.WriteRecordModelType;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.EventResource;
import dev.breadcrumbs.cloudtrail.model.OnBehalfOf;
import dev.breadcrumbs.cloudtrail.model.SessionAttributes;
import dev.breadcrumbs.cloudtrail.model.SessionContext;
import dev.breadcrumbs.cloudtrail.model.SessionIssuer;
import dev.breadcrumbs.cloudtrail.model.TlsDetails;
import dev.breadcrumbs.cloudtrail.model.UserIdentity;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of events: single values typed, what is free in form as the text of its JSON, and the
 * whole event once more, of which nothing is lost.
 */
final class EventSchema {
  /** The column that has all of an event. */
  static final String RECORD = "record";

  private EventSchema() {}

  private static WriteRecordModelType<UserIdentity> identity() {
    var attributes = writeRecordModel(SessionAttributes.class);
    attributes.withField("mfaAuthenticated", STRING, it -> text(it.mfaAuthenticated()));
    attributes.withField("creationDate", STRING, it -> text(it.creationDate()));
    var issuer = writeRecordModel(SessionIssuer.class);
    texts(issuer, "type", SessionIssuer::type, "principalId", SessionIssuer::principalId);
    texts(issuer, "arn", SessionIssuer::arn, "accountId", SessionIssuer::accountId);
    issuer.withField("userName", STRING, SessionIssuer::userName);
    var session = writeRecordModel(SessionContext.class);
    session.withField("attributes", attributes, SessionContext::attributes);
    session.withField("sessionIssuer", issuer, SessionContext::sessionIssuer);
    session.withField("sourceIdentity", STRING, SessionContext::sourceIdentity);
    session.withField("ec2RoleDelivery", STRING, SessionContext::ec2RoleDelivery);
    var behalf = writeRecordModel(OnBehalfOf.class);
    texts(behalf, "userId", OnBehalfOf::userId, "identityStoreArn", OnBehalfOf::identityStoreArn);
    var identity = writeRecordModel(UserIdentity.class);
    texts(identity, "type", UserIdentity::type, "principalId", UserIdentity::principalId);
    texts(identity, "arn", UserIdentity::arn, "accountId", UserIdentity::accountId);
    texts(identity, "invokedBy", UserIdentity::invokedBy, "userName", UserIdentity::userName);
    identity.withField("accessKeyId", STRING, UserIdentity::accessKeyId);
    identity.withField("sessionContext", session, UserIdentity::sessionContext);
    identity.withField("onBehalfOf", behalf, UserIdentity::onBehalfOf);
    return identity;
  }

  private static <T> void texts(
      WriteRecordModelType<T> model,
      String first,
      Function<T, ? extends @Nullable Object> ofFirst,
      String second,
      Function<T, ? extends @Nullable Object> ofSecond) {
    model.withField(first, STRING, it -> ofFirst.apply(it));
    model.withField(second, STRING, it -> ofSecond.apply(it));
  }

  static WriteRecordModelType<CloudTrailEvent> ofEvents() {
    var event = writeRecordModel(CloudTrailEvent.class);
    event.withField("eventTime", INSTANT, CloudTrailEvent::eventTime);
    texts(
        event,
        "eventSource",
        CloudTrailEvent::eventSource,
        "eventName",
        CloudTrailEvent::eventName);
    event.withField("userIdentity", identity(), CloudTrailEvent::userIdentity);
    texts(
        event,
        "awsRegion",
        CloudTrailEvent::awsRegion,
        "sourceIPAddress",
        CloudTrailEvent::sourceIPAddress);
    texts(event, "userAgent", CloudTrailEvent::userAgent, "errorCode", CloudTrailEvent::errorCode);
    event.withField("errorMessage", STRING, CloudTrailEvent::errorMessage);
    json(event, "requestParameters", CloudTrailEvent::requestParameters);
    json(event, "responseElements", CloudTrailEvent::responseElements);
    json(event, "additionalEventData", CloudTrailEvent::additionalEventData);
    json(event, "serviceEventDetails", CloudTrailEvent::serviceEventDetails);
    event.withField("readOnly", BOOLEAN, CloudTrailEvent::readOnly);
    event.withField("managementEvent", BOOLEAN, CloudTrailEvent::managementEvent);
    event.withField("resources", LIST.ofType(resource()), CloudTrailEvent::resources);
    event.withField("tlsDetails", tlsDetails(), CloudTrailEvent::tlsDetails);
    texts(event, "eventID", CloudTrailEvent::eventID, "requestID", CloudTrailEvent::requestID);
    texts(
        event, "eventType", CloudTrailEvent::eventType, "apiVersion", CloudTrailEvent::apiVersion);
    texts(
        event,
        "eventCategory",
        CloudTrailEvent::eventCategory,
        "eventVersion",
        CloudTrailEvent::eventVersion);
    texts(
        event,
        "recipientAccountId",
        CloudTrailEvent::recipientAccountId,
        "sharedEventID",
        CloudTrailEvent::sharedEventID);
    texts(
        event,
        "vpcEndpointId",
        CloudTrailEvent::vpcEndpointId,
        "vpcEndpointAccountId",
        CloudTrailEvent::vpcEndpointAccountId);
    event.withField(RECORD, STRING, CloudTrailEvent::toJson);
    return event;
  }

  private static FieldType resource() {
    var resource = writeRecordModel(EventResource.class);
    texts(resource, "ARN", EventResource::ARN, "accountId", EventResource::accountId);
    resource.withField("type", STRING, EventResource::type);
    return resource;
  }

  private static FieldType tlsDetails() {
    var tls = writeRecordModel(TlsDetails.class);
    texts(tls, "tlsVersion", TlsDetails::tlsVersion, "cipherSuite", TlsDetails::cipherSuite);
    tls.withField("clientProvidedHostHeader", STRING, TlsDetails::clientProvidedHostHeader);
    return tls;
  }

  private static void json(
      WriteRecordModelType<CloudTrailEvent> event,
      String name,
      Function<CloudTrailEvent, @Nullable JsonNode> part) {
    event.withField(name, STRING, it -> text(part.apply(it)));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
