package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.rules.internal.session.IssueFact;
import dev.breadcrumbs.cloudtrail.rules.internal.session.IssuingCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links from who made a user, or its password, to the sessions of the user. */
final class UserLinks {
  private final SessionIndex index;
  private final Set<String> named;
  private final Map<List<String>, List<Session>> signIns = new HashMap<>();

  /** The sessions of each principal; made when a call first names one. */
  private @Nullable Map<String, List<Session>> byPrincipal;

  UserLinks(SessionIndex index, Set<String> named) {
    this.index = index;
    this.named = named;
    for (Session session : index.all()) {
      Credential credential = session.credential();
      if (session.kind() == SessionKind.SIGN_IN) {
        signIns
            .computeIfAbsent(
                key(
                    Objects.requireNonNullElse(credential.accountId(), ""),
                    Objects.requireNonNullElse(credential.userName(), "")),
                each -> new ArrayList<>(1))
            .add(session);
      }
    }
  }

  private static List<String> key(String account, String user) {
    return List.of(account, user);
  }

  /** Whether a call made a user, or a password. */
  static boolean isOfUser(Issue issue) {
    return issue.fact().call() == IssuingCall.USER || issue.fact().call() == IssuingCall.PASSWORD;
  }

  List<Link> of(Issue issue) {
    return switch (issue.fact().call()) {
      case USER -> made(issue);
      case PASSWORD -> passwords(issue);
      case TEMPORARY, LONG_LIVED, SIGN_IN, INSTANCE, INSTANCE_REACHED, SWITCH, ROLE_CREDENTIALS ->
          List.of();
    };
  }

  private Map<String, List<Session>> byPrincipal() {
    Map<String, List<Session>> made = byPrincipal;
    if (made == null) {
      made = new HashMap<>();
      for (Session session : index.all()) {
        String principal = session.credential().principalId();
        if (principal != null) {
          SessionIndex.put(made, principal, session);
        }
      }
      byPrincipal = made;
    }
    return made;
  }

  private List<Link> made(Issue issue) {
    IssueFact fact = issue.fact();
    List<Session> all =
        fact.issuedPrincipalId().isEmpty()
            ? List.of()
            : byPrincipal().getOrDefault(fact.issuedPrincipalId(), List.of());
    if (all.isEmpty()) {
      return List.of(issue.unused(LinkKind.USER_MADE, "no event has this user's principalId"));
    }
    return all.stream()
        .filter(session -> !named.contains(session.id()))
        .map(
            session ->
                issue.to(
                    LinkKind.USER_MADE,
                    session,
                    Certainty.INFERRED,
                    "responseElements.user.userId = userIdentity.principalId"))
        .toList();
  }

  private List<Link> passwords(Issue issue) {
    IssueFact fact = issue.fact();
    List<Link> links = new ArrayList<>();
    for (Session session :
        signIns.getOrDefault(key(fact.accountId(), fact.userName()), List.of())) {
      Instant last = session.use().last();
      Instant time = issue.time();
      if (last != null && time != null && !last.isBefore(time)) {
        links.add(
            issue.to(
                LinkKind.PASSWORD_SET,
                session,
                Certainty.INFERRED,
                "requestParameters.userName = userIdentity.userName of a later sign-in"));
      }
    }
    return links.isEmpty()
        ? List.of(issue.unused(LinkKind.PASSWORD_SET, "no later sign-in of this user"))
        : links;
  }
}
