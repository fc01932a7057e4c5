package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds credentials that more than one call claims to have given, which none is then known to. */
final class ContestedLinks {
  /** The calls that claim one credential, and the sessions that made them. */
  private final Set<String> calls = new HashSet<>();

  private final SortedSet<String> givers = new TreeSet<>();

  private ContestedLinks() {}

  /** The links, those that contradict each other as ambiguous. */
  static List<Link> told(List<Link> links) {
    Map<String, Link> first = new HashMap<>(2 * links.size());
    // Of most credentials there is one call, and nothing more to remember.
    Map<String, ContestedLinks> contested = new HashMap<>();
    for (Link link : links) {
      if (isGift(link)) {
        Link other = first.putIfAbsent(Objects.requireNonNull(link.to()), link);
        if (other != null) {
          ContestedLinks claims =
              contested.computeIfAbsent(to(link), each -> new ContestedLinks().with(other));
          claims.with(link);
        }
      }
    }
    if (contested.isEmpty()) {
      return links;
    }
    return links.stream()
        .map(link -> isGift(link) ? told(link, contested.get(to(link))) : link)
        .toList();
  }

  private static String to(Link link) {
    return link.target().orElse("");
  }

  private ContestedLinks with(Link link) {
    calls.add(link.eventTime() + link.eventID());
    givers.add(link.from());
    return this;
  }

  private static Link told(Link link, @Nullable ContestedLinks claims) {
    if (claims == null || claims.calls.size() < 2) {
      return link;
    }
    return link.ambiguous(
        link.basis() + "; " + claims.calls.size() + " calls gave this key",
        List.copyOf(claims.givers));
  }

  private static boolean isGift(Link link) {
    return link.certainty() != Certainty.AMBIGUOUS
        && link.target().isPresent()
        && (link.kind() == LinkKind.ISSUED || link.kind() == LinkKind.KEY_MADE);
  }
}
