package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.rules.internal.session.IssueFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Links from the calls that get a role's credentials of IAM Identity Center to the role's sessions.
 * Such a call tells the account, the permission set and the user, and not the key: these links are
 * inferred at best.
 */
final class IdentityCenterLinks {
  /** The name of a role of IAM Identity Center: its permission set, and an id. */
  private static final Pattern ROLE = Pattern.compile("AWSReservedSSO_(.+)_[0-9a-f]{16}");

  /** The session begins in the second of the call or in the next. */
  private static final int LATEST = 1;

  private final Map<Begun, List<Session>> sessions = new HashMap<>();
  private final Map<Begun, Integer> rivals = new HashMap<>();

  /** What a session has in common with the call that it came of. */
  private record Begun(String accountId, String permissionSet, @Nullable Instant time) {
    static Begun of(Issue call) {
      return new Begun(call.fact().accountId(), call.fact().roleArn(), call.time());
    }

    Begun later(int seconds) {
      return new Begun(accountId, permissionSet, time == null ? null : time.plusSeconds(seconds));
    }
  }

  /** A call, and the sessions that may have come of it. */
  private record Fitting(Issue call, List<Session> sessions) {}

  private IdentityCenterLinks(List<Issue> calls, SessionIndex index) {
    index.all().forEach(this::add);
    calls.forEach(call -> rivals.merge(Begun.of(call), 1, Integer::sum));
  }

  private void add(Session session) {
    Credential credential = session.credential();
    Instant time = credential.creationDate();
    String set = permissionSet(credential.issuerArn());
    String account = credential.accountId();
    if (session.kind() != SessionKind.IDENTITY_CENTER
        || time == null
        || set == null
        || account == null) {
      return;
    }
    sessions
        .computeIfAbsent(new Begun(account, set, time), each -> new ArrayList<>(1))
        .add(session);
  }

  private static @Nullable String permissionSet(@Nullable String roleArn) {
    if (roleArn == null) {
      return null;
    }
    Matcher role = ROLE.matcher(roleArn.substring(roleArn.lastIndexOf('/') + 1));
    return role.matches() ? role.group(1) : null;
  }

  /** The links of calls that got credentials. */
  static List<Link> of(List<Issue> calls, SessionIndex index) {
    if (calls.isEmpty()) {
      return List.of();
    }
    IdentityCenterLinks found = new IdentityCenterLinks(calls, index);
    Map<String, Integer> claims = new HashMap<>();
    List<Fitting> all = new ArrayList<>();
    for (Issue call : calls) {
      Fitting fitting = new Fitting(call, found.fitting(call));
      all.add(fitting);
      fitting.sessions.forEach(session -> claims.merge(session.id(), 1, Integer::sum));
    }
    List<Link> links = new ArrayList<>();
    all.forEach(fitting -> links.addAll(links(fitting, claims)));
    return links;
  }

  /** The sessions that fit a call: of very many that cannot be told apart, the first. */
  private List<Session> fitting(Issue call) {
    Begun begun = Begun.of(call);
    int room = Math.max(1, Linker.MOST_LINKS / rivals.getOrDefault(begun, 1));
    List<Session> fitting = new ArrayList<>();
    for (int later = 0; later <= LATEST && begun.time != null; later++) {
      for (Session session : sessions.getOrDefault(begun.later(later), List.of())) {
        if (fitting.size() < room && isOfUser(call.fact(), session.credential())) {
          fitting.add(session);
        }
      }
    }
    return fitting;
  }

  /** Whether it is the same user, as far as both sides say. */
  private static boolean isOfUser(IssueFact call, Credential credential) {
    String id = credential.onBehalfOf();
    if (id != null && !call.whose().isEmpty()) {
      return id.equals(call.whose());
    }
    String name = credential.sessionName();
    return call.userName().isEmpty() || name.isEmpty() || name.equals(call.userName());
  }

  private static List<Link> links(Fitting fitting, Map<String, Integer> claims) {
    Issue call = fitting.call;
    List<Session> sessions = fitting.sessions;
    if (sessions.isEmpty()) {
      return List.of(
          call.unused(
              LinkKind.IDENTITY_CENTER,
              "no session of this account and permission set began then"));
    }
    int calls =
        sessions.stream().mapToInt(each -> claims.getOrDefault(each.id(), 1)).max().orElse(1);
    String basis = basis(call, sessions.get(0));
    if (sessions.size() == 1 && calls == 1) {
      return List.of(call.to(LinkKind.IDENTITY_CENTER, sessions.get(0), Certainty.INFERRED, basis));
    }
    String several = "; " + calls + " calls and " + sessions.size() + " sessions fit";
    return call.toEachOf(LinkKind.IDENTITY_CENTER, sessions, basis + several);
  }

  private static String basis(Issue call, Session session) {
    Credential credential = session.credential();
    boolean id = credential.onBehalfOf() != null && !call.fact().whose().isEmpty();
    boolean name = !call.fact().userName().isEmpty() && !credential.sessionName().isEmpty();
    String user = id ? ", onBehalfOf.userId" : name ? ", userName" : "";
    boolean same = Objects.equals(credential.creationDate(), call.time());
    return "serviceEventDetails.account_id, role_name"
        + user
        + " are those of the session, creationDate = eventTime of the call"
        + (same ? "" : " or a second later");
  }
}
