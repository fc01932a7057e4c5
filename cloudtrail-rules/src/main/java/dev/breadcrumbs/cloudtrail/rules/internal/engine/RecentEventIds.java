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
    return restore(rule + ' ' + eventID);
  }

  Set<String> all() {
    return ids;
  }

  /** Gives whether it is new. */
  boolean restore(String ruleAndId) {
    boolean isNew = ids.add(ruleAndId);
    if (ids.size() > most) {
      Iterator<String> eldest = ids.iterator();
      eldest.next();
      eldest.remove();
    }
    return isNew;
  }
}
