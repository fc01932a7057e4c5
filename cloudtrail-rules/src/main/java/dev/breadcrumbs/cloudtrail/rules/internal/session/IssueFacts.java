package dev.breadcrumbs.cloudtrail.rules.internal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Calls that issued credentials, each once, and of too many the earliest. Not thread-safe. */
final class IssueFacts {
  private final int most;
  private final TreeSet<IssueFact> facts = new TreeSet<>();
  private long leftOut;

  IssueFacts(int most) {
    this.most = most;
  }

  void add(IssueFact fact) {
    facts.add(fact);
    if (facts.size() > most) {
      facts.pollLast();
      leftOut++;
    }
  }

  void add(IssueFacts other) {
    leftOut += other.leftOut;
    other.facts.forEach(this::add);
  }

  List<IssueFact> sorted() {
    return new ArrayList<>(facts);
  }

  long leftOut() {
    return leftOut;
  }
}
