package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Other sessions whose calls came from one address with one agent as those of a story. Somebody may
 * have more than one credential; but many stand behind one address, too, so that these are told and
 * not followed.
 */
final class SameOrigin {
  private static final int MOST = 20;

  private final List<Link> links = new ArrayList<>();
  private long leftOut;

  SameOrigin(Sessions sessions, List<StorySession> told) {
    Set<String> within = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    for (StorySession each : told) {
      within.add(each.session().id());
      addresses.addAll(each.session().use().addresses().keySet());
    }
    for (Session other : sessions.list()) {
      boolean mayShare = !Collections.disjoint(other.use().addresses().keySet(), addresses);
      if (mayShare && !within.contains(other.id())) {
        told.stream()
            .filter(each -> each.part() != StoryPart.CAME_BEFORE)
            .map(StorySession::session)
            .filter(each -> !shared(each, other).isEmpty())
            .findFirst()
            .ifPresent(each -> add(each, other));
      }
    }
  }

  private void add(Session own, Session other) {
    if (links.size() == MOST) {
      leftOut++;
      return;
    }
    links.add(
        new Link(
            LinkKind.SAME_ORIGIN,
            own.id(),
            other.id(),
            Certainty.INFERRED,
            "sourceIPAddress "
                + String.join(", ", shared(own, other))
                + " and userAgent are the same; not followed",
            List.of(),
            "",
            "",
            other.use().first(),
            ""));
  }

  private static Set<String> shared(Session own, Session other) {
    Set<String> addresses = both(own.use().addresses(), other.use().addresses());
    addresses.removeIf(address -> !isOfCaller(address));
    return both(own.use().userAgents(), other.use().userAgents()).isEmpty() ? Set.of() : addresses;
  }

  private static Set<String> both(Map<String, Long> one, Map<String, Long> other) {
    Set<String> shared = new TreeSet<>(one.keySet());
    shared.retainAll(other.keySet());
    return shared;
  }

  /** The names of services stand where an address would for calls that they make. */
  private static boolean isOfCaller(String address) {
    return !address.isEmpty()
        && !address.endsWith(".amazonaws.com")
        && !address.startsWith("AWS Internal");
  }

  List<Link> links() {
    return links;
  }

  List<String> leftOut() {
    return leftOut == 0
        ? List.of()
        : List.of(leftOut + " more sessions from the same addresses with the same agents");
  }
}
