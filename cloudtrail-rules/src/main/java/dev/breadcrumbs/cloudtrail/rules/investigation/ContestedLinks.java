package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds credentials that more than one call claims to have given, which none is then known to. */
final class ContestedLinks {
  private ContestedLinks() {}

  /** The links, those that contradict each other as ambiguous. */
  static List<Link> told(List<Link> links) {
    Map<String, TreeSet<String>> calls = new HashMap<>();
    Map<String, TreeSet<String>> givers = new HashMap<>();
    for (Link link : links) {
      if (isGift(link)) {
        String to = link.target().orElse("");
        calls.computeIfAbsent(to, each -> new TreeSet<>()).add(link.eventTime() + link.eventID());
        givers.computeIfAbsent(to, each -> new TreeSet<>()).add(link.from());
      }
    }
    return links.stream()
        .map(
            link -> {
              String to = link.target().orElse("");
              int number = calls.getOrDefault(to, new TreeSet<>()).size();
              return isGift(link) && number > 1
                  ? link.ambiguous(
                      link.basis() + "; " + number + " calls gave this key",
                      List.copyOf(givers.getOrDefault(to, new TreeSet<>())))
                  : link;
            })
        .toList();
  }

  private static boolean isGift(Link link) {
    return link.certainty() != Certainty.AMBIGUOUS
        && link.target().isPresent()
        && (link.kind() == LinkKind.ISSUED || link.kind() == LinkKind.KEY_MADE);
  }
}
