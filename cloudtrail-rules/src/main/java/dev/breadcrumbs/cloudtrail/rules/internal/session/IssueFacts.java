package dev.breadcrumbs.cloudtrail.rules.internal.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Calls that issued credentials, each once, and of too many the earliest. They come nearly sorted,
 * and are put in order when there are many or somebody asks. Not thread-safe.
 */
final class IssueFacts {
  private final int most;
  private final List<IssueFact> facts = new ArrayList<>();
  private long leftOut;

  IssueFacts(int most) {
    this.most = most;
  }

  void add(IssueFact fact) {
    facts.add(fact);
    if (facts.size() >= 2L * most) {
      putInOrder();
    }
  }

  void add(IssueFacts other) {
    leftOut += other.leftOut;
    other.facts.forEach(this::add);
  }

  /** Drops what came twice, and what there is no room for. */
  private void putInOrder() {
    facts.sort(Comparator.naturalOrder());
    int kept = 0;
    for (IssueFact fact : facts) {
      if (kept == 0 || fact.compareTo(facts.get(kept - 1)) != 0) {
        facts.set(kept++, fact);
      }
    }
    int room = Math.min(kept, most);
    leftOut += kept - room;
    facts.subList(room, facts.size()).clear();
  }

  List<IssueFact> sorted() {
    putInOrder();
    return new ArrayList<>(facts);
  }

  long leftOut() {
    putInOrder();
    return leftOut;
  }
}
