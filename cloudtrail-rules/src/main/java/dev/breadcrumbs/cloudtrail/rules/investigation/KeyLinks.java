package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.rules.internal.session.IssueFact;
import dev.breadcrumbs.cloudtrail.rules.internal.session.IssuingCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Links by the access key that a call gave, where all else agrees that both sides say. */
final class KeyLinks {
  private static final String SAME_KEY = ".accessKeyId = userIdentity.accessKeyId";
  private static final String SAME_MADE = "responseElements.accessKey" + SAME_KEY;
  private static final String SAME_ISSUED = "responseElements.credentials" + SAME_KEY;

  private KeyLinks() {}

  /** The link of a call that gave a key to the one session that uses it. */
  static Link toOnly(Issue issue, Session user) {
    return link(issue, user, List.of(), "");
  }

  /**
   * The links of a call that gave a key to the sessions that use it.
   *
   * @param room how many links there is room for: of more sessions, the call has the first
   */
  static List<Link> toSeveral(Issue issue, List<Session> users, int room) {
    boolean more = users.size() > room;
    List<Session> told = more ? users.subList(0, room) : users;
    List<String> fitting =
        told.stream()
            .filter(user -> differing(issue.fact(), user).isEmpty())
            .map(Session::id)
            .toList();
    List<String> several = fitting.size() > 1 || more ? fitting : List.of();
    String beyond = more ? "; more than " + room + " sessions use it" : "";
    return told.stream().map(user -> link(issue, user, several, beyond)).toList();
  }

  /**
   * The link of a call to one session.
   *
   * @param several the sessions that fit, if there are several
   * @param beyond what is to be told if there are more than there was room for
   */
  private static Link link(Issue issue, Session user, List<String> several, String beyond) {
    LinkKind kind = kind(issue.fact());
    String same = basis(issue.fact());
    List<String> differing = differing(issue.fact(), user);
    if (!differing.isEmpty()) {
      String basis = same + ", but " + String.join(" and ", differing) + " differs" + beyond;
      return issue.toOneOf(kind, user, List.of(user.id()), basis);
    }
    if (!several.isEmpty()) {
      String in = beyond.isEmpty() ? ", in " : ", in more than ";
      return issue.toOneOf(kind, user, several, same + in + several.size() + " sessions");
    }
    if (begunOtherwise(issue, user)) {
      return issue.to(
          kind, user, Certainty.INFERRED, same + ", but creationDate is not the call's eventTime");
    }
    return issue.to(kind, user, Certainty.EXACT, same);
  }

  static LinkKind kind(IssueFact fact) {
    return fact.call() == IssuingCall.LONG_LIVED ? LinkKind.KEY_MADE : LinkKind.ISSUED;
  }

  private static String basis(IssueFact fact) {
    return fact.call() == IssuingCall.LONG_LIVED ? SAME_MADE : SAME_ISSUED;
  }

  /** The fields that both sides have, and that are not the same. */
  static List<String> differing(IssueFact fact, Session user) {
    Credential credential = user.credential();
    List<String> differing = new ArrayList<>();
    if (fact.call() == IssuingCall.LONG_LIVED) {
      compare(differing, "account", fact.accountId(), credential.accountId());
      compare(differing, "userName", fact.userName(), credential.userName());
      return differing;
    }
    compare(differing, "principalId", fact.issuedPrincipalId(), credential.principalId());
    if (isOfRole(user)) {
      compare(differing, "role", fact.roleArn(), credential.issuerArn());
      compare(differing, "session name", fact.sessionName(), credential.sessionName());
    }
    return differing;
  }

  private static boolean isOfRole(Session user) {
    return user.kind() != SessionKind.FEDERATED_USER && user.kind() != SessionKind.SESSION_TOKEN;
  }

  private static void compare(
      List<String> differing, String name, String given, @Nullable String used) {
    if (!given.isEmpty() && used != null && !used.isEmpty() && !given.equals(used)) {
      differing.add(name);
    }
  }

  private static boolean begunOtherwise(Issue issue, Session user) {
    return issue.time() != null
        && user.credential().creationDate() != null
        && !Objects.equals(issue.time(), user.credential().creationDate());
  }
}
