package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.SessionContext;
import dev.breadcrumbs.cloudtrail.model.SessionIssuer;
import dev.breadcrumbs.cloudtrail.model.UserIdentity;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.investigation.Credential;
import dev.breadcrumbs.cloudtrail.rules.investigation.Sessions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The credential at the beginning of a story: of the session that the event's session came out of,
 * by all steps that are known, it is the issuer, or else the long-lived key, or else the principal.
 * All findings of a case have one.
 *
 * @param name an ARN, a key or the like, as events have it; empty if nothing is known
 */
record RootCredential(String name) {
  /** What the ids of keys begin with that do not expire (IAM User Guide, "IAM identifiers"). */
  private static final String LONG_LIVED = "AKIA";

  /**
   * That of the event which completed the match.
   *
   * @param sessions the sessions of all events that were looked at
   */
  static RootCredential of(Finding finding, Sessions sessions) {
    List<CloudTrailEvent> events = finding.events();
    if (events.isEmpty()) {
      return new RootCredential("");
    }
    CloudTrailEvent last = events.get(events.size() - 1);
    return sessions
        .of(last)
        .filter(session -> !sessions.origin(session).equals(session))
        .map(session -> new RootCredential(nameOf(sessions.origin(session).credential())))
        .orElseGet(() -> new RootCredential(nameOf(last)));
  }

  private static String nameOf(Credential credential) {
    Stream<@Nullable String> names =
        Stream.concat(
            Stream.of(credential.issuerArn()),
            Stream.concat(
                credential.accessKeyIds().stream().filter(key -> key.startsWith(LONG_LIVED)),
                Stream.of(credential.arn(), credential.principalId(), credential.accountId())));
    return names.filter(name -> name != null && !name.isEmpty()).findFirst().orElse("");
  }

  private static String nameOf(CloudTrailEvent event) {
    UserIdentity identity = event.userIdentity();
    if (identity == null) {
      return "";
    }
    SessionContext session = identity.sessionContext();
    SessionIssuer issuer = session == null ? null : session.sessionIssuer();
    if (issuer != null && issuer.arn() != null && !issuer.arn().isEmpty()) {
      return issuer.arn();
    }
    String key = identity.accessKeyId();
    if (key != null && key.startsWith(LONG_LIVED)) {
      return key;
    }
    return Stream.of(
            identity.arn(), identity.principalId(), identity.invokedBy(), identity.accountId())
        .filter(name -> name != null && !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  @Override
  public String toString() {
    return name.isEmpty() ? "nobody known" : name;
  }
}
