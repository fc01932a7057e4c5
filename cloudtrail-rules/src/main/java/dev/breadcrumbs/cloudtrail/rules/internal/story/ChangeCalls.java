package dev.breadcrumbs.cloudtrail.rules.internal.story;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.FieldScan;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CallKind;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CredentialKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Calls that changed something, whoever made them. There is room for a number of them, the
 * earliest. Not thread-safe.
 */
public final class ChangeCalls {
  private final int most;
  private final Predicate<CredentialKey> wanted;
  private final TreeMap<Key, CallFold> changes = new TreeMap<>();
  private long leftOut;

  /**
   * Makes an empty one.
   *
   * @param most how many there is room for
   * @param wanted whose changes are taken
   */
  public ChangeCalls(int most, Predicate<CredentialKey> wanted) {
    this.most = most;
    this.wanted = wanted;
  }

  private record Key(long time, String eventID, String eventName, CredentialKey credential)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparingLong(Key::time)
            .thenComparing(Key::eventID)
            .thenComparing(Key::eventName)
            .thenComparing(Key::credential);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A call, or several that followed one another and were alike.
   *
   * @param credential whose call it was
   */
  public record Change(CredentialKey credential, CallFold calls) {}

  /** Takes an event, if it changed something. */
  public void take(FieldScan.Event event) {
    if (CallKind.read(event) == CallKind.CHANGE && wanted.test(CredentialKey.read(event))) {
      CloudTrailEvent typed = event.typed();
      CallKind kind = CallKind.of(typed);
      if (kind == CallKind.CHANGE) {
        CallFold fold = new CallFold(CallFold.Kind.of(typed, kind), CallWords.about(typed));
        fold.take(typed);
        put(
            new Key(
                fold.first(),
                Objects.requireNonNullElse(typed.eventID(), ""),
                fold.kind().eventName(),
                CredentialKey.of(typed)),
            fold);
      }
    }
  }

  private void put(Key key, CallFold fold) {
    if (changes.size() >= most && key.compareTo(changes.lastKey()) > 0) {
      leftOut++;
      return;
    }
    CallFold known = changes.putIfAbsent(key, fold);
    if (known != null) {
      known.add(fold);
    } else if (changes.size() > most) {
      leftOut += Objects.requireNonNull(changes.pollLastEntry()).getValue().count();
    }
  }

  /** Adds what was taken of other events. */
  public void add(ChangeCalls other) {
    leftOut += other.leftOut;
    other.changes.forEach(this::put);
  }

  /** The changes in their order; those that follow one another and are alike as one. */
  public List<Change> inOrder() {
    Map<CallFold, CredentialKey> credentials = new HashMap<>();
    changes.forEach((key, fold) -> credentials.put(fold, key.credential()));
    List<Change> folded = new ArrayList<>();
    for (CallFold fold : SecondOrder.of(new ArrayList<>(changes.values()))) {
      CredentialKey credential = Objects.requireNonNull(credentials.get(fold));
      Change last = folded.isEmpty() ? null : folded.get(folded.size() - 1);
      if (last != null
          && last.credential().equals(credential)
          && last.calls().kind().equals(fold.kind())
          && last.calls().about().equals(fold.about())) {
        last.calls().add(fold);
      } else {
        CallFold own = new CallFold(fold.kind(), fold.about());
        own.add(fold);
        folded.add(new Change(credential, own));
      }
    }
    return folded;
  }

  /** How many changes there was no room for. */
  public long leftOut() {
    return leftOut;
  }
}
