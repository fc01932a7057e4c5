package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.SessionAttributes;
import dev.breadcrumbs.cloudtrail.model.SessionContext;
import dev.breadcrumbs.cloudtrail.model.SessionIssuer;
import dev.breadcrumbs.cloudtrail.model.UserIdentity;
import dev.breadcrumbs.cloudtrail.model.reading.RecordOrigin;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an analyst asks first of an event of a finding: who, by which key, from where. */
final class FindingEventJson {
  private final JsonGenerator generator;

  FindingEventJson(JsonGenerator generator) {
    this.generator = generator;
  }

  void write(CloudTrailEvent event, Optional<RecordOrigin> place) throws IOException {
    generator.writeStartObject();
    put("eventID", event.eventID());
    put("eventTime", event.eventTime());
    put("eventSource", event.eventSource());
    put("eventName", event.eventName());
    put("awsRegion", event.awsRegion());
    put("recipientAccountId", event.recipientAccountId());
    put("sourceIPAddress", event.sourceIPAddress());
    put("userAgent", event.userAgent());
    put("errorCode", event.errorCode());
    put("actor", event.actor().displayName());
    UserIdentity identity = event.userIdentity();
    if (identity != null) {
      writeIdentity(identity);
    }
    if (place.isPresent()) {
      put("file", place.get().file());
      generator.writeNumberField("record", place.get().record());
      generator.writeNumberField("offset", place.get().offset());
    }
    generator.writeEndObject();
  }

  private void writeIdentity(UserIdentity identity) throws IOException {
    generator.writeObjectFieldStart("userIdentity");
    put("type", identity.type());
    put("arn", identity.arn());
    put("principalId", identity.principalId());
    put("accountId", identity.accountId());
    put("accessKeyId", identity.accessKeyId());
    put("invokedBy", identity.invokedBy());
    generator.writeEndObject();
    SessionContext session = identity.sessionContext();
    if (session != null) {
      writeSession(session);
    }
  }

  private void writeSession(SessionContext session) throws IOException {
    generator.writeObjectFieldStart("session");
    SessionIssuer issuer = session.sessionIssuer();
    put("issuer", issuer == null ? null : issuer.arn());
    SessionAttributes attributes = session.attributes();
    put("creationDate", attributes == null ? null : attributes.creationDate());
    put("sourceIdentity", session.sourceIdentity());
    generator.writeEndObject();
  }

  private void put(String name, @Nullable Object value) throws IOException {
    if (value != null && !value.toString().isEmpty()) {
      generator.writeStringField(name, value.toString());
    }
  }
}
