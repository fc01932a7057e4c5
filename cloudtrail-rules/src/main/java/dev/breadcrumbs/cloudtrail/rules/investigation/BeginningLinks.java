package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.rules.internal.session.IssueFact;
import dev.breadcrumbs.cloudtrail.rules.internal.session.IssuingCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Links by whose session it is and when it began: of sign-ins, which give no key; of calls whose
 * answer is not in the log; and of sessions that are recorded without a key. Never to a session
 * whose key is another than the one that was given.
 */
final class BeginningLinks {
  private BeginningLinks() {}

  /** What is the same of calls that cannot be told from each other by what they began. */
  static List<String> sameAs(Issue issue) {
    IssueFact fact = issue.fact();
    return List.of(
        fact.call() == IssuingCall.SIGN_IN ? fact.caller().arn() : "",
        fact.issuedPrincipalId(),
        fact.issuedPrincipalId().isEmpty() ? fact.roleArn() + " " + fact.sessionName() : "",
        Long.toString(fact.time()));
  }

  /**
   * The links of a call.
   *
   * @param rivals all calls that it cannot be told from, itself among them
   * @param named the sessions that a call names by their credential
   */
  static List<Link> of(Issue issue, List<Issue> rivals, SessionIndex index, Set<String> named) {
    List<Session> fitting =
        index.begunAt(issue.time()).stream()
            .filter(session -> !named.contains(session.id()) && fits(issue, session))
            .toList();
    LinkKind kind = kind(issue.fact());
    if (fitting.isEmpty()) {
      return unused(issue, kind);
    }
    String basis = basis(issue.fact());
    if (fitting.size() == 1 && rivals.size() == 1) {
      return List.of(issue.to(kind, fitting.get(0), Certainty.INFERRED, basis));
    }
    String several =
        basis + "; " + rivals.size() + " calls and " + fitting.size() + " sessions fit";
    List<Link> links = new ArrayList<>();
    fitting.forEach(session -> links.add(issue.toOneOf(kind, session, fitting, several)));
    return links;
  }

  private static LinkKind kind(IssueFact fact) {
    return fact.call() == IssuingCall.SIGN_IN ? LinkKind.SIGNED_IN : KeyLinks.kind(fact);
  }

  private static boolean fits(Issue issue, Session session) {
    IssueFact fact = issue.fact();
    if (session.equals(issue.from())) {
      return false;
    }
    Credential credential = session.credential();
    if (fact.call() == IssuingCall.SIGN_IN) {
      return session.kind() == SessionKind.CONSOLE && fact.caller().arn().equals(credential.arn());
    }
    if (!fact.issuedKeyId().isEmpty() && hasKeyOfItsOwn(session)) {
      return false;
    }
    return fact.issuedPrincipalId().isEmpty()
        ? fitsRole(fact, credential)
        : fact.issuedPrincipalId().equals(credential.principalId());
  }

  /** The keys of the console and of services are made within the session. */
  private static boolean hasKeyOfItsOwn(Session session) {
    return session.kind() != SessionKind.CONSOLE
        && session.kind() != SessionKind.ON_BEHALF
        && !session.credential().accessKeyIds().isEmpty();
  }

  private static boolean fitsRole(IssueFact fact, Credential credential) {
    return !fact.roleArn().isEmpty()
        && !fact.sessionName().isEmpty()
        && fact.roleArn().equals(credential.issuerArn())
        && fact.sessionName().equals(credential.sessionName());
  }

  private static String basis(IssueFact fact) {
    if (fact.call() == IssuingCall.SIGN_IN) {
      return "userIdentity.arn is the same, creationDate = eventTime of the sign-in";
    }
    String who =
        fact.issuedPrincipalId().isEmpty() ? "role and session name are" : "principalId is";
    return who + " the same, creationDate = eventTime of the call";
  }

  private static List<Link> unused(Issue issue, LinkKind kind) {
    IssueFact fact = issue.fact();
    if (fact.isByService()) {
      // Services take credentials all the time, and use them where no trail looks.
      return List.of();
    }
    if (fact.call() == IssuingCall.SIGN_IN) {
      boolean within = issue.from().kind() == SessionKind.CONSOLE;
      return within
          ? List.of()
          : List.of(issue.unused(kind, "no session of the console has this arn and beginning"));
    }
    return List.of(
        issue.unused(
            kind,
            fact.issuedKeyId().isEmpty()
                ? "the credential is not recorded, and no session fits"
                : "no event has this key in userIdentity.accessKeyId"));
  }
}
