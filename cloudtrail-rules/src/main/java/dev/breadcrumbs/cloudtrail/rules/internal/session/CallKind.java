package dev.breadcrumbs.cloudtrail.rules.internal.session;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.FieldScan;
import java.util.List;

/** What a call was, for whoever counts what a credential did. */
public enum CallKind {
  /** It read and succeeded. */
  READ(0),
  /** It changed something. */
  CHANGE(1),
  /** It was refused for lack of permission. */
  DENIED(2),
  /** It failed for another reason. */
  FAILED(3);

  /** Its place in an array with one for each. */
  private final int place;

  CallKind(int place) {
    this.place = place;
  }

  int place() {
    return place;
  }

  /** Names of calls that read begin with these; for events that do not tell, which are old. */
  private static final List<String> READING =
      List.of(
          "Get",
          "List",
          "Describe",
          "Head",
          "Lookup",
          "BatchGet",
          "Search",
          "Query",
          "Scan",
          "AssumeRole");

  /** The kind of an event of a scan for {@link SessionField#all}. */
  public static CallKind read(FieldScan.Event event) {
    String code = SessionField.ERROR_CODE.read(event);
    if (!code.isEmpty()) {
      return isDenial(code) ? DENIED : FAILED;
    }
    if (!SessionField.ERROR_MESSAGE.read(event).isEmpty()) {
      return FAILED;
    }
    String readOnly = SessionField.READ_ONLY.read(event);
    return reads(readOnly, SessionField.EVENT_NAME.read(event)) ? READ : CHANGE;
  }

  /** The kind of an event that is there as a whole. */
  public static CallKind of(CloudTrailEvent event) {
    String readOnly = event.readOnly() == null ? "" : event.readOnly().toString();
    return switch (event.outcome()) {
      case DENIED -> DENIED;
      case FAILURE -> FAILED;
      case SUCCESS -> reads(readOnly, CredentialKey.text(event.eventName())) ? READ : CHANGE;
    };
  }

  /** Whether the call was done. */
  public boolean isSuccess() {
    return this == READ || this == CHANGE;
  }

  private static boolean reads(String readOnly, String name) {
    return readOnly.isEmpty()
        ? READING.stream().anyMatch(name::startsWith)
        : readOnly.equals("true");
  }

  /** As {@code Outcome} has it. */
  private static boolean isDenial(String code) {
    return code.contains("AccessDenied") || code.endsWith("UnauthorizedOperation");
  }
}
