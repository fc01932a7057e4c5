package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.rules.internal.session.IssueFact;
import dev.breadcrumbs.cloudtrail.rules.internal.session.IssuingCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Links by whose session it is and when it began: of sign-ins, which give no key; of calls whose
 * answer is not in the log; and of sessions that are recorded without a key. Never to a session
 * whose key is another than the one that was given, but for those of IAM Identity Center: it signs
 * in with SAML, and hands out a key that is another.
 */
final class BeginningLinks {
  private BeginningLinks() {}

  /** What is the same of calls that cannot be told from each other by what they began. */
  static List<String> sameAs(Issue issue) {
    IssueFact fact = issue.fact();
    List<String> same = new ArrayList<>(whose(fact));
    same.add(Long.toString(fact.time()));
    return same;
  }

  /** Whose session a call began, by what it says of it. */
  private static List<String> whose(IssueFact fact) {
    if (fact.call() == IssuingCall.SIGN_IN || fact.call() == IssuingCall.SWITCH) {
      return Beginnings.arn(fact.caller().arn());
    }
    return fact.issuedPrincipalId().isEmpty()
        ? Beginnings.role(fact.roleArn(), fact.sessionName())
        : Beginnings.principal(fact.issuedPrincipalId());
  }

  /**
   * The links of calls that cannot be told from each other. Each may have led to each of the
   * sessions: of very many, each call has the first.
   *
   * @param rivals the calls
   * @param named the sessions that a call names by their credential
   */
  static List<Link> of(List<Issue> rivals, Beginnings beginnings, Set<String> named) {
    IssueFact one = rivals.get(0).fact();
    List<Session> begun =
        isTold(one)
            ? beginnings.at(rivals.get(0).time(), whose(one)).stream()
                .filter(session -> !named.contains(session.id()))
                .toList()
            : List.of();
    List<Link> links = new ArrayList<>();
    for (Issue issue : rivals) {
      IssueFact fact = issue.fact();
      List<Session> fitting =
          mayHaveAnyKey(fact)
              ? begun
              : begun.stream().filter(session -> mayHaveOtherKey(fact, session)).toList();
      links.addAll(of(issue, rivals.size(), fitting));
    }
    return links;
  }

  /** Whether a call says at all whose session it began. */
  private static boolean isTold(IssueFact fact) {
    return fact.call() == IssuingCall.SIGN_IN
        || !fact.issuedPrincipalId().isEmpty()
        || (!fact.roleArn().isEmpty() && !fact.sessionName().isEmpty());
  }

  /** A key that a call gave is not the other key that a session has. */
  private static boolean mayHaveAnyKey(IssueFact fact) {
    return fact.call() == IssuingCall.SIGN_IN || fact.issuedKeyId().isEmpty();
  }

  private static boolean mayHaveOtherKey(IssueFact fact, Session session) {
    return !hasKeyOfItsOwn(session) || isByIdentityCenter(fact, session);
  }

  private static boolean isByIdentityCenter(IssueFact fact, Session session) {
    return session.kind() == SessionKind.IDENTITY_CENTER
        && fact.eventName().equals("AssumeRoleWithSAML");
  }

  private static List<Link> of(Issue issue, int rivals, List<Session> begun) {
    LinkKind kind = kind(issue.fact());
    int room = Math.max(1, Linker.MOST_LINKS / rivals);
    List<Session> fitting =
        begun.stream()
            .filter(session -> !session.equals(issue.from()) && isOfKind(issue.fact(), session))
            .limit(room + 1L)
            .toList();
    if (fitting.isEmpty()) {
      return unused(issue, kind);
    }
    boolean center =
        fitting.stream().anyMatch(session -> isByIdentityCenter(issue.fact(), session));
    String basis =
        basis(issue.fact()) + (center ? "; another key, as IAM Identity Center hands out" : "");
    if (fitting.size() == 1 && rivals == 1) {
      return List.of(issue.to(kind, fitting.get(0), Certainty.INFERRED, basis));
    }
    boolean more = fitting.size() > room;
    List<Session> told = more ? fitting.subList(0, room) : fitting;
    String several =
        basis
            + "; "
            + rivals
            + " calls and "
            + (more ? "more than " : "")
            + told.size()
            + " sessions fit";
    return issue.toEachOf(kind, told, several);
  }

  private static boolean isOfKind(IssueFact fact, Session session) {
    return fact.call() != IssuingCall.SIGN_IN || session.kind() == SessionKind.CONSOLE;
  }

  private static LinkKind kind(IssueFact fact) {
    return fact.call() == IssuingCall.SIGN_IN ? LinkKind.SIGNED_IN : KeyLinks.kind(fact);
  }

  /** The keys of the console and of services are made within the session. */
  private static boolean hasKeyOfItsOwn(Session session) {
    return session.kind() != SessionKind.CONSOLE
        && session.kind() != SessionKind.ON_BEHALF
        && !session.credential().accessKeyIds().isEmpty();
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
