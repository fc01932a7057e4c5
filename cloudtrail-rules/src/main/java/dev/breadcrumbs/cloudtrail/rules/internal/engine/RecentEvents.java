package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The newest events that were findings already: CloudTrail may deliver an event twice, under the
 * same id, and it counts once. Another event under that id is another event.
 */
final class RecentEvents {
  /** What an event is beside those that were findings of the rule before. */
  enum Kind {
    NEW,
    REPEATED,
    OTHER_OF_SAME_ID
  }

  private final int most;

  /** The identities of events, by rule and id; a second one of an id by its identity, too. */
  private final Map<String, Long> identities = new LinkedHashMap<>();

  RecentEvents(int most) {
    this.most = most;
  }

  Kind add(String rule, String eventID, CloudTrailEvent event) {
    String key = rule + ' ' + eventID;
    long identity = EventIdentity.of(event);
    Long known = identities.get(key);
    if (known == null) {
      put(key, identity);
      return Kind.NEW;
    }
    if (known == identity || known == EventIdentity.UNKNOWN) {
      return Kind.REPEATED;
    }
    String ofOther = key + ' ' + Long.toHexString(identity);
    if (identities.containsKey(ofOther)) {
      return Kind.REPEATED;
    }
    put(ofOther, identity);
    return Kind.OTHER_OF_SAME_ID;
  }

  private void put(String key, long identity) {
    identities.put(key, identity);
    if (identities.size() > most) {
      Iterator<String> eldest = identities.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
  }

  /** The identities, by keys that {@link #restore} takes, the oldest first. */
  Map<String, Long> all() {
    return Collections.unmodifiableMap(identities);
  }

  void restore(String key, long identity) {
    put(key, identity);
  }
}
