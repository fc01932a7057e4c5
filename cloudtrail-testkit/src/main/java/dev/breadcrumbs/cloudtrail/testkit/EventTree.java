package dev.breadcrumbs.cloudtrail.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.Mfa;

/** Makes the whole event of what a test has said of it. */
final class EventTree {
  /** The newest that the AWS CloudTrail User Guide, "CloudTrail record contents", tells of. */
  private static final String EVENT_VERSION = "1.11";

  private static final String ADDRESS = "198.51.100.23";
  private static final String BROWSER =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/126.0.0.0 Safari/537.36";
  private static final String COMMAND_LINE =
      "aws-cli/2.17.18 md/awscrt#0.20.11 ua/2.0 os/linux#6.5.0-1022-aws md/arch#x86_64"
          + " lang/python#3.11.8 cfg/retry-mode#standard";

  private EventTree() {}

  static ObjectNode of(EventDraft draft) {
    ObjectNode event = surroundings(draft);
    JsonTree.merge(event, draft.given());
    draft.absent().forEach(path -> JsonTree.remove(event, path));
    // The ids come last, as they follow from all else; what a test has set or left out stays so.
    String content = event + "#" + draft.number();
    if (!draft.call().isSignIn()) {
      identify(event, "requestID", content, draft);
    }
    identify(event, "eventID", content, draft);
    return event;
  }

  private static ObjectNode surroundings(EventDraft draft) {
    CallKind call = draft.call();
    CallContext context = draft.context();
    ObjectNode event = JsonTree.object().put("eventVersion", EVENT_VERSION);
    event.set("userIdentity", draft.principal().userIdentity(context));
    event.put("eventTime", context.time().toString());
    event.put("eventSource", call.eventSource()).put("eventName", call.eventName());
    event.put("awsRegion", context.region());
    putOrigin(event, draft);
    if (draft.denied()) {
      Refusal.put(event, call);
    }
    event.putNull("requestParameters").putNull("responseElements");
    if (call.isConsoleLogin()) {
      putSignIn(event, draft);
    }
    event.put("readOnly", call.isReadOnly()).put("eventType", call.eventType());
    event.put("managementEvent", call.isManagement()).put("recipientAccountId", context.account());
    event.put("eventCategory", call.isManagement() ? "Management" : "Data");
    return event;
  }

  private static void putOrigin(ObjectNode event, EventDraft draft) {
    String service = draft.principal().serviceHost();
    if (service != null) {
      // A service calls from inside AWS: its name is its address, and no connection is shown.
      event.put("sourceIPAddress", service).put("userAgent", service);
      return;
    }
    event.put("sourceIPAddress", ADDRESS);
    event.put("userAgent", draft.call().isSignIn() ? BROWSER : COMMAND_LINE);
    event
        .putObject("tlsDetails")
        .put("tlsVersion", "TLSv1.3")
        .put("cipherSuite", "TLS_AES_128_GCM_SHA256")
        .put("clientProvidedHostHeader", draft.call().host(draft.context().region()));
  }

  private static void putSignIn(ObjectNode event, EventDraft draft) {
    event.putObject("responseElements").put("ConsoleLogin", draft.denied() ? "Failure" : "Success");
    boolean used = usedMfa(draft);
    ObjectNode more = event.putObject("additionalEventData");
    more.put("LoginTo", "https://console.aws.amazon.com/console/home");
    more.put("MobileVersion", "No").put("MFAUsed", used ? "Yes" : "No");
    if (used) {
      more.put("MFAIdentifier", draft.principal().mfaSerial(draft.context()));
    }
  }

  private static boolean usedMfa(EventDraft draft) {
    // AWS does not know of the second factor of a role's user, and says No. Others have one unless
    // the test says that they have not.
    boolean likely = draft.mfa() == Mfa.NOT_RECORDED && !draft.principal().isRole();
    return draft.mfa() == Mfa.YES || likely;
  }

  private static void identify(ObjectNode event, String field, String content, EventDraft draft) {
    if (!event.has(field) && !draft.absent().contains(field)) {
      event.put(field, SyntheticIds.uuid(field + content));
    }
  }
}
