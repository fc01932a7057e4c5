package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.SessionContext;
import dev.breadcrumbs.cloudtrail.model.SessionIssuer;
import dev.breadcrumbs.cloudtrail.model.UserIdentity;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the events of an actor share, whatever session they are from: the issuer of the session, or
 * else the long-lived key, or else the principal. It is what each event tells of itself; who issued
 * credentials to whom is not followed. All findings of a case have one.
 *
 * @param name an ARN, a key or the like, as events have it; empty if nothing is known
 */
record RootCredential(String name) {
  /** What the ids of keys begin with that do not expire (IAM User Guide, "IAM identifiers"). */
  private static final String LONG_LIVED = "AKIA";

  /** That of the event which completed the match. */
  static RootCredential of(Finding finding) {
    List<CloudTrailEvent> events = finding.events();
    return new RootCredential(events.isEmpty() ? "" : nameOf(events.get(events.size() - 1)));
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
