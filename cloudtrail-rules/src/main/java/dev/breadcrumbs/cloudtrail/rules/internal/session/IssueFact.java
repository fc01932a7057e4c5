package dev.breadcrumbs.cloudtrail.rules.internal.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.UserIdentity;
import dev.breadcrumbs.cloudtrail.query.FieldScan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a call that succeeded says of the credential that it gave. Texts are empty where the event
 * does not say. Two of the same event are the same.
 *
 * @param time the time of the call in milliseconds, or {@link CredentialKey#UNKNOWN}
 * @param caller whose call it was
 * @param accountId the account that recorded it; of IAM Identity Center the account of the role
 * @param issuedKeyId the access key that was given
 * @param issuedPrincipalId the {@code principalId} of whoever uses it
 * @param roleArn the role that was asked for; of IAM Identity Center the name of its permission set
 * @param sessionName the name of the role's session
 * @param userName the user that it is about, but for temporary credentials
 * @param instanceIds the instances that it is about
 * @param whose the ARN of whoever switched roles, or the id of the user of IAM Identity Center
 */
public record IssueFact(
    IssuingCall call,
    String eventName,
    String eventID,
    long time,
    CredentialKey caller,
    String accountId,
    String issuedKeyId,
    String issuedPrincipalId,
    String roleArn,
    String sessionName,
    String userName,
    List<String> instanceIds,
    String requestID,
    String sharedEventID,
    String whose)
    implements Comparable<IssueFact> {
  private static final int MOST_INSTANCES = 100;

  /** The order of those of one time. */
  private static final Comparator<IssueFact> ORDER =
      Comparator.comparing(IssueFact::eventID)
          .thenComparing(IssueFact::eventName)
          .thenComparing(IssueFact::caller)
          .thenComparing(IssueFact::accountId)
          .thenComparing(IssueFact::issuedKeyId)
          .thenComparing(IssueFact::requestID);

  /** Copies the list. */
  public IssueFact {
    instanceIds = List.copyOf(instanceIds);
  }

  /** That of an event of a scan for {@link SessionField#all}, of a call that succeeded. */
  static Optional<IssueFact> read(IssuingCall call, CredentialKey caller, FieldScan.Event event) {
    return call == IssuingCall.TEMPORARY || call == IssuingCall.LONG_LIVED
        ? Optional.of(ofKey(call, caller, event))
        : of(event.typed());
  }

  /** These calls are many, so that nothing more of them is read than is needed. */
  private static IssueFact ofKey(IssuingCall call, CredentialKey caller, FieldScan.Event event) {
    return new IssueFact(
        call,
        SessionField.EVENT_NAME.read(event),
        SessionField.EVENT_ID.read(event),
        SessionField.EVENT_TIME.millis(event),
        caller,
        SessionField.RECIPIENT.read(event),
        first(event, SessionField.ISSUED_KEY, SessionField.MADE_KEY),
        first(event, SessionField.ASSUMED_ROLE_ID, SessionField.FEDERATED_USER_ID),
        SessionField.ROLE_ARN.read(event),
        SessionField.SESSION_NAME.read(event),
        call == IssuingCall.TEMPORARY
            ? ""
            : first(
                event, SessionField.KEY_OF_USER, SessionField.NAMED_USER, SessionField.USER_NAME),
        List.of(),
        SessionField.REQUEST_ID.read(event),
        SessionField.SHARED_EVENT_ID.read(event),
        "");
  }

  private static String first(FieldScan.Event event, SessionField... fields) {
    for (SessionField field : fields) {
      String text = field.read(event);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static Optional<IssueFact> of(CloudTrailEvent event) {
    IssuingCall call = IssuingCall.of(CredentialKey.text(event.eventName()));
    if (call == null || !event.isSuccess() || isOtherAttribute(event)) {
      return Optional.empty();
    }
    if (call == IssuingCall.SWITCH || call == IssuingCall.ROLE_CREDENTIALS) {
      return ofRole(call, event);
    }
    String response = "responseElements.";
    return Optional.of(
        new IssueFact(
            call,
            CredentialKey.text(event.eventName()),
            CredentialKey.text(event.eventID()),
            CredentialKey.millis(event.eventTime()),
            CredentialKey.of(event),
            CredentialKey.text(event.recipientAccountId()),
            first(event, response + "credentials.accessKeyId", response + "accessKey.accessKeyId"),
            first(
                event,
                response + "assumedRoleUser.assumedRoleId",
                response + "federatedUser.federatedUserId",
                response + "user.userId"),
            first(event, "requestParameters.roleArn"),
            first(event, "requestParameters.roleSessionName"),
            userName(event),
            call == IssuingCall.INSTANCE || call == IssuingCall.INSTANCE_REACHED
                ? instances(event)
                : List.of(),
            CredentialKey.text(event.requestID()),
            CredentialKey.text(event.sharedEventID()),
            ""));
  }

  /** One that names no credential, but whose it is and what role. */
  private static Optional<IssueFact> ofRole(IssuingCall call, CloudTrailEvent event) {
    boolean center = call == IssuingCall.ROLE_CREDENTIALS;
    String source = center ? "sso.amazonaws.com" : "signin.amazonaws.com";
    String whose = center ? "userIdentity.onBehalfOf.userId" : "additionalEventData.SwitchFrom";
    UserIdentity caller = event.userIdentity();
    if (!source.equals(event.eventSource())
        || first(event, "responseElements.SwitchRole").equals("Failure")) {
      return Optional.empty();
    }
    return Optional.of(
        new IssueFact(
            call,
            CredentialKey.text(event.eventName()),
            CredentialKey.text(event.eventID()),
            CredentialKey.millis(event.eventTime()),
            CredentialKey.of(event),
            center
                ? first(event, "serviceEventDetails.account_id", "requestParameters.accountId")
                : CredentialKey.text(event.recipientAccountId()),
            "",
            "",
            center
                ? first(event, "serviceEventDetails.role_name", "requestParameters.roleName")
                : "",
            "",
            caller == null ? "" : CredentialKey.text(caller.userName()),
            List.of(),
            CredentialKey.text(event.requestID()),
            CredentialKey.text(event.sharedEventID()),
            first(event, whose)));
  }

  /** Of an instance's attributes its user data alone, which it runs, leads anywhere. */
  private static boolean isOtherAttribute(CloudTrailEvent event) {
    return "ModifyInstanceAttribute".equals(event.eventName())
        && event.at("requestParameters.userData").isMissingNode();
  }

  /** The user that it is about; the caller's own where no other is named. */
  private static String userName(CloudTrailEvent event) {
    String named =
        first(
            event,
            "responseElements.accessKey.userName",
            "responseElements.user.userName",
            "requestParameters.userName");
    UserIdentity caller = event.userIdentity();
    return named.isEmpty() && caller != null ? CredentialKey.text(caller.userName()) : named;
  }

  private static String first(CloudTrailEvent event, String... paths) {
    for (String path : paths) {
      JsonNode value = event.at(path);
      if (value.isTextual() && !value.asText().isEmpty()) {
        return value.asText();
      }
    }
    return "";
  }

  /** Their ids, wherever a call names them. */
  private static List<String> instances(CloudTrailEvent event) {
    List<String> found = new ArrayList<>();
    addAll(found, event.at("responseElements.instancesSet.items"), "instanceId");
    addAll(found, event.at("requestParameters.instanceIds"), "");
    for (String name : List.of("instanceId", "target")) {
      add(found, event.at("requestParameters." + name));
    }
    return found;
  }

  private static void addAll(List<String> found, JsonNode list, String name) {
    for (JsonNode each : list) {
      add(found, name.isEmpty() ? each : each.path(name));
    }
  }

  private static void add(List<String> found, JsonNode id) {
    if (id.isTextual() && id.asText().startsWith("i-") && found.size() < MOST_INSTANCES) {
      found.add(id.asText());
    }
  }

  /** Whether the call was made by a service on its own behalf. */
  public boolean isByService() {
    return caller.isService();
  }

  @Override
  public int compareTo(IssueFact other) {
    return time == other.time ? ORDER.compare(this, other) : Long.compare(time, other.time);
  }
}
