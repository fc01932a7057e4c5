package dev.breadcrumbs.cloudtrail.rules.internal.story;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CallKind;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CredentialKey;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Calls of one name that came out alike and were about the same, as one. Of their ids and of where
 * they came from, the first few in their order are kept. Not thread-safe.
 */
public final class CallFold {
  private static final int MOST_IDS = 20;
  private static final int MOST_PLACES = 5;

  private final Kind kind;
  private final String about;
  private final TreeSet<Numbered> ids = new TreeSet<>();
  private final TreeSet<String> regions = new TreeSet<>();
  private final TreeSet<String> addresses = new TreeSet<>();
  private CallTies ties = CallTies.NONE;
  private long count;
  private long first = Long.MAX_VALUE;
  private long last = CredentialKey.UNKNOWN;

  CallFold(Kind kind, String about) {
    this.kind = kind;
    this.about = about;
  }

  /** What is the same of calls that may be folded. */
  public record Kind(CallKind call, String eventSource, String eventName, String errorCode)
      implements Comparable<Kind> {
    static Kind of(CloudTrailEvent event, CallKind call) {
      return new Kind(
          call,
          text(event.eventSource()),
          text(event.eventName()),
          text(event.errorCode() == null ? event.errorMessage() : event.errorCode()));
    }

    private static String text(@Nullable String text) {
      return Objects.requireNonNullElse(text, "");
    }

    @Override
    public int compareTo(Kind other) {
      int byCall = call.compareTo(other.call);
      int bySource = byCall != 0 ? byCall : eventSource.compareTo(other.eventSource);
      int byName = bySource != 0 ? bySource : eventName.compareTo(other.eventName);
      return byName != 0 ? byName : errorCode.compareTo(other.errorCode);
    }
  }

  private record Numbered(long time, String id) implements Comparable<Numbered> {
    @Override
    public int compareTo(Numbered other) {
      int byTime = Long.compare(time, other.time);
      return byTime != 0 ? byTime : id.compareTo(other.id);
    }
  }

  void take(CloudTrailEvent event) {
    count++;
    long time = CredentialKey.millis(event.eventTime());
    if (time != CredentialKey.UNKNOWN) {
      first = Math.min(first, time);
      last = Math.max(last, time);
    }
    if (event.eventID() != null) {
      keep(ids, new Numbered(time, event.eventID()), MOST_IDS);
    }
    keepText(regions, event.awsRegion());
    keepText(addresses, event.sourceIPAddress());
    ties = ties.and(CallTies.of(event));
  }

  private static void keepText(NavigableSet<String> kept, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      keep(kept, text, MOST_PLACES);
    }
  }

  private static <T> void keep(NavigableSet<T> kept, T value, int most) {
    kept.add(value);
    if (kept.size() > most) {
      kept.pollLast();
    }
  }

  void add(CallFold other) {
    count += other.count;
    first = Math.min(first, other.first);
    last = Math.max(last, other.last);
    other.ids.forEach(id -> keep(ids, id, MOST_IDS));
    other.regions.forEach(region -> keep(regions, region, MOST_PLACES));
    other.addresses.forEach(address -> keep(addresses, address, MOST_PLACES));
    ties = ties.and(other.ties);
  }

  public Kind kind() {
    return kind;
  }

  /** What the calls were about; empty where that is not told apart. */
  public String about() {
    return about;
  }

  public long count() {
    return count;
  }

  /** The time of the first call in milliseconds; {@link CredentialKey#UNKNOWN} if none has one. */
  public long first() {
    return last == CredentialKey.UNKNOWN ? CredentialKey.UNKNOWN : first;
  }

  public long last() {
    return last;
  }

  /** Ids of the first of the events. */
  public List<String> eventIDs() {
    return ids.stream().map(Numbered::id).toList();
  }

  public List<String> regions() {
    return new ArrayList<>(regions);
  }

  public List<String> addresses() {
    return new ArrayList<>(addresses);
  }

  /** What ties the calls to others. */
  public CallTies ties() {
    return ties;
  }
}
