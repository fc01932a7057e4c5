package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a session was used. The calls that services made on its behalf are counted apart, in {@link
 * Session#onBehalf()}. Immutable.
 *
 * @param first time of the first call; null if no call has a time
 * @param last time of the last call; null if no call has a time
 * @param reads how many calls read and succeeded
 * @param changes how many calls changed something
 * @param denied how many calls were refused for lack of permission
 * @param failed how many calls failed for another reason
 * @param addresses how many calls came from each {@code sourceIPAddress}; of more than 64, those
 *     that come first in the order of texts
 * @param otherAddresses how many calls came from addresses that are left out of these
 * @param userAgents how many calls each program made, as it names itself; of more than 16, those
 *     that come first in the order of texts
 * @param otherUserAgents how many calls were made by programs that are left out of these
 */
public record SessionUse(
    @Nullable Instant first,
    @Nullable Instant last,
    long reads,
    long changes,
    long denied,
    long failed,
    Map<String, Long> addresses,
    long otherAddresses,
    Map<String, Long> userAgents,
    long otherUserAgents) {
  /** Copies the maps, in the order of their keys. */
  public SessionUse {
    addresses = inOrder(addresses);
    userAgents = inOrder(userAgents);
  }

  /** Most sessions have one address and one program. */
  static Map<String, Long> inOrder(Map<String, Long> counts) {
    return counts.size() <= 1
        ? Map.copyOf(counts)
        : Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /**
   * Returns how many calls there were.
   *
   * @return the number of all kinds together
   */
  public long calls() {
    return reads + changes + denied + failed;
  }
}
