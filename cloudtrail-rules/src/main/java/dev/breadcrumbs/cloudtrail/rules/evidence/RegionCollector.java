package dev.breadcrumbs.cloudtrail.rules.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what there is of a region of an account. Not thread-safe. */
final class RegionCollector {
  private final Key key;
  private final CoveredHours hours = new CoveredHours();
  private long files;
  private long events;
  private @Nullable TimeSpan times;

  RegionCollector(Key key) {
    this.key = key;
  }

  /** A region of an account; ordered. */
  record Key(String accountId, String region) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byAccount = accountId.compareTo(other.accountId);
      return byAccount == 0 ? region.compareTo(other.region) : byAccount;
    }
  }

  void addFile() {
    files++;
  }

  void addEvent(@Nullable Instant time) {
    events++;
    if (time != null) {
      times = times == null ? new TimeSpan(time, time) : times.with(time);
    }
  }

  CoveredHours hours() {
    return hours;
  }

  RegionScope scope() {
    List<TimeSpan> gaps = hours.gaps(RegionScope.GAPS_KEPT);
    return new RegionScope(
        key.accountId,
        key.region,
        files,
        events,
        Optional.ofNullable(times),
        hours.count(),
        hours.missing(),
        gaps);
  }
}
