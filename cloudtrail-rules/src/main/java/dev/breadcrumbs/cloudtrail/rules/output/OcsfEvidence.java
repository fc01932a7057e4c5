package dev.breadcrumbs.cloudtrail.rules.output;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.Actor;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.Mfa;
import dev.breadcrumbs.cloudtrail.model.UserIdentity;
import dev.breadcrumbs.cloudtrail.model.reading.RecordOrigin;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One event as OCSF's {@code evidences} object: who called what, from where, and how it went. */
final class OcsfEvidence {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final int UNKNOWN = 0;
  private static final int USER = 1;
  private static final int ADMIN = 2;
  private static final int SYSTEM = 3;
  private static final List<String> TYPES = List.of("Unknown", "User", "Admin", "System");

  private OcsfEvidence() {}

  static ObjectNode of(CloudTrailEvent event, EventPlaces places) {
    ObjectNode evidence = JsonNodeFactory.instance.objectNode();
    addActor(evidence.putObject("actor"), event);
    addApi(evidence, event);
    String address = event.sourceIPAddress();
    if (address != null) {
      boolean numeric = ADDRESS.matcher(address).matches();
      evidence.putObject("src_endpoint").put(numeric ? "ip" : "svc_name", address);
    }
    ObjectNode data = evidence.putObject("data");
    put(data, "eventID", event.eventID());
    put(data, "userAgent", event.userAgent());
    if (event.eventID() != null) {
      places.find(event.eventID()).ifPresent(place -> addPlace(data, place));
    }
    return evidence;
  }

  private static void addActor(ObjectNode target, CloudTrailEvent event) {
    Actor actor = event.actor();
    ObjectNode user = target.putObject("user");
    user.put("name", actor.displayName()).put("type_id", typeOf(actor));
    user.put("type", TYPES.get(typeOf(actor)));
    UserIdentity identity = event.userIdentity();
    if (identity != null) {
      put(user, "uid", identity.arn());
      put(user, "uid_alt", identity.principalId());
      put(user, "credential_uid", identity.accessKeyId());
    }
    if (actor.accountId() != null) {
      user.putObject("account").put("uid", actor.accountId());
    }
    put(target, "invoked_by", actor.viaService());
    addSession(target, actor);
  }

  private static void addPlace(ObjectNode data, RecordOrigin place) {
    data.put("file", place.file()).put("record", place.record()).put("offset", place.offset());
  }

  private static int typeOf(Actor actor) {
    return switch (actor.kind()) {
      case ROOT -> ADMIN;
      case SERVICE -> SYSTEM;
      case IAM_USER, ROLE, FEDERATED_USER, IDENTITY_CENTER_USER -> USER;
      case ACCOUNT, UNKNOWN -> UNKNOWN;
    };
  }

  private static void addSession(ObjectNode target, Actor actor) {
    boolean known = actor.mfa() == Mfa.YES || actor.mfa() == Mfa.NO;
    if (actor.sessionName() == null && actor.role() == null && !known) {
      return;
    }
    ObjectNode session = target.putObject("session");
    put(session, "uid", actor.sessionName());
    put(session, "issuer", actor.role());
    if (known) {
      session.put("is_mfa", actor.mfa() == Mfa.YES);
    }
  }

  /** The schema demands an operation of a call; an Insights event has none at this place. */
  private static void addApi(ObjectNode evidence, CloudTrailEvent event) {
    if (event.eventName() == null) {
      return;
    }
    ObjectNode api = evidence.putObject("api").put("operation", event.eventName());
    if (event.eventSource() != null) {
      api.putObject("service").put("name", event.eventSource());
    }
    if (event.requestID() != null) {
      api.putObject("request").put("uid", event.requestID());
    }
    if (event.errorCode() != null) {
      ObjectNode response = api.putObject("response").put("error", event.errorCode());
      put(response, "error_message", event.errorMessage());
    }
  }

  private static void put(ObjectNode target, String name, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      target.put(name, text);
    }
  }
}
