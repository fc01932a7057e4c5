package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.rules.internal.session.IssueFact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call that gave a credential, and the session that made it. */
record Issue(IssueFact fact, Session from) {
  @Nullable Instant time() {
    return SessionMaker.instant(fact.time());
  }

  Link to(LinkKind kind, Session session, Certainty certainty, String basis) {
    return link(kind, session.id(), certainty, basis, List.of());
  }

  /** A link to one of several sessions, by their ids. */
  Link toOneOf(LinkKind kind, Session session, List<String> ids, String basis) {
    return link(kind, session.id(), Certainty.AMBIGUOUS, basis, ids);
  }

  /** Links to several sessions, of which it was one. */
  List<Link> toEachOf(LinkKind kind, List<Session> sessions, String basis) {
    List<String> ids = sessions.stream().map(Session::id).toList();
    return ids.stream().map(id -> link(kind, id, Certainty.AMBIGUOUS, basis, ids)).toList();
  }

  /** What was given and is not used in the events. */
  Link unused(LinkKind kind, String basis) {
    return link(kind, null, Certainty.EXACT, basis, List.of());
  }

  private Link link(
      LinkKind kind,
      @Nullable String to,
      Certainty certainty,
      String basis,
      List<String> candidates) {
    return new Link(
        kind,
        from.id(),
        to,
        certainty,
        basis,
        candidates,
        fact.eventName(),
        fact.eventID(),
        time(),
        issued());
  }

  private String issued() {
    if (!fact.issuedKeyId().isEmpty()) {
      return fact.issuedKeyId();
    }
    return switch (fact.call()) {
      case USER, PASSWORD -> fact.userName();
      case INSTANCE, INSTANCE_REACHED -> String.join(", ", fact.instanceIds());
      case SIGN_IN, SWITCH -> fact.caller().arn();
      case ROLE_CREDENTIALS -> fact.roleArn() + " in " + fact.accountId();
      case TEMPORARY, LONG_LIVED ->
          fact.issuedPrincipalId().isEmpty() ? fact.roleArn() : fact.issuedPrincipalId();
    };
  }
}
