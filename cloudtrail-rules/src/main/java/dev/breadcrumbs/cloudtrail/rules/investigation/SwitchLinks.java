package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Links from whoever switched roles in the console to the role's session there. The call is
 * recorded as one of the role's, without a key; it names who switched by the ARN alone: these links
 * are inferred at best.
 */
final class SwitchLinks {
  /** A session of the console ends after that. */
  private static final Duration LONGEST = Duration.ofHours(12);

  private static final String SAME_ROLE =
      "userIdentity.arn is the same, creationDate = eventTime of the switch";
  private static final String SAME_USER = "additionalEventData.SwitchFrom = userIdentity.arn; ";

  private final Beginnings beginnings;

  /** The sessions of the console, by ARN. */
  private final Map<String, List<Session>> consoles = new HashMap<>();

  private SwitchLinks(SessionIndex index, List<Issue> switches) {
    beginnings = new Beginnings(index.all(), switches);
    for (Session session : index.all()) {
      String arn = session.credential().arn();
      if (session.kind() == SessionKind.CONSOLE && arn != null) {
        SessionIndex.put(consoles, arn, session);
      }
    }
  }

  /** The links of calls that switched roles. */
  static List<Link> of(List<Issue> switches, SessionIndex index) {
    if (switches.isEmpty()) {
      return List.of();
    }
    SwitchLinks found = new SwitchLinks(index, switches);
    Map<List<String>, Integer> rivals = new HashMap<>();
    switches.forEach(issue -> rivals.merge(BeginningLinks.sameAs(issue), 1, Integer::sum));
    List<Link> links = new ArrayList<>();
    for (Issue issue : switches) {
      Integer calls = rivals.get(BeginningLinks.sameAs(issue));
      links.addAll(found.of(issue, Objects.requireNonNull(calls, "calls")));
    }
    return links;
  }

  private List<Link> of(Issue issue, int calls) {
    int room = Math.max(1, Linker.MOST_LINKS / calls);
    List<Session> roles =
        beginnings.at(issue.time(), Beginnings.arn(issue.fact().caller().arn())).stream()
            .filter(session -> session.kind() == SessionKind.CONSOLE)
            .limit(room)
            .toList();
    List<Session> users = users(issue);
    if (users.isEmpty()) {
      return links(issue, calls, roles, SAME_ROLE + "; whoever switched has no session here");
    }
    if (users.size() == 1) {
      Issue by = new Issue(issue.fact(), users.get(0));
      return links(by, calls, roles, SAME_USER + SAME_ROLE);
    }
    return linksOfOneOf(issue, users, roles, Math.max(1, room / Math.max(1, roles.size())));
  }

  private static List<Link> links(Issue by, int calls, List<Session> roles, String basis) {
    if (roles.isEmpty()) {
      return List.of(
          by.unused(
              LinkKind.SWITCHED_ROLE, "no session of the console has this arn and beginning"));
    }
    if (roles.size() == 1 && calls == 1) {
      return List.of(by.to(LinkKind.SWITCHED_ROLE, roles.get(0), Certainty.INFERRED, basis));
    }
    String several = "; " + calls + " calls and " + roles.size() + " sessions fit";
    return by.toEachOf(LinkKind.SWITCHED_ROLE, roles, basis + several);
  }

  /** Several sessions may have made the call. */
  private static List<Link> linksOfOneOf(
      Issue issue, List<Session> users, List<Session> roles, int room) {
    List<Session> told = users.subList(0, Math.min(room, users.size()));
    List<String> ids = told.stream().map(Session::id).toList();
    String basis = SAME_USER + SAME_ROLE + "; " + users.size() + " sessions may have switched";
    List<Link> links = new ArrayList<>();
    for (Session role : roles) {
      for (Session user : told) {
        Issue by = new Issue(issue.fact(), user);
        links.add(by.toOneOf(LinkKind.SWITCHED_ROLE, role, ids, basis));
      }
    }
    return links;
  }

  /** The sessions of the console that may have switched: begun before, and not long ago. */
  private List<Session> users(Issue issue) {
    Instant time = issue.time();
    if (time == null) {
      return List.of();
    }
    return consoles.getOrDefault(issue.fact().whose(), List.of()).stream()
        .filter(session -> mayLastAt(time, session.credential().creationDate()))
        .toList();
  }

  private static boolean mayLastAt(Instant time, @Nullable Instant begun) {
    return begun != null && begun.isBefore(time) && !begun.plus(LONGEST).isBefore(time);
  }
}
