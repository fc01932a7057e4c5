package dev.breadcrumbs.cloudtrail.rules.internal.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of calls in time. CloudTrail's times are whole seconds, and calls of one second have no
 * order in the log: they are put behind those that they depend on.
 */
public final class SecondOrder {
  private static final int MOST = 300;
  private static final Comparator<CallFold> BY_TIME =
      Comparator.comparingLong(CallFold::first)
          .thenComparing(CallFold::kind)
          .thenComparing(CallFold::about);

  private SecondOrder() {}

  /** The calls in their order. */
  public static List<CallFold> of(List<CallFold> calls) {
    List<CallFold> sorted = new ArrayList<>(calls);
    sorted.sort(BY_TIME);
    List<CallFold> ordered = new ArrayList<>();
    int from = 0;
    while (from < sorted.size()) {
      int to = from + 1;
      while (to < sorted.size() && sorted.get(to).first() == sorted.get(from).first()) {
        to++;
      }
      addSecond(ordered, sorted.subList(from, to));
      from = to;
    }
    return ordered;
  }

  /** Takes the first call that depends on none of the rest; of a circle the first of all. */
  private static void addSecond(List<CallFold> ordered, List<CallFold> second) {
    if (second.size() > MOST) {
      ordered.addAll(second);
      return;
    }
    List<CallFold> rest = new ArrayList<>(second);
    while (!rest.isEmpty()) {
      int chosen = 0;
      for (int at = 0; at < rest.size(); at++) {
        if (dependsOnNone(rest, at)) {
          chosen = at;
          break;
        }
      }
      ordered.add(rest.remove(chosen));
    }
  }

  private static boolean dependsOnNone(List<CallFold> rest, int at) {
    CallTies own = rest.get(at).ties();
    for (int other = 0; other < rest.size(); other++) {
      if (other != at && own.comesAfter(rest.get(other).ties())) {
        return false;
      }
    }
    return true;
  }
}
