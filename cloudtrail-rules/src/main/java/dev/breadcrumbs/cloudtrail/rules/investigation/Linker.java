package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.rules.internal.session.CredentialKey;
import dev.breadcrumbs.cloudtrail.rules.internal.session.IssueFact;
import dev.breadcrumbs.cloudtrail.rules.internal.session.IssuingCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out how sessions came out of one another, by the calls that gave credentials. */
final class Linker {
  private static final Comparator<Link> ORDER =
      Comparator.comparing(Linker::time)
          .thenComparing(Link::eventID)
          .thenComparing(Link::kind)
          .thenComparing(Link::from)
          .thenComparing(link -> link.target().orElse(""));

  /** How many links calls have that name the same credential, or cannot be told from each other. */
  static final int MOST_LINKS = 10_000;

  private final SessionIndex index;
  private final Map<CredentialKey, Session> byKey;
  private final List<Link> links = new ArrayList<>();

  /** How many calls gave each key; counted when first asked for, as few keys have several users. */
  private @Nullable Map<String, Integer> rivals;

  Linker(SessionIndex index, Map<CredentialKey, Session> byKey) {
    this.index = index;
    this.byKey = byKey;
  }

  private static Instant time(Link link) {
    Instant time = link.eventTime();
    return time == null ? Instant.MAX : time;
  }

  /** The links that calls make, in the order of the calls. */
  List<Link> links(List<IssueFact> issues) {
    List<Issue> issued = issued(SharedEvents.once(issues));
    List<Issue> unnamed = linkByKey(issued);
    InstanceLinks instances = new InstanceLinks(index, issued);
    issued.forEach(issue -> link(instances.of(issue)));
    issued.stream().filter(issue -> issue.fact().issuedKeyId().isEmpty()).forEach(unnamed::add);
    linkByBeginning(unnamed);
    links.addAll(SwitchLinks.of(of(IssuingCall.SWITCH, issued), index));
    links.addAll(IdentityCenterLinks.of(of(IssuingCall.ROLE_CREDENTIALS, issued), index));
    linkUsers(issued);
    linkOnBehalf();
    return ContestedLinks.told(links).stream().sorted(ORDER).toList();
  }

  /** Links by the keys that calls gave, and returns the calls whose key no session uses. */
  private List<Issue> linkByKey(List<Issue> issued) {
    List<Issue> unused = new ArrayList<>();
    for (Issue issue : issued) {
      String key = issue.fact().issuedKeyId();
      if (!key.isEmpty() && !link(linksByKey(issue, index.byAccessKey(key), issued))) {
        unused.add(issue);
      }
    }
    return unused;
  }

  private List<Link> linksByKey(Issue issue, List<Session> users, List<Issue> issued) {
    if (users.size() <= 1) {
      return users.isEmpty() ? List.of() : List.of(KeyLinks.toOnly(issue, users.get(0)));
    }
    int claims = rivals(issued).getOrDefault(issue.fact().issuedKeyId(), 1);
    return KeyLinks.toSeveral(issue, users, Math.max(1, MOST_LINKS / claims));
  }

  private Map<String, Integer> rivals(List<Issue> issued) {
    Map<String, Integer> counted = rivals;
    if (counted == null) {
      counted = new HashMap<>();
      for (Issue issue : issued) {
        counted.merge(issue.fact().issuedKeyId(), 1, Integer::sum);
      }
      rivals = counted;
    }
    return counted;
  }

  private List<Issue> issued(List<IssueFact> facts) {
    List<Issue> issued = new ArrayList<>(facts.size());
    for (IssueFact fact : facts) {
      Session from = byKey.get(fact.caller());
      if (from != null) {
        issued.add(new Issue(fact, from));
      }
    }
    return issued;
  }

  private boolean link(List<Link> found) {
    links.addAll(found);
    return !found.isEmpty();
  }

  /** The sessions whose beginning a call names by the credential, among the links so far. */
  private Set<String> named() {
    Set<String> named = new HashSet<>();
    for (Link link : links) {
      String to = link.to();
      if (to != null && link.certainty() == Certainty.EXACT) {
        named.add(to);
      }
    }
    return named;
  }

  private static List<Issue> of(IssuingCall call, List<Issue> issued) {
    return issued.stream().filter(issue -> issue.fact().call() == call).toList();
  }

  private void linkUsers(List<Issue> issued) {
    List<Issue> ofUsers = issued.stream().filter(UserLinks::isOfUser).toList();
    if (!ofUsers.isEmpty()) {
      UserLinks users = new UserLinks(index, named());
      ofUsers.forEach(issue -> link(users.of(issue)));
    }
  }

  /** What no key leads to, whose session began, and when, may. */
  private void linkByBeginning(List<Issue> unnamed) {
    Map<List<String>, List<Issue>> rivals = new HashMap<>();
    List<Issue> sought =
        unnamed.stream()
            .filter(
                issue ->
                    issue.fact().call() == IssuingCall.TEMPORARY
                        || issue.fact().call() == IssuingCall.SIGN_IN
                        || issue.fact().call() == IssuingCall.LONG_LIVED)
            .toList();
    if (sought.isEmpty()) {
      return;
    }
    Beginnings beginnings = new Beginnings(index.all(), sought);
    Set<String> named = named();
    for (Issue issue : sought) {
      rivals.computeIfAbsent(BeginningLinks.sameAs(issue), each -> new ArrayList<>()).add(issue);
    }
    rivals.values().forEach(same -> links.addAll(BeginningLinks.of(same, beginnings, named)));
  }

  private void linkOnBehalf() {
    for (Session session : index.all()) {
      for (String caller : session.callers()) {
        links.add(
            new Link(
                LinkKind.ON_BEHALF,
                caller,
                session.id(),
                Certainty.AMBIGUOUS,
                "userIdentity.arn and creationDate are the same, invokedBy is the service",
                session.callers(),
                "",
                "",
                session.use().first(),
                ""));
      }
    }
  }
}
