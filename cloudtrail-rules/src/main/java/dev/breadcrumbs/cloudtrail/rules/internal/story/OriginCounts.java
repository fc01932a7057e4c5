package dev.breadcrumbs.cloudtrail.rules.internal.story;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Counts calls by where they came from and with what. There is room for a number of pairs, the
 * first in their order, so that what is kept does not depend on the order of events. Not
 * thread-safe.
 */
public final class OriginCounts {
  private static final int MOST = 500;

  private final TreeMap<Origin, Long> counts = new TreeMap<>();
  private long others;

  /** Where calls came from and with what; empty where it is not recorded. */
  public record Origin(String address, String userAgent) implements Comparable<Origin> {
    private static final Comparator<Origin> ORDER =
        Comparator.comparing(Origin::address).thenComparing(Origin::userAgent);

    @Override
    public int compareTo(Origin other) {
      return ORDER.compare(this, other);
    }
  }

  void take(CloudTrailEvent event) {
    String address = Objects.requireNonNullElse(event.sourceIPAddress(), "");
    String userAgent = Objects.requireNonNullElse(event.userAgent(), "");
    add(new Origin(address, userAgent), 1L);
  }

  void add(OriginCounts other) {
    others += other.others;
    other.counts.forEach(this::add);
  }

  private void add(Origin origin, long calls) {
    counts.merge(origin, calls, Long::sum);
    if (counts.size() > MOST) {
      Map.Entry<Origin, Long> last = Objects.requireNonNull(counts.pollLastEntry(), "last");
      others += last.getValue();
    }
  }

  /** How many calls came from elsewhere, or with something else. */
  public long others() {
    return others;
  }

  /** How many calls there were of each. */
  public Map<Origin, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }
}
