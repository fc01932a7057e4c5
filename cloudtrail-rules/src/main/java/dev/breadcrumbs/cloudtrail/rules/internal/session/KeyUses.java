package dev.breadcrumbs.cloudtrail.rules.internal.session;

import dev.breadcrumbs.cloudtrail.query.FieldScan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The uses of all credentials in some events, and the calls that issued credentials. There is room
 * for a number of each. What is kept then depends on the events and not on their order: credentials
 * of the long-lived kinds first, and of others those that come first by their hash. Not
 * thread-safe.
 */
public final class KeyUses {
  private static final Comparator<CredentialKey> KEPT_FIRST =
      Comparator.comparing((CredentialKey key) -> key.created() != CredentialKey.UNKNOWN)
          .thenComparing(CredentialKey::hashCode)
          .thenComparing(Comparator.naturalOrder());

  private final int most;
  private final Map<CredentialKey, KeyUse> uses = new HashMap<>();
  private final PriorityQueue<CredentialKey> dropFirst = new PriorityQueue<>(KEPT_FIRST.reversed());
  private final IssueFacts issues;
  private long events;

  /**
   * Makes an empty one.
   *
   * @param most how many credentials, and how many calls that issue them, there is room for
   */
  public KeyUses(int most) {
    this.most = most;
    issues = new IssueFacts(most);
  }

  /** Takes an event. */
  public void take(FieldScan.Event event) {
    events++;
    CredentialKey key = CredentialKey.read(event);
    KeyUse use = room(key);
    if (use != null) {
      use.take(event);
    }
    if (IssuingCall.isOne(SessionField.EVENT_NAME.read(event))
        && SessionField.ERROR_CODE.read(event).isEmpty()) {
      IssueFact.of(event.typed()).ifPresent(issues::add);
    }
  }

  private @Nullable KeyUse room(CredentialKey key) {
    KeyUse known = uses.get(key);
    if (known != null) {
      return known;
    }
    CredentialKey last = dropFirst.peek();
    if (uses.size() >= most && last != null) {
      if (KEPT_FIRST.compare(key, last) > 0) {
        return null;
      }
      uses.remove(dropFirst.remove());
    }
    KeyUse made = new KeyUse(key);
    uses.put(key, made);
    dropFirst.add(key);
    return made;
  }

  /** Adds what was taken of other events. */
  public void add(KeyUses other) {
    events += other.events;
    for (KeyUse use : other.uses.values()) {
      KeyUse own = room(use.key());
      if (own != null) {
        own.add(use);
      }
    }
    issues.add(other.issues);
  }

  /** The uses, in the order of their keys. */
  public List<KeyUse> uses() {
    List<KeyUse> sorted = new ArrayList<>(uses.values());
    sorted.sort(Comparator.comparing(KeyUse::key));
    return sorted;
  }

  /** How many events were made with credentials that there was no room for. */
  public long eventsLeftOut() {
    Collection<KeyUse> kept = uses.values();
    return events - kept.stream().mapToLong(KeyUse::calls).sum();
  }

  /** The calls that issued credentials, in the order of their times. */
  public List<IssueFact> issues() {
    return issues.sorted();
  }

  /** How many calls that issued credentials there was no room for. */
  public long issuesLeftOut() {
    return issues.leftOut();
  }
}
