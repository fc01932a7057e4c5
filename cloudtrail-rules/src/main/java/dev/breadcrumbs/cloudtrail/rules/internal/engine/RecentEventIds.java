package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The newest ids of the events that were findings already: CloudTrail may deliver an event twice,
 * under the same id, and it counts once.
 */
final class RecentEventIds {
  private final int most;
  private final Set<String> ids = new LinkedHashSet<>();

  RecentEventIds(int most) {
    this.most = most;
  }

  /** Gives whether the id is new for the rule. */
  boolean add(String rule, String eventID) {
    boolean isNew = ids.add(rule + ' ' + eventID);
    if (ids.size() > most) {
      Iterator<String> eldest = ids.iterator();
      eldest.next();
      eldest.remove();
    }
    return isNew;
  }

  Set<String> all() {
    return ids;
  }

  void restore(String ruleAndId) {
    ids.add(ruleAndId);
  }
}
