package dev.breadcrumbs.cloudtrail.rules.evidence;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.SessionAttributes;
import dev.breadcrumbs.cloudtrail.model.SessionContext;
import dev.breadcrumbs.cloudtrail.model.UserIdentity;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts sessions and their beginnings, by hashes of 64 bits. If there are too many, it keeps those
 * with small hashes: a sample that does not depend on the order of the events. Not thread-safe.
 */
final class SessionCollector {
  static final int MOST_KEPT = 1 << 18;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** When each session began. */
  private final Map<Long, Long> used = new HashMap<>();

  private final Set<Long> begun = new HashSet<>();
  private final int mostKept;
  private int halvings;

  SessionCollector(int mostKept) {
    this.mostKept = mostKept;
  }

  void add(CloudTrailEvent event) {
    addUse(event.userIdentity());
    Instant time = event.eventTime();
    if (time == null) {
      return;
    }
    for (String name : SessionKeys.begunBy(event)) {
      long hash = hash(name, time.getEpochSecond());
      if (isKept(hash)) {
        begun.add(hash);
      }
    }
    shrink();
  }

  private void addUse(@Nullable UserIdentity identity) {
    SessionContext session = identity == null ? null : identity.sessionContext();
    SessionAttributes attributes = session == null ? null : session.attributes();
    Instant creation = attributes == null ? null : attributes.creationDate();
    String name = identity == null ? null : SessionKeys.of(identity);
    if (creation == null || name == null) {
      return;
    }
    long hash = hash(name, creation.getEpochSecond());
    if (isKept(hash)) {
      used.put(hash, creation.getEpochSecond());
    }
  }

  private boolean isKept(long hash) {
    return halvings == 0 || hash >>> (Long.SIZE - halvings) == 0;
  }

  private void shrink() {
    while (used.size() > mostKept || begun.size() > mostKept) {
      halvings++;
      used.keySet().removeIf(hash -> !isKept(hash));
      begun.removeIf(hash -> !isKept(hash));
    }
  }

  private static long hash(String name, long seconds) {
    long hash = FNV_OFFSET;
    for (int at = 0; at < name.length(); at++) {
      hash = (hash ^ name.charAt(at)) * FNV_PRIME;
    }
    return mixed(mixed(hash) + seconds);
  }

  /** Spreads what tells two numbers apart over all bits (the finalizer of SplitMix64). */
  private static long mixed(long number) {
    long mixed = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }

  SessionScope scope(@Nullable Instant first) {
    long before = 0;
    long elsewhere = 0;
    for (Map.Entry<Long, Long> session : used.entrySet()) {
      if (begun.contains(session.getKey())) {
        continue;
      }
      if (first != null && session.getValue() < first.getEpochSecond()) {
        before++;
      } else {
        elsewhere++;
      }
    }
    return new SessionScope(
        (long) used.size() << halvings, before << halvings, elsewhere << halvings, halvings > 0);
  }
}
