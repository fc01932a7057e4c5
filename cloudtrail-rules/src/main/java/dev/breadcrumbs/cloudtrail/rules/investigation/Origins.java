package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes from sessions back to those that they came out of. Immutable. */
final class Origins {
  /** By these a session is given its credential; by the others it is only reached. */
  private static final Set<LinkKind> GIVING =
      Set.of(
          LinkKind.ISSUED,
          LinkKind.KEY_MADE,
          LinkKind.SIGNED_IN,
          LinkKind.SWITCHED_ROLE,
          LinkKind.IDENTITY_CENTER,
          LinkKind.USER_MADE,
          LinkKind.PASSWORD_SET,
          LinkKind.INSTANCE_STARTED);

  /** The surest; of several the first call. */
  private static final Comparator<Link> BEST = Comparator.comparing(Link::certainty);

  private final Map<String, Link> givers = new HashMap<>();
  private final SessionIndex index;

  /**
   * Prepares.
   *
   * @param links the links, in the order of the calls
   */
  Origins(SessionIndex index, List<Link> links) {
    this.index = index;
    for (Link link : links) {
      String to = link.to();
      if (to != null && isGift(link)) {
        givers.merge(to, link, (known, other) -> BEST.compare(other, known) < 0 ? other : known);
      }
    }
  }

  /** A service gives credentials to whoever it serves: it is nobody's origin. */
  private boolean isGift(Link link) {
    Session from = index.byId(link.from());
    return GIVING.contains(link.kind())
        && link.certainty() != Certainty.AMBIGUOUS
        && from != null
        && from.kind() != SessionKind.SERVICE;
  }

  /** The session at the beginning; the same one if it came out of none, or out of itself. */
  Session of(Session session) {
    Set<String> seen = new HashSet<>();
    Session at = session;
    while (seen.add(at.id())) {
      Session before = giver(at);
      if (before == null) {
        return at;
      }
      at = before;
    }
    return at;
  }

  private @Nullable Session giver(Session session) {
    Link link = givers.get(session.id());
    return link == null ? null : index.byId(link.from());
  }
}
