package dev.breadcrumbs.cloudtrail.rules.internal.session;

import dev.breadcrumbs.cloudtrail.query.FieldScan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
          .thenComparingInt(CredentialKey::hashCode)
          .thenComparing(Comparator.naturalOrder());

  private final int most;
  private final CallNames names;

  /** In the order in which they came, as that is nearly the order of their keys. */
  private final Map<CredentialKey, KeyUse> uses = new LinkedHashMap<>();

  /** Filled once there is no more room. */
  private final PriorityQueue<CredentialKey> dropFirst = new PriorityQueue<>(KEPT_FIRST.reversed());

  private final IssueFacts issues;
  private long events;
  private boolean closes;

  /** How many parts were added, and those among them that have calls that may close something. */
  private int parts;

  private final BitSet closing = new BitSet();
  private @Nullable Caller lastCaller;
  private @Nullable KeyUse lastUse;

  /**
   * Makes an empty one.
   *
   * @param most how many credentials, and how many calls that issue them, there is room for
   */
  public KeyUses(int most, CallNames names) {
    this.most = most;
    this.names = names;
    issues = new IssueFacts(most);
  }

  /** Takes an event. */
  public void take(FieldScan.Event event) {
    events++;
    Caller caller = Caller.of(event);
    KeyUse use = caller == lastCaller ? lastUse : room(caller.key());
    lastCaller = caller;
    lastUse = use;
    CallKind kind = CallKind.read(event);
    if (use != null) {
      use.take(caller, kind, SessionField.EVENT_TIME.millis(event), event);
    }
    CallNames.Traits name = names.of(SessionField.EVENT_NAME.read(event));
    closes |= name.closes();
    IssuingCall call = name.issuing();
    if (call != null && kind.isSuccess()) {
      IssueFact.read(call, caller.key(), event).ifPresent(issues::add);
    }
  }

  /** The use of a credential, which is begun if it is new; null if there is no room for it. */
  private @Nullable KeyUse room(CredentialKey key) {
    KeyUse known = uses.get(key);
    if (known != null) {
      return known;
    }
    KeyUse made = new KeyUse(key);
    return fit(made) ? made : null;
  }

  /** Makes room for a new one, at the cost of another if need be. */
  private boolean fit(KeyUse use) {
    if (uses.size() >= most && !dropLastBehind(use.key())) {
      return false;
    }
    uses.put(use.key(), use);
    if (!dropFirst.isEmpty()) {
      dropFirst.add(use.key());
    }
    return true;
  }

  /** Drops what is kept last, unless it goes before a new one. */
  private boolean dropLastBehind(CredentialKey key) {
    if (dropFirst.isEmpty()) {
      dropFirst.addAll(uses.keySet());
    }
    CredentialKey last = dropFirst.element();
    if (KEPT_FIRST.compare(key, last) > 0) {
      return false;
    }
    uses.remove(dropFirst.remove());
    return true;
  }

  /** Adds what was taken of the events of the next part. */
  public void add(KeyUses other) {
    events += other.events;
    Parts here = Parts.of(parts);
    closing.set(parts++, other.closes);
    for (KeyUse use : other.uses.values()) {
      KeyUse own = uses.get(use.key());
      if (own != null) {
        own.add(use);
        own.isIn(here);
      } else {
        // No other part goes on with it: it is this one's from here on.
        use.isIn(here);
        fit(use);
      }
    }
    issues.add(other.issues);
  }

  /**
   * Where the calls of each credential are.
   *
   * @param sorted the uses, in the order of their keys
   */
  public CallPlaces places(List<KeyUse> sorted) {
    return new CallPlaces(parts, sorted, closing);
  }

  /** The uses, in the order of their keys. */
  public List<KeyUse> uses() {
    List<KeyUse> sorted = new ArrayList<>(uses.values());
    sorted.sort(Comparator.comparing(KeyUse::key));
    return sorted;
  }

  /** How many events were made with credentials that there was no room for. */
  public long eventsLeftOut() {
    if (uses.size() < most) {
      return 0;
    }
    long leftOut = events;
    for (KeyUse use : uses.values()) {
      leftOut -= use.calls();
    }
    return leftOut;
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
